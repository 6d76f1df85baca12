/** A run of text, found or not. */
export interface Run {
	text: string;
	found: boolean;
}

/**
 * Pagefind gives an excerpt as text with `<mark>` around what it found and `<` and `>` escaped, `&` not. It is read
 * here into runs, so that nothing of it is ever parsed as HTML.
 */
export function runs(excerpt: string): Run[] {
	return excerpt
		.split(/<mark>(.*?)<\/mark>/s)
		.map((part, index) => ({ text: part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), found: index % 2 === 1 }))
		.filter((run) => run.text !== '');
}
