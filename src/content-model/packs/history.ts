/** What upstream's text was when a pack was last compared with it: from the history of the file, where there is one. */
import { execFileSync, type StdioOptions } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { digestOf } from './beneath.ts';
import type { Change } from './changes.ts';

/** Versions of one file that are looked at, newest first. */
const MOST = 500;

/** What git prints; null where it fails or is not there. @param accept an exit code that is no failure */
function git(folder: string, args: string[], accept = 0): string | null {
	try {
		const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
		return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio, maxBuffer: 1 << 26 });
	} catch (error) {
		const { status, stdout } = error as { status?: number; stdout?: string };
		return accept !== 0 && status === accept ? (stdout ?? '') : null;
	}
}

/** The confirmed text, or null: never confirmed, no git, or a clone without that history. */
export function confirmedText({ beneath, confirmed }: Pick<Change, 'beneath' | 'confirmed'>): string | null {
	if (!beneath || confirmed === null) return null;
	const folder = path.dirname(beneath.absolute);
	const file = path.basename(beneath.absolute);
	// `--follow` goes on under the names that the file had before.
	const log = git(folder, ['log', '--follow', `-${MOST}`, '--format=%H', '--name-only', '-z', '--', file]);
	const words = (log ?? '').split(/[\0\n]+/).filter(Boolean);
	for (let i = 0; i + 1 < words.length; i += 2) {
		const version = git(folder, ['show', `${words[i]}:${words[i + 1]}`]);
		const text = version === null ? null : beneath.extract(version);
		if (text !== null && digestOf(text) === confirmed) return text;
	}
	return null;
}

/** The lines by which two texts differ, as git shows them; null without git. */
export function difference(before: string, after: string): string | null {
	const folder = mkdtempSync(path.join(tmpdir(), 'pack-'));
	try {
		writeFileSync(path.join(folder, 'then'), before);
		writeFileSync(path.join(folder, 'now'), after);
		const diff = git(folder, ['diff', '--no-index', '--no-color', '-U1', 'then', 'now'], 1);
		return diff?.replace(/^[\s\S]*?\n(?=@@)/, '') ?? null;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
