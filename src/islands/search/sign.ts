/** A query that is a road sign ("d2", " B5 ") in the sign's own spelling; null for words. */
export function signOf(query: string): string | null {
	const typed = query.trim().toUpperCase();
	return /^[A-Z]{1,2}\d{1,2}$/.test(typed) ? typed : null;
}
