/**
 * Pagefind starts its worker from a plain address, which Trusted Types refuse. The default policy lets that one
 * address through, and nothing else.
 */
globalThis.trustedTypes?.createPolicy('default', {
	createScriptURL: (url) => {
		const { origin, pathname } = new URL(url, location.href);
		if (origin === location.origin && pathname.endsWith('/pagefind/pagefind-worker.js')) return url;
		throw new TypeError(`No script may be started from ${url}`);
	},
});
