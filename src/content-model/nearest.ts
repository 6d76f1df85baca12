import { editDistance } from '../domain/text/edit-distance.ts';

/** "Did you mean `x`?" for a near miss, else the list of what is known. Always a sentence. */
export function suggest(wrong: string, known: Iterable<string>): string {
	const names = [...known];
	const best = names.map((name) => ({ name, d: editDistance(wrong, name) })).sort((a, b) => a.d - b.d)[0];
	if (best && best.d <= Math.max(2, wrong.length / 3)) return `Did you mean \`${best.name}\`?`;
	// What a pack brings bears its name, which is easily left out; and a long id is remembered by how it begins.
	const longer = names.filter((name) => name.endsWith(`-${wrong}`) || name.startsWith(`${wrong}-`));
	if (longer.length === 1) return `Did you mean \`${longer[0]}\`?`;
	if (names.length === 0) return 'Nothing of that kind is declared yet.';
	return `Known: ${names
		.slice(0, 12)
		.map((n) => `\`${n}\``)
		.join(', ')}${names.length > 12 ? ', …' : ''}.`;
}
