/** How much comes back on a day, as the learner wants it. */
import type { ReadableAtom } from 'nanostores';
import { atom } from 'nanostores';
import { LIMITS, type Limits } from '../domain/review/outlook.ts';
import { browserStorage, readKey, siteId, writeKey } from './storage.ts';

/** Bounds of what may be set. */
export const BOUNDS = { day: [1, 100], fresh: [0, 100] } as const;

const $own = atom<Limits>(stored());
export const $limits: ReadableAtom<Limits> = $own;

/** Remembers the limits; what is out of bounds is moved to the bound. */
export function setLimits(limits: Limits): void {
	const within = { day: bounded(limits.day, 'day'), fresh: bounded(limits.fresh, 'fresh') };
	writeKey(browserStorage(), keyOf(), `${within.day} ${within.fresh}`);
	$own.set(within);
}

function stored(): Limits {
	const [day, fresh] = (readKey(browserStorage(), keyOf()) ?? '').split(' ');
	return { day: bounded(Number(day || LIMITS.day), 'day'), fresh: bounded(Number(fresh || LIMITS.fresh), 'fresh') };
}

function bounded(value: number, of: keyof Limits): number {
	const [least, most] = BOUNDS[of];
	return Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : LIMITS[of];
}

function keyOf(): string {
	return `${siteId()}:review-limits`;
}
