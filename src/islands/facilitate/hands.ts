/** Hands raised by choice id. */
export type Hands = Readonly<Record<string, number>>;

/** One hand more or fewer, never below none. */
export function raise(hands: Hands, choice: string, by: 1 | -1): Hands {
	return { ...hands, [choice]: Math.max(0, (hands[choice] ?? 0) + by) };
}

export function sumOf(hands: Hands): number {
	return Object.values(hands).reduce((sum, each) => sum + each, 0);
}

/** The choice with the most hands; `null` for a tie or no hand. */
export function leader(hands: Hands): string | null {
	const most = Math.max(0, ...Object.values(hands));
	const first = Object.keys(hands).filter((id) => hands[id] === most);
	return most > 0 && first.length === 1 ? (first[0] ?? null) : null;
}

/** How long the bar of a choice is, 0 to 1: of the people in the room, or of the hands where nobody counted those. */
export function share(hands: Hands, choice: string, people: number): number {
	const whole = Math.max(people, sumOf(hands));
	return whole === 0 ? 0 : (hands[choice] ?? 0) / whole;
}

/** A, B, C, by the place of a choice in its node, so that screen, notes and sheets agree. */
export function letterOf(choices: object, id: string): string {
	return String.fromCharCode(65 + Math.max(0, Object.keys(choices).indexOf(id)));
}
