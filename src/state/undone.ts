/**
 * An import that was taken back is remembered in the mirror for a while: a browser that is killed forgets what localStorage was
 * told last, and what is there again would be taken for something the mirror lacks.
 */
import { isFields } from '../domain/log/known.ts';
import type { Household } from './keeper.ts';
import { rewrite } from './rewrite.ts';
import { hashOf } from './segment.ts';

/** Milliseconds after which localStorage is on disk for certain: Chromium takes a minute. */
const CERTAIN = 3_600_000;

const keyOf = (site: string) => `${site}:undone`;

/** Before anything is removed. */
export async function noteUndone({ site, reserve, now }: Household, texts: ReadonlySet<string>): Promise<void> {
	const value = JSON.stringify({ at: now(), texts: [...texts].map(hashOf) });
	await reserve?.change(new Map([[keyOf(site), value]]), []);
}

/** Before an import: what it brings shall stay. */
export async function forgetUndone({ site, reserve }: Household): Promise<void> {
	await reserve?.change(new Map(), [keyOf(site)]);
}

/** Removes again what came back. */
export async function finishUndo(house: Household): Promise<void> {
	const kept: unknown = JSON.parse((await house.reserve?.read(keyOf(house.site))) ?? 'null');
	if (!isFields(kept) || !Array.isArray(kept.texts)) return;
	const gone = new Set(kept.texts);
	if (await rewrite(house, ({ text }) => !gone.has(hashOf(text)))) await house.store.load();
	else if (house.now() - Number(kept.at) > CERTAIN) await forgetUndone(house);
}
