/**
 * Pagefind starts its worker, and the page registers the site's own, from a plain address, which Trusted Types refuse. The default
 * policy lets those two addresses through, and nothing else.
 */
const { base = '/' } = document.documentElement.dataset;
const workers = [`${base}pagefind/pagefind-worker.js`, `${base}worker.js`];

globalThis.trustedTypes?.createPolicy('default', {
	createScriptURL: (url) => {
		const { origin, pathname } = new URL(url, location.href);
		if (origin === location.origin && workers.includes(pathname)) return url;
		throw new TypeError(`No script may be started from ${url}`);
	},
});
