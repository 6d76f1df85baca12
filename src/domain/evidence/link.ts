/** Where a link may lead. Anything else stays text. */
const SAFE = ['http:', 'https:', 'mailto:'];

/** The address of a link as a browser would follow it; null for one that nobody should follow. */
export function safeLink(text: string): string | null {
	try {
		const { protocol, href } = new URL(text.trim());
		return SAFE.includes(protocol) ? href.replace(/[<>"]/g, encodeURIComponent) : null;
	} catch {
		return null;
	}
}
