/** What an import takes at most. A log that fits a browser stays far below. */
export const LIMITS = {
	/** UTF-16 units of the file, about bytes. */
	size: 8 * 1024 * 1024,
	events: 20_000,
	/** UTF-16 units of one event. */
	event: 2048,
	/** Braces and brackets open at once. */
	depth: 40,
} as const;
