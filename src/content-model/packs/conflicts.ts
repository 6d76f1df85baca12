/** Two changes of one thing: which of them is meant, only a person can say. */
import type { AuthoredContent } from '../authored.ts';
import type { Place, Problem } from '../problem.ts';
import type { Change } from './changes.ts';

interface Claim {
	pack: string;
	how: Change['how'] | 'hide';
	/** Item: `lessons/x`, `questions/x`, `questions/x/y`, `themes/x`. */
	item: string;
	place: Place;
	/** Of a patch: paths of what it sets; empty: all of the item. */
	fields: string[];
}

/** The item that a file holds: `lessons/x/index.mdx` is the lesson `x`. */
const itemOf = (target: string) =>
	target
		.replace(/^(lessons\/[^/]+)\/index\.mdx?$/, '$1')
		.replace(/^lessons\/([^/]+)\/questions\.yaml$/, 'questions/$1')
		.replace(/\.yaml$/, '');

const inside = (a: string, b: string) => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
const reaches = (a: string, b: string) => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

function clash(a: Claim, b: Claim): boolean {
	if (a.how === 'hide' && b.how === 'hide') return false;
	const hidden = [a, b].find(({ how, item }) => how === 'hide' && item.startsWith('lessons/'));
	const other = hidden === a ? b : a;
	if (hidden && inside(other.item, hidden.item.replace('lessons/', 'questions/'))) return true;
	if (!inside(a.item, b.item)) return false;
	if (a.how !== 'patch' || b.how !== 'patch') return true;
	return a.fields.some((x) => b.fields.some((y) => reaches(x, y)));
}

const DOES = { replace: 'replaces', patch: 'patches', hide: 'hides' };

/** Claims of two packs on one thing, or two things of one name, unless the later is written `over` the earlier; and two claims of one pack. */
export function reportConflicts({ packs }: AuthoredContent, changes: readonly Change[]): Problem[] {
	const problems: Problem[] = [];
	const conflict = (place: Place, what: string, mend: string) =>
		problems.push({ ...place, name: 'pack-conflict', severity: 'error', what, mend });
	const where = ({ file, line }: Place) => `${file}:${line}`;
	const over = (later: string, earlier: string) => packs.get(later)?.data.over.includes(earlier) ?? false;

	const claims: Claim[] = [...packs].flatMap(([pack, { data, source }]) => [
		...data.hide.map((item, i): Claim => ({ pack, how: 'hide', item, place: source.at(['hide', i]), fields: [] })),
		...changes
			.filter((change) => change.pack === pack)
			.map((c): Claim => ({ pack, how: c.how, item: itemOf(c.target), place: c.place, fields: c.fields })),
	]);
	claims.forEach((later, i) => {
		for (const earlier of claims.slice(0, i)) {
			if (!clash(earlier, later) || over(later.pack, earlier.pack)) continue;
			const mine = later.pack === earlier.pack;
			conflict(
				later.place,
				mine
					? `The pack ${DOES[later.how]} \`${later.item}\` here and ${DOES[earlier.how]} \`${earlier.item}\` at ${where(earlier.place)}.`
					: `This ${DOES[later.how]} \`${later.item}\`; the pack \`${earlier.pack}\` ${DOES[earlier.how]} \`${earlier.item}\` at ${where(earlier.place)}.`,
				mine
					? 'Keep one of them.'
					: `Take one out, or write \`over: [${earlier.pack}]\` here if this pack is meant to win.`,
			);
		}
	});

	const list = [...packs].map(([pack, { data, source }]) => ({ pack, data, source }));
	// What a pack brings under the name of an earlier one's would take its place.
	for (const { pack, target, place, brought } of changes) {
		if (!brought || over(pack, brought.pack)) continue;
		if (claims.some((one) => one.pack === brought.pack && inside(one.item, itemOf(target)))) continue;
		conflict(
			place,
			`This would take the place of \`${itemOf(target)}\`, which the pack \`${brought.pack}\` brings at ${where(brought.place)}.`,
			`Give it a name that begins with \`${pack}-\`, or write \`over: [${brought.pack}]\` in \`pack.yaml\` if this pack is meant to win.`,
		);
	}

	list.forEach((later, i) => {
		for (const earlier of list.slice(0, i)) {
			if (earlier.data.mark === later.data.mark) {
				conflict(
					later.source.at(['mark']),
					`The letter ${later.data.mark} is that of the pack \`${earlier.pack}\` at ${where(earlier.source.at(['mark']))}.`,
					'Choose another: it stands in the signs of the pack’s lessons.',
				);
			}
			if (
				earlier.data.track &&
				later.data.track &&
				earlier.data.track !== later.data.track &&
				!over(later.pack, earlier.pack)
			) {
				conflict(
					later.source.at(['track']),
					`The map can show one track first, and ${where(earlier.source.at(['track']))} names \`${earlier.data.track}\`.`,
					`Take one out, or write \`over: [${earlier.pack}]\` here if this pack is meant to win.`,
				);
			}
		}
		later.data.over.forEach((id, at) => {
			if (list.slice(0, i).some(({ pack }) => pack === id)) return;
			conflict(
				later.source.at(['over', at]),
				`No pack \`${id}\` comes before this one.`,
				'Put that pack earlier in `packs.yaml`, or take the line out.',
			);
		});
	});
	return problems;
}
