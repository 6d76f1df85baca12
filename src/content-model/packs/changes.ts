/** What packs change of what lies beneath them, collected while the content is read. */
import { stringify } from 'yaml';
import type { Authored } from '../authored.ts';
import type { Opened } from '../open.ts';
import type { Place, Problem } from '../problem.ts';
import type { AuthoredPack } from '../schema/pack.ts';
import type { Source } from '../source.ts';
import { digestOf, type Extract, extractItem, textOf } from './beneath.ts';
import { type Names, nowCalled } from './names.ts';
import { patched, valueAt } from './patch.ts';

/** One thing of an earlier layer that a pack replaces or patches. */
export interface Change {
	pack: string;
	how: 'replace' | 'patch';
	/** `questions/x/y`, `themes/x`; of a whole file its path, `lessons/x/index.mdx`. Names are today's. */
	target: string;
	/** Where the pack says so. */
	place: Place;
	/** The pack's own text. */
	own: string;
	/** What lies beneath today; null: it is gone. */
	upstream: string | null;
	/** Digest of what lay beneath when the pack was last compared with it; null: never. */
	confirmed: string | null;
	/** Its line in `basedOn`, which may bear an older name. */
	line: string;
	/** Set aside: the patch no longer fits what lies beneath. */
	unfit: boolean;
	/** The file beneath, and how the item is found in any version of it. */
	beneath: { absolute: string; extract: Extract } | null;
	/** Of a replacement: the pack whose it is that lies beneath, and where; null: core's, or gone. */
	brought: { pack: string; place: Place } | null;
	/** Of a patch: paths of the values it sets. */
	fields: string[];
}

/** An item in a YAML file or a lesson's front matter. */
export interface Item {
	target: string;
	/** The file it stands in. */
	in: Opened;
	/** Its path there. */
	path: readonly string[];
	/** Compared whole, because its parts answer each other; else only the fields that the patch sets. */
	whole: boolean;
}

const topOf = ({ name }: Opened): Place => ({ file: name, line: 1, column: 1 });

/** Paths of what a patch removes that is not there. */
function idle(set: unknown, base: unknown, path: string[] = []): string[][] {
	if (set === null) return base === undefined ? [path] : [];
	if (typeof set !== 'object' || Array.isArray(set)) return [];
	return Object.entries(set).flatMap(([key, value]) => idle(value, valueAt(base, [key]), [...path, key]));
}

/** Paths of the values a patch sets: `options.two.text`. */
function leaves(set: unknown, path = ''): string[] {
	if (typeof set !== 'object' || set === null || Array.isArray(set)) return [path];
	return Object.entries(set).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key));
}

export class Changes {
	readonly all: Change[] = [];
	/** Mistakes in patches that no schema sees. */
	readonly problems: Problem[] = [];
	readonly #packs: ReadonlyMap<string, Authored<AuthoredPack>>;
	readonly #names: Names;
	/** Whether upstream ever had the item. */
	readonly #had: (id: string) => boolean;

	constructor(packs: ReadonlyMap<string, Authored<AuthoredPack>>, names: Names, had: (id: string) => boolean) {
		this.#packs = packs;
		this.#names = names;
		this.#had = had;
	}

	/** Digest that the pack confirmed for a target, under whichever name. */
	confirmed(pack: string, target: string): string | null {
		return this.#packs.get(pack)?.data.basedOn[this.#line(pack, target)] ?? null;
	}

