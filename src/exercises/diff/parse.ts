/** Reads a unified diff, as `git diff` writes it. Build side: the browser gets rows. */
import type { DiffRow } from './types.ts';

export interface ParsedRow extends Omit<DiffRow, 'html'> {
	/** Path, hunk header or a line of code without its sign. */
	text: string;
}

export interface Parsed {
	files: string[];
	rows: ParsedRow[];
}

/** What does not parse, with the line of the diff it is on. */
export interface Malformed {
	error: string;
	mend: string;
}

const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@(.*)$/;
/** What git writes before the `---` line. */
const preamble =
	/^(diff --git |index |new file mode |deleted file mode |old mode |new mode |similarity index |rename )/;

export function parseDiff(text: string): Parsed | Malformed {
	const lines = text.replace(/\r\n/g, '\n').replace(/\n+$/, '').split('\n');
	const files: string[] = [];
	const rows: ParsedRow[] = [];
	const wrong = (line: number, error: string, mend: string): Malformed => ({
		error: `line ${line + 1} of the diff: ${error}`,
		mend,
	});
	let at = 0;
	while (at < lines.length) {
		const line = lines[at] ?? '';
		if (line === '' || preamble.test(line)) {
			at++;
			continue;
		}
		if (line.startsWith('--- ')) {
			const next = lines[at + 1] ?? '';
			if (!next.startsWith('+++ ')) return wrong(at + 1, '`+++ b/path` must follow `--- a/path`', 'Add the line.');
			const name = (next.startsWith('+++ /dev/null') ? line : next).slice(4).trim();
			const path = name.replace(/^[ab]\//, '');
			if (path === '' || /\s/.test(path))
				return wrong(at + 1, `\`${path}\` is not a path`, 'Write a path without spaces.');
			if (files.includes(path))
				return wrong(at + 1, `\`${path}\` stands twice`, 'Give each file once, with all its hunks.');
			files.push(path);
			rows.push({ kind: 'file', file: files.length - 1, text: path });
			at += 2;
			continue;
		}
		const hunk = header.exec(line);
		if (!hunk) {
			const mend =
				'Begin with `--- a/path`, `+++ b/path`, then `@@ -1,4 +1,6 @@` and lines that begin with a space, + or -.';
			return wrong(at, `“${line.slice(0, 40)}” is neither a file nor a hunk`, mend);
		}
		if (files.length === 0) return wrong(at, 'a hunk before any file', 'Begin with `--- a/path` and `+++ b/path`.');
		const [, from = '', ofOld, start = '', ofNew] = hunk;
		const file = files.length - 1;
		rows.push({ kind: 'hunk', file, text: line });
		let [old, fresh] = [Number(from), Number(start)];
		const first = at++;
		for (; at < lines.length; at++) {
			const code = lines[at] ?? '';
			const sign = code[0] ?? ' ';
			// An editor may have taken the space of an empty line.
			if (code === '' && (lines[at + 1] ?? '--- ').match(/^(--- |diff --git )/)) break;
			if (/^(@@ |diff --git )/.test(code) || (code.startsWith('--- ') && lines[at + 1]?.startsWith('+++ '))) break;
			if (sign === '\\') continue;
			const rest = code.slice(1);
			if (sign === ' ') rows.push({ kind: 'ctx', old: old++, new: fresh++, file, text: rest });
			else if (sign === '+') rows.push({ kind: 'add', new: fresh++, file, text: rest });
			else if (sign === '-') rows.push({ kind: 'del', old: old++, file, text: rest });
			else
				return wrong(
					at,
					`“${code.slice(0, 40)}” begins with neither a space, + nor -`,
					'Put the sign in front; a line that stays begins with a space.',
				);
		}
		const counted = `@@ -${from},${old - Number(from)} +${start},${fresh - Number(start)} @@`;
		if (old - Number(from) !== Number(ofOld ?? 1) || fresh - Number(start) !== Number(ofNew ?? 1)) {
			return wrong(first, 'the hunk has other line counts than its header says', `Write \`${counted}\`.`);
		}
	}
	if (rows.length === 0) return { error: 'the diff is empty', mend: 'Write a unified diff, as `git diff` prints it.' };
	return { files, rows };
}
