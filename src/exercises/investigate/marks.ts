import type { Evidence } from './types.ts';

/** Names of what can be marked in a piece of evidence, after its key and a colon. */
export function marksIn(evidence: Evidence): string[] {
	if ('lines' in evidence) return evidence.lines.map((_, i) => String(i + 1));
	return 'nodes' in evidence ? evidence.nodes.map(({ key }) => key) : [];
}

/** What a reference names: `gateway:7` one mark, `gateway:7-9` three. Null where it names nothing that is there. */
export function marksOf(reference: string, evidence: Readonly<Record<string, Evidence>>): string[] | null {
	const [, key = '', name = ''] = /^([^:]+):(.+)$/.exec(reference) ?? [];
	const piece = evidence[key];
	if (!piece) return null;
	const known = marksIn(piece);
	if (known.includes(name)) return [reference];
	const [, from, to] = /^(\d+)-(\d+)$/.exec(name) ?? [];
	const [first, last] = [known.indexOf(from ?? ''), known.indexOf(to ?? '')];
	return first >= 0 && last > first ? known.slice(first, last + 1).map((line) => `${key}:${line}`) : null;
}

/** What is left of the budget after opening these, in this order; what could not be paid for is left out. */
export function payFor(
	opened: readonly string[],
	{ budget, evidence }: { budget: number; evidence: Readonly<Record<string, Evidence>> },
): { paid: string[]; left: number } {
	const paid: string[] = [];
	let left = budget;
	for (const key of opened) {
		const cost = evidence[key]?.cost;
		if (cost === undefined || cost > left || paid.includes(key)) continue;
		paid.push(key);
		left -= cost;
	}
	return { paid, left };
}
