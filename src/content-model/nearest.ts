import { editDistance } from '../domain/text/edit-distance.ts';

/** "Did you mean `x`?" for a near miss, else the list of what is known. Always a sentence. */
export function suggest(wrong: string, known: Iterable<string>): string {
	const names = [...known];
	const best = names.map((name) => ({ name, d: editDistance(wrong, name) })).sort((a, b) => a.d - b.d)[0];
	if (best && best.d <= Math.max(2, wrong.length / 3)) return `Did you mean \`${best.name}\`?`;
	if (names.length === 0) return 'Nothing of that kind is declared yet.';
	return `Known: ${names
		.slice(0, 12)
		.map((n) => `\`${n}\``)
		.join(', ')}${names.length > 12 ? ', …' : ''}.`;
}
