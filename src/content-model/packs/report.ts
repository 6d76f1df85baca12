/** The drift report as `npm run pack:status` prints it. */
import { parse, stringify } from 'yaml';
import type { AuthoredContent } from '../authored.ts';
import type { Change } from './changes.ts';
import { driftOf, stands } from './drift.ts';
import { confirmedText, difference } from './history.ts';
import { mergePatch } from './patch.ts';

const block = (title: string, text: string) =>
	[
		`  ${title}`,
		...text
			.trimEnd()
			.split('\n')
			.map((line) => `  | ${line}`),
	].join('\n');

/** The difference, or both texts where there is no git to show it. */
const between = (title: string, before: string, after: string) =>
	block(title, difference(before, after) ?? `${before}\n---\n${after}`);

function texts(change: Change): string[] {
	const { upstream, own, how, confirmed } = change;
	if (upstream === null) return [block(how === 'patch' ? 'your patch' : 'yours', own)];
	const merged = how === 'patch' ? stringify(mergePatch(parse(upstream), parse(own))) : own;
	const yours = between('upstream now, and yours', upstream, merged);
	const then = confirmedText(change);
	if (then !== null) return [between('upstream when you confirmed it, and now', then, upstream), yours];
	if (confirmed === null) return [yours];
	return ['  The text you confirmed is not in the history of this clone; a full clone shows what changed.', yours];
}

/** Everything that is not as confirmed, with its texts; then how much there is in all. */
export function driftReport({ changes, packs, gone }: Pick<AuthoredContent, 'changes' | 'packs' | 'gone'>): string {
	if (packs.size === 0) return 'This site has no pack.';
	const drifted = changes.filter((change) => driftOf(change) !== 'current');
	const parts = drifted.map((change) => {
		const { pack, target, place } = change;
		const head = `${target}  (${pack}, ${place.file}:${place.line})`;
		return [head, `  ${stands(change, driftOf(change))}`, ...texts(change)].join('\n');
	});
	const count = `${changes.length} changed by packs, ${changes.length - drifted.length} as confirmed, ${drifted.length} to look at.`;
	const how = 'When yours is right as it stands: npm run pack:status -- --confirm <item> [<item> …]';
	const named = gone.map(({ file, line, what, mend }) => `${file}:${line}\n  ${what}\n  ${mend}`);
	return [...parts, ...named, drifted.length > 0 ? `${count}\n${how}` : count].join('\n\n');
}
