/** Fields of a pack laid over an item, so that each value still knows its file and line. */
import type { Source } from '../source.ts';

type Path = readonly PropertyKey[];

const isMap = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Value at a path; undefined where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(value, key) => (isMap(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined),
		data,
	);
}

/** JSON Merge Patch (RFC 7396): maps merge, `null` removes, everything else is replaced. */
export function mergePatch(base: unknown, patch: unknown): unknown {
	if (!isMap(patch)) return patch;
	const merged: Record<string, unknown> = isMap(base) ? { ...base } : {};
	for (const [key, value] of Object.entries(patch)) {
		if (value === null) delete merged[key];
		else merged[key] = mergePatch(merged[key], value);
	}
	return merged;
}

function replaceAt(data: unknown, [step, ...rest]: Path, value: unknown): unknown {
	if (step === undefined) return value;
	return isMap(data) ? { ...data, [step]: replaceAt(data[String(step)], rest, value) } : data;
}

/**
 * A source in which the item at `path` has the fields of a patch. What the patch sets stands in the pack's file, the
 * rest where it was.
 * @param patch the pack's `pack.yaml`
 * @param from path of the fields in it
 */
export function patched(base: Source, path: Path, patch: Source, from: Path): Source {
	const set = valueAt(patch.data, from);
	/** How the pack's file names the value, or null where the patch does not reach it. */
	const inPatch = (at: Path): Path | null => {
		if (at.length <= path.length || path.some((step, i) => at[i] !== step)) return null;
		const inside = at.slice(path.length);
		let value = set;
		for (const step of inside) {
			if (!isMap(value)) break;
			if (!Object.hasOwn(value, step)) return null;
			value = value[String(step)];
		}
		return [...from, ...inside];
	};
	return {
		file: base.file,
		data: replaceAt(base.data, path, mergePatch(valueAt(base.data, path), set)),
		at(at, key) {
			const own = inPatch(at);
			return own ? patch.at(own, key) : base.at(at, key);
		},
		within(at, text) {
			const own = inPatch(at);
			return own ? patch.within(own, text) : base.within(at, text);
		},
	};
}

/** Maps of several files as one. An entry stands where its file has it. */
export function joined(sources: readonly Source[]): Source {
	const [first] = sources;
	const holder = (path: Path) =>
		sources.findLast(({ data }) => isMap(data) && Object.hasOwn(data, path[0] ?? '')) ?? first;
	return {
		file: first?.file ?? '',
		data: Object.assign({}, ...sources.map(({ data }) => data)),
		at: (path, key) => (holder(path) as Source).at(path, key),
		within: (path, text) => (holder(path) as Source).within(path, text),
	};
}
