/**
 * `test` of all browser tests: every page of it is watched, and a test fails on any error in the console, any exception,
 * any breach of the Content Security Policy and any request to another host, whatever else it checks.
 */
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

interface Sites {
	/** Address of the plain site. */
	site: string;
	/** Address of the site with the fixture pack, under its base path. */
	packed: string;
	/** Hosts whose requests are not foreign; a test with a host of its own adds it. */
	origins: Set<string>;
	/** What went wrong on any page of the test so far. A test that provokes something takes it out. */
	troubles: string[];
}

function address(name: 'PLAIN_URL' | 'PACKED_URL'): string {
	const url = process.env[name];
	if (!url) throw new Error(`${name} is not set: run the tests with --config .config/playwright.config.ts`);
	return url;
}

async function watch(context: BrowserContext, origins: Set<string>, troubles: string[]): Promise<void> {
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			console.error(`CSP: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
		});
	});
	context.on('console', (message) => {
		if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
	});
	context.on('weberror', (error) => {
		troubles.push(`exception: ${error.error().message}`);
	});
	context.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (/^https?:$/.test(protocol) && !origins.has(origin)) troubles.push(`foreign request: ${request.url()}`);
	});
}

export const test = base.extend<Sites>({
	site: async ({}, use) => use(address('PLAIN_URL')),
	packed: async ({}, use) => use(address('PACKED_URL')),
	baseURL: async ({ site }, use) => use(site),
	origins: async ({ site, packed }, use) => use(new Set([new URL(site).origin, new URL(packed).origin])),
	troubles: [
		async ({ context, origins }, use) => {
			const troubles: string[] = [];
			await watch(context, origins, troubles);
			await use(troubles);
			expect(troubles, 'errors, exceptions, policy breaches and foreign requests').toEqual([]);
		},
		{ auto: true },
	],
});

export { expect, type Page };
