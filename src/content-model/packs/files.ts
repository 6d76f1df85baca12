import { posix } from 'node:path';
import type { AuthoredContent } from '../authored.ts';
import type { Place } from '../problem.ts';

/** Says of a place whether it lies in a file of a pack. */
export function inPacks({ packs }: AuthoredContent): (place: Place) => boolean {
	const folders = [...packs.values()].map(({ origin }) => `${posix.dirname(origin.file)}/`);
	return ({ file }) => folders.some((folder) => file.startsWith(folder));
}
