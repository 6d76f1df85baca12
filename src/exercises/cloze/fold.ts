/** What does not count when two texts are compared: spaces, the shape of quotes and dashes, and capitals where told. */
export function fold(text: string, ignoreCase: boolean): string {
	const plain = text
		.replace(/[‘’‚′`´]/g, "'")
		.replace(/[“”„″]/g, '"')
		// Phones write two hyphens as one long dash.
		.replace(/—/g, '--')
		.replace(/[–‐‑−]/g, '-')
		.replace(/\s+/g, ' ')
		.trim();
	return ignoreCase ? plain.toLowerCase() : plain;
}
