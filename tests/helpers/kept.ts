/** What a browser has kept of the site, looked at from outside. */
import type { Page } from '@playwright/test';

export const SITE = 'senior-path';

/** Ids of the events in localStorage. */
export function localIds(page: Page): Promise<string[]> {
	return page.evaluate((site) => {
		const texts = Object.entries(localStorage).flatMap(([key, text]) =>
			key.startsWith(`${site}:j`) ? String(text).split('\u001e') : [],
		);
		return texts.flatMap((text) => (text ? [String(JSON.parse(text).id)] : []));
	}, SITE);
}

/** Ids of the events in IndexedDB. */
export function mirrorIds(page: Page): Promise<string[]> {
	return page.evaluate(async (site) => {
		const known = await indexedDB.databases();
		if (!known.some(({ name }) => name === site)) return [];
		const db = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open(site);
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
		const texts = await new Promise<string[]>((resolve, reject) => {
			// Records only: an import that was taken back is remembered beside them.
			const request = db
				.transaction('log')
				.objectStore('log')
				.getAll(IDBKeyRange.bound(`${site}:j`, `${site}:k`));
			request.onsuccess = () => resolve(request.result.map(String));
			request.onerror = () => reject(request.error);
		});
		db.close();
		return texts.flatMap((text) => text.split('\u001e')).flatMap((text) => (text ? [String(JSON.parse(text).id)] : []));
	}, SITE);
}

/** Every word this browser keeps for the site: both stores, keys and values. */
export function everything(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const kept = [...Object.entries(localStorage).flat(), ...Object.entries(sessionStorage).flat()];
		for (const { name = '' } of await indexedDB.databases()) {
			const db = await new Promise<IDBDatabase>((resolve, reject) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
			for (const table of db.objectStoreNames) {
				const store = db.transaction(table).objectStore(table);
				for (const request of [store.getAllKeys(), store.getAll()]) {
					kept.push(
						...(await new Promise<string[]>((resolve, reject) => {
							request.onsuccess = () => resolve(request.result.map((value) => JSON.stringify(value)));
							request.onerror = () => reject(request.error);
						})),
					);
				}
			}
			db.close();
		}
		for (const name of await caches.keys()) {
			for (const request of await (await caches.open(name)).keys()) kept.push(request.url);
		}
		return kept.join('\n');
	});
}

/** Texts of answers, one an hour. @param replica of the page load that would have written them */
export function answers(count: number, subject = 'contain-failure/fan-out', replica = 'aaaaaaaa'): string[] {
	return Array.from({ length: count }, (_, n) => {
		const time = Date.UTC(2026, 9, 1) + n * 3_600_000;
		return JSON.stringify({
			id: `${time.toString(36).padStart(9, '0')}-${replica}-${n.toString(36).padStart(4, '0')}`,
			at: new Date(time).toISOString(),
			zone: 'Europe/Berlin',
			type: 'answered',
			subject,
			data: { response: null, score: n % 2, confidence: 75, variant: null, hints: 0, ms: 1000 },
		});
	});
}

/** Puts events into localStorage, as earlier visits would have. */
export function keep(page: Page, texts: readonly string[], replica = 'aaaaaaaa'): Promise<void> {
	return page.evaluate(
		({ texts, prefix }) => {
			for (const [n, text] of texts.entries()) localStorage.setItem(`${prefix}${n}`, text);
		},
		{ texts, prefix: `${SITE}:j:${replica}:` },
	);
}

/** An export file of these events. */
export function fileOf(
	texts: readonly string[],
	over: Record<string, unknown> = {},
): { name: string; mimeType: string; buffer: Buffer } {
	const head = JSON.stringify({
		format: 'senior-path-progress',
		version: 1,
		site: SITE,
		exported: '2026-11-18T20:12:00.000Z',
		...over,
	});
	const text = `${head.slice(0, -1)},"events":[\n${texts.join(',\n')}\n]}\n`;
	return { name: 'senior-path-progress-2026-11-18.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** Makes the browser a stranger to the site: both stores are emptied, from a page without islands, which opens neither. */
export async function forget(page: Page, site: string): Promise<void> {
	await page.goto(new URL('/about/', site).href);
	await page.evaluate(async () => {
		localStorage.clear();
		for (const { name = '' } of await indexedDB.databases()) {
			await new Promise<void>((resolve) => {
				const request = indexedDB.deleteDatabase(name);
				request.onsuccess = request.onerror = request.onblocked = () => resolve();
			});
		}
	});
}
