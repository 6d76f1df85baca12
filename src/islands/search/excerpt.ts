/** A run of text, found or not. */
export interface Run {
	text: string;
	found: boolean;
}

const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/** What was found, without the punctuation that Pagefind counts to the word. */
function word(text: string): Run[] {
	const [, before = '', inner = '', after = ''] = text.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su) ?? [];
	return [
		{ text: before, found: false },
		{ text: inner, found: true },
		{ text: after, found: false },
	];
}

/**
 * Pagefind gives an excerpt as text with `<mark>` around what it found and `<` and `>` escaped, `&` not. It is read
 * here into runs, so that nothing of it is ever parsed as HTML. Where it begins or ends within a sentence stands `…`.
 */
export function runs(excerpt: string): Run[] {
	const found = excerpt
		.split(/<mark>(.*?)<\/mark>/s)
		.flatMap((part, index) => (index % 2 === 1 ? word(plain(part)) : [{ text: plain(part), found: false }]))
		.filter((run) => run.text !== '');
	if (found.length === 0) return [];
	const whole = found.map((run) => run.text).join('');
	if (/^\p{Ll}/u.test(whole)) found.unshift({ text: '…', found: false });
	if (!/[.?!]\s*$/.test(whole)) found.push({ text: '…', found: false });
	return found.reduce<Run[]>((joined, run) => {
		const last = joined.at(-1);
		if (last && !last.found && !run.found) last.text += run.text;
		else joined.push({ ...run });
		return joined;
	}, []);
}
