/** The variant after the one answered last, around the ring with the question as written (`null`) in it. */
export function nextVariant(variants: readonly string[], last: string | null | undefined): string | null {
	if (last === undefined) return null;
	const at = last === null ? -1 : variants.indexOf(last);
	return variants[at + 1] ?? null;
}
