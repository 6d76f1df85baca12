/** IANA name of this device's zone. The first `Intl.DateTimeFormat` of a page takes 57 ms on a slow phone, `Temporal` 2, and an answer waits. */
export function ownZone(): string {
	return globalThis.Temporal?.Now.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';
}
