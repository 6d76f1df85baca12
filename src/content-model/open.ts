import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import type { LayerFile } from './layers.ts';
import { type Problem, placeIn } from './problem.ts';
import { parseYaml, type Source, splitFrontMatter } from './source.ts';

/** A file, read and parsed as far as it goes. */
export interface Opened {
	file: LayerFile;
	/** Path relative to the project, as problems name it. */
	name: string;
	text: string;
	/** The YAML of the file, or its front matter; `data` is undefined where it does not parse. */
	source: Source;
	problems: Problem[];
	/** Of a lesson: the prose, padded to the file's lines; null without front matter. */
	body: string | null;
}

/** Whether the file holds YAML that somebody reads. */
export const isParsed = (path: string): boolean => /\.yaml$|^lessons\/[^/]+\/index\.(mdx|md)$/.test(path);

/** Reads a file once, for everybody who wants to know something of it. */
export async function openFile(file: LayerFile, name: string): Promise<Opened> {
	const bytes = await readFile(file.absolute);
	const text = new TextDecoder().decode(bytes);
	if (!isUtf8(bytes))
		return { file, name, text, source: parseYaml(name, '').source, problems: [unreadable(name, text)], body: null };
	const marks = mergeMarks(name, text);
	if (marks.length > 0) return { file, name, text, source: parseYaml(name, '').source, problems: marks, body: null };
	if (file.path.endsWith('.yaml')) return { file, name, text, ...parseYaml(name, text), body: null };
	const split = splitFrontMatter(text);
	if (split) return { file, name, text, ...parseYaml(name, split.front), body: split.body };
	const problem: Problem = {
		file: name,
		line: 1,
		column: 1,
		name: 'front-matter',
		severity: 'error',
		what: 'The lesson has no front matter.',
		mend: 'Begin the file with `---`, the fields, and `---`.',
	};
	return { file, name, text, source: parseYaml(name, '').source, problems: [problem], body: null };
}

/** The place of the first mark of a merge that nobody resolved; a lesson may show one in its code. */
export function mergeMarks(file: string, text: string): Problem[] {
	const prose = text.replace(/^```[\s\S]*?^```/gm, (code) => code.replace(/[^\n]/g, ' '));
	const mark = /^(?:<{7}|>{7}|\|{7}) .*/m.exec(prose);
	if (!mark) return [];
	return [
		{
			...placeIn(file, prose, mark.index),
			name: 'merge-marks',
			severity: 'error',
			what: `A merge left both texts here, from \`${mark[0].trimEnd()}\` on.`,
			mend: 'Make one of the two, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`.',
		},
	];
}

/** The place of the first letter that is none. */
function unreadable(file: string, text: string): Problem {
	return {
		...placeIn(file, text, text.indexOf('\uFFFD')),
		name: 'encoding',
		severity: 'error',
		what: 'The file is not UTF-8: from here on letters would be lost.',
		mend: 'Save it as UTF-8.',
	};
}
