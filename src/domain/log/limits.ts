/** What an import takes at most, and what one event may weigh. A log of ten years of practice stays below. */
export const LIMITS = {
	/** UTF-16 units of the file, about bytes. */
	size: 32 * 1024 * 1024,
	events: 100_000,
	/** UTF-16 units of one event: a rewritten page or an evidence entry of several thousand characters fits. */
	event: 16_384,
	/** Braces and brackets open at once. */
	depth: 40,
} as const;
