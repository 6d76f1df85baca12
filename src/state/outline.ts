import type { Outline } from '../domain/progress/outline.ts';
import { learnNames } from './log.ts';

let outline: Promise<Outline> | null = null;

/**
 * `/curriculum.json`, fetched once; from then on answers count under the names that their questions have today. Rejects when
 * it cannot be had; the next call tries again.
 */
export function loadOutline(): Promise<Outline> {
	outline ??= fetchOutline().catch((error: unknown) => {
		outline = null;
		throw error;
	});
	return outline;
}

async function fetchOutline(): Promise<Outline> {
	const response = await fetch(`${document.documentElement.dataset.base ?? '/'}curriculum.json`);
	if (!response.ok) throw new Error(`curriculum.json: ${response.status}`);
	const value: unknown = await response.json();
	if (!isOutline(value)) throw new Error('curriculum.json: not the format this page reads');
	if (value.renamed) learnNames(value.renamed);
	return value;
}

/** Our own build wrote it: the format's number is what can differ. */
function isOutline(value: unknown): value is Outline {
	return typeof value === 'object' && value !== null && 'format' in value && value.format === 1;
}
