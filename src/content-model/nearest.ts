/** Edit distance (Levenshtein), for "did you mean". */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

/** "Did you mean `x`?" for a near miss, else the list of what is known. Always a sentence. */
export function suggest(wrong: string, known: Iterable<string>): string {
	const names = [...known];
	const best = names.map((name) => ({ name, d: distance(wrong, name) })).sort((a, b) => a.d - b.d)[0];
	if (best && best.d <= Math.max(2, wrong.length / 3)) return `Did you mean \`${best.name}\`?`;
	if (names.length === 0) return 'Nothing of that kind is declared yet.';
	return `Known: ${names
		.slice(0, 12)
		.map((n) => `\`${n}\``)
		.join(', ')}${names.length > 12 ? ', …' : ''}.`;
}
