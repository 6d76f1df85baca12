/** Lines of a diff by name: `new:14-16`, `old:11,new:11-12`; where a diff has several files, `src/a.ts new:3`. */
import type { DiffRow } from './types.ts';

type Numbered = Pick<DiffRow, 'kind' | 'old' | 'new' | 'file'>;

const form = /^(?:(\S+) )?((?:old|new):\d+(?:-\d+)?(?:,(?:old|new):\d+(?:-\d+)?)*)$/;

/** Code rows carry a number; file names and hunk headers do not. */
export const isCode = ({ kind }: Pick<DiffRow, 'kind'>): boolean => kind === 'ctx' || kind === 'add' || kind === 'del';

/** Indices of the rows named, or null where the name cannot be read or a line is not in the diff. */
export function rowsOf(lines: string, rows: readonly Numbered[], files: readonly string[]): number[] | null {
	const [, path, parts] = form.exec(lines.trim()) ?? [];
	if (parts === undefined) return null;
	const file = path === undefined ? 0 : files.indexOf(path);
	if (file < 0 || (path === undefined && files.length > 1)) return null;
	const found = new Set<number>();
	for (const part of parts.split(',')) {
		const [, side, from, to = from] = /^(old|new):(\d+)(?:-(\d+))?$/.exec(part) ?? [];
		const [first, last] = [Number(from), Number(to)];
		if (last < first || last - first > rows.length) return null;
		for (let line = first; line <= last; line++) {
			const at = rows.findIndex(
				(row) => row.file === file && isCode(row) && row[side === 'old' ? 'old' : 'new'] === line,
			);
			if (at < 0) return null;
			found.add(at);
		}
	}
	return [...found].sort((a, b) => a - b);
}

/** The name of the code rows from one index to another, in either order. */
export function linesOf(from: number, to: number, rows: readonly Numbered[], files: readonly string[]): string {
	const picked = rows.slice(Math.min(from, to), Math.max(from, to) + 1).filter(isCode);
	const side = (name: 'old' | 'new', lines: readonly number[]) => {
		const spans: [number, number][] = [];
		for (const line of lines) {
			const last = spans.at(-1);
			if (last && line === last[1] + 1) last[1] = line;
			else spans.push([line, line]);
		}
		return spans.map(([a, b]) => (a === b ? `${name}:${a}` : `${name}:${a}-${b}`));
	};
	// A line that stays has two numbers; the one after the change names it.
	const before = picked.filter(({ kind }) => kind === 'del').flatMap((row) => row.old ?? []);
	const after = picked.filter(({ kind }) => kind !== 'del').flatMap((row) => row.new ?? []);
	const name = [...side('old', before), ...side('new', after)].join(',');
	const path = files.length > 1 ? files[picked[0]?.file ?? 0] : undefined;
	return path === undefined ? name : `${path} ${name}`;
}