	#line(pack: string, target: string): string {
		const known = Object.keys(this.#packs.get(pack)?.data.basedOn ?? {});
		return known.find((key) => nowCalled(key, this.#names) === target) ?? target;
	}

	/** Nothing lies beneath, and something did. @param target an item, or the path of a file */
	outlives(pack: string, target: string): boolean {
		const item = target.replace(/\.yaml$|\/index\.mdx?$|\/questions\.yaml$/, '');
		return this.confirmed(pack, target) !== null || this.#had(item);
	}

	/** A pack's file stands in for the one beneath, or did before that was removed upstream. */
	replaceFile(of: Opened, beneath: Opened | null): void {
		const { pack } = of.file.layer;
		const target = of.file.path;
		if (pack === null || (beneath === null && !this.outlives(pack, target))) return;
		this.#replace(pack, target, topOf, of, of.text, beneath, (text) => text);
	}

	/** The same of an entry of a map. */
	replaceEntry(of: Opened, target: string, key: string, beneath: Opened | null): void {
		const { pack } = of.file.layer;
		if (pack === null || (beneath === null && !this.outlives(pack, target))) return;
		const own = textOf(valueAt(of.source.data, [key]));
		const at = (opened: Opened) => opened.source.at([key], true);
		this.#replace(pack, target, at, of, own, beneath, extractItem([[key]], null));
	}

	#replace(
		pack: string,
		target: string,
		at: (opened: Opened) => Place,
		of: Opened,
		own: string,
		beneath: Opened | null,
		extract: Extract,
	) {
		const upstream = beneath ? extract(beneath.text) : null;
		const confirmed = this.confirmed(pack, target);
		const line = this.#line(pack, target);
		const file = beneath && { absolute: beneath.file.absolute, extract };
		const by = beneath?.file.layer.pack ?? null;
		const brought = beneath && by !== null ? { pack: by, place: at(beneath) } : null;
		this.all.push({
			pack,
			how: 'replace',
			target,
			place: at(of),
			own,
			upstream,
			confirmed,
			line,
			unfit: false,
			beneath: file,
			brought,
			fields: [],
		});
	}

	/** Patches in pack order: whose, and under which name they stand in `pack.yaml`. */
	#patches(): { pack: string; written: string; target: string; source: Source; set: Record<string, unknown> }[] {
		return [...this.#packs].flatMap(([pack, { data, source }]) =>
			Object.entries(data.patch).map(([written, set]) => {
				return { pack, written, target: nowCalled(written, this.#names), source, set };
			}),
		);
	}

	/** Targets under a prefix that some pack patches. */
	patchedUnder(prefix: string): string[] {
		return [...new Set(this.#patches().flatMap(({ target }) => (target.startsWith(prefix) ? [target] : [])))];
	}

	/** The last pack whose patch of the target is in force. */
	patcher(target: string): string | null {
		return this.all.findLast((c) => c.how === 'patch' && c.target === target && !c.unfit)?.pack ?? null;
	}

	/**
	 * The source with every pack's fields laid over the item, in order. A patch that no longer fits since upstream changed
	 * is set aside; one that never fitted stays, and is the pack's mistake.
	 * @param fits what a schema says of a source
	 */
	patch(base: Source, item: Item, fits: (source: Source) => readonly Problem[]): Source {
		let source = base;
		const [first = '', ...keys] = item.target.split('/');
		const older = first === 'questions' ? this.#olderKeys(keys.join('/')) : [];
		const paths = [item.path, ...older.map((key) => [...item.path.slice(0, -1), key])];
		for (const { pack, written, target, source: file, set } of this.#patches()) {
			if (target !== item.target || valueAt(base.data, item.path) === undefined) continue;
			const fields = item.whole ? null : Object.keys(set);
			const extract = extractItem(paths, fields);
			// An earlier pack's patch belongs to what lies beneath a later one.
			const upstream = source === base ? extract(item.in.text) : textOf(valueAt(source.data, item.path), fields);
			const confirmed = this.confirmed(pack, target);
			const line = this.#line(pack, target);
			const next = patched(source, item.path, file, ['patch', written]);
			const moved = upstream !== null && confirmed !== null && confirmed !== digestOf(upstream);
			const unfit = moved && fits(source).length === 0 && fits(next).length > 0;
			if (!moved) this.#refuseIdle(file, written, idle(set, valueAt(source.data, item.path)));
			if (!unfit) source = next;
			const place = file.at(['patch', written], true);
			const beneath = { absolute: item.in.file.absolute, extract };
			const own = stringify(set);
			this.all.push({
				pack,
				how: 'patch',
				target,
				place,
				own,
				upstream,
				confirmed,
				line,
				unfit,
				beneath,
				brought: null,
				fields: leaves(set),
			});
		}
		return source;
	}

	#olderKeys(question: string): string[] {
		return [...this.#names.questions].flatMap(([old, now]) =>
			now === question ? [old.slice(old.indexOf('/') + 1)] : [],
		);
	}

	/** Most often a text with a comma that stands unquoted between braces. */
	#refuseIdle(source: Source, written: string, paths: readonly string[][]) {
		for (const path of paths) {
			this.problems.push({
				...{ ...source.at(['patch', written, ...path], true), name: 'pack-target', severity: 'error' },
				what: `\`${written}\` has no \`${path.join('.')}\` to remove.`,
				mend: 'Correct the field; between braces, quote a text that holds a comma.',
			});
		}
	}

	/** With those, patches that found nothing: kept where the thing is gone upstream, refused where it never was. */
	leftOver(): Problem[] {
		const problems = [...this.problems];
		for (const { pack, written, target, source, set } of this.#patches()) {
			if (this.all.some((change) => change.pack === pack && change.how === 'patch' && change.target === target))
				continue;
			const place = source.at(['patch', written], true);
			const confirmed = this.confirmed(pack, target);
			const line = this.#line(pack, target);
			if (confirmed === null && !this.#had(target)) {
				problems.push({
					...{ ...place, name: 'pack-target', severity: 'error' },
					what: `There is nothing to patch at \`${written}\`.`,
					mend: 'Correct the name: `<kind>/<id>`, of a question `questions/<lesson>/<key>`.',
				});
			} else {
				const own = stringify(set);
				const gone = { upstream: null, unfit: true, beneath: null, brought: null };
				this.all.push({ pack, how: 'patch', target, place, own, confirmed, line, fields: leaves(set), ...gone });
			}
		}
		return problems;
	}
}
