/** What upstream changed beneath a pack since somebody last compared the two. */
import type { AuthoredContent } from '../authored.ts';
import { suggest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { digestOf } from './beneath.ts';
import type { Change } from './changes.ts';

/**
 * `current`: as confirmed. `new`: nobody has confirmed it yet. `changed`: upstream is not what it was. `unfit`: it
 * changed so that the patch no longer fits. `gone`: upstream has no such thing any more.
 */
export type Drift = 'current' | 'new' | 'changed' | 'unfit' | 'gone';

export function driftOf({ upstream, confirmed, unfit }: Pick<Change, 'upstream' | 'confirmed' | 'unfit'>): Drift {
	if (upstream === null) return 'gone';
	if (confirmed === null) return 'new';
	if (confirmed === digestOf(upstream)) return 'current';
	return unfit ? 'unfit' : 'changed';
}

/** What stands on the page now, by drift and by how the pack changes the thing. */
export function stands({ how, target }: Pick<Change, 'how' | 'target'>, drift: Drift): string {
	const does = how === 'replace' ? 'replaces' : 'patches';
	switch (drift) {
		case 'current':
			return `The pack ${does} \`${target}\`.`;
		case 'new':
			return `The pack ${does} \`${target}\`, and does not say yet which text of upstream it was compared with.`;
		case 'changed':
			return `Upstream changed \`${target}\`, which the pack ${does}. The pack’s text stands.`;
		case 'unfit':
			return `Upstream changed \`${target}\` so that the pack’s patch no longer fits. Upstream’s text stands; the patch is set aside.`;
		case 'gone':
			return how === 'replace'
				? `Upstream removed \`${target}\`, which the pack replaces. The pack’s text stays.`
				: `Upstream removed \`${target}\`, which the pack patches. The patch has nothing to change; it stays in the file.`;
	}
}

/** A warning for each thing that is not as confirmed, and for each confirmation that belongs to nothing. */
export function reportDrift(changes: readonly Change[], { packs }: AuthoredContent): Problem[] {
	const confirm = 'npm run pack:status -- --confirm';
	const drifted = changes.flatMap((change): Problem[] => {
		const drift = driftOf(change);
		if (drift === 'current') return [];
		// Who means to add some gives the file the name that it has in the core.
		const whole = drift === 'new' && /^lessons\/[^/]+\/questions\.yaml$/.test(change.target);
		const adds = whole ? 'To add questions to ours, call the file `more-questions.yaml`. ' : '';
		const mend =
			drift === 'gone'
				? 'Keep it, or remove it here and under `basedOn`.'
				: `${adds}\`npm run pack:status\` shows the texts; when yours is right, \`${confirm} ${change.target}\`.`;
		return [{ ...change.place, name: 'pack-drift', severity: 'warning', what: stands(change, drift), mend }];
	});
	const idle = [...packs].flatMap(([pack, { data, source }]) => {
		const targets = changes.filter((change) => change.pack === pack).map(({ line }) => line);
		return Object.keys(data.basedOn).flatMap((key): Problem[] => {
			if (targets.includes(key)) return [];
			const place = source.at(['basedOn', key], true);
			const what = `\`${key}\` is confirmed, but the pack neither replaces nor patches it.`;
			return [
				{ ...place, name: 'pack-drift', severity: 'warning', what, mend: `Delete the line. ${suggest(key, targets)}` },
			];
		});
	});
	return [...drifted, ...idle];
}
