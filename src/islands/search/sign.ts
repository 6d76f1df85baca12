/** A query that is a road sign ("d2", " B5 ", "B 5" as it is dictated) in the sign's own spelling; null for words. */
export function signOf(query: string): string | null {
	const [, road, stop] = /^([A-Z]{1,2})[ -]?(\d{1,2})$/.exec(query.trim().toUpperCase()) ?? [];
	return road && stop ? road + stop : null;
}
