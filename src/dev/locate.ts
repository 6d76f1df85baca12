import type { Problem } from '../content-model/problem.ts';
import { parseYaml, pathAt, splitFrontMatter } from '../content-model/source.ts';
import { lettersOf, type Spot } from './spot.ts';

const FILE =
	/(?:^|\/)(?:lessons\/([a-z0-9-]+)\/(index\.mdx?|(?:more-)?questions\.yaml)|scenarios\/([a-z0-9-]+)\.yaml)$/;

/**
 * Where readers meet what a finding is about.
 * @param text the file it names, as it is now
 */
export function locate({ file, line, column }: Problem, text: string): Spot | null {
	const at = { line, column };
	const [, lesson, leaf = '', scenario] = FILE.exec(file) ?? [];
	if (scenario !== undefined) return spotOf(`scenarios/${scenario}`, text, pathAt(text, at));
	if (lesson !== undefined)
		return leaf.endsWith('.yaml') ? ofQuestion(lesson, text, pathAt(text, at)) : ofProse(lesson, text, line, column);
	if (!file.endsWith('/pack.yaml')) return null;
	const [where, target = '', ...path] = pathAt(text, at);
	const [kind, id = '', key = ''] = target.split('/');
	if (where !== 'patch') return null;
	const within = [where, target];
	if (kind === 'questions') return ofQuestion(id, text, [key, ...path], within);
	return kind === 'lessons' || kind === 'scenarios' ? spotOf(`${kind}/${id}`, text, path, within) : null;
}

/** @param within path of the patch that sets the fields; empty in a file of its own */
function spotOf(subject: string, text: string, path: string[], within: string[] = []): Spot {
	const node = path[0] === 'nodes' ? (path[1] ?? null) : null;
	return { subject, question: null, node, texts: textsAt(text, [...within, ...path], within.length + (node ? 2 : 0)) };
}

function ofQuestion(lesson: string, text: string, [key = '', ...path]: string[], within: string[] = []): Spot {
	const own = within.length > 0 ? within : [key];
	const question = key ? `${lesson}/${key}` : null;
	return { subject: `lessons/${lesson}`, question, node: null, texts: textsAt(text, [...own, ...path], own.length) };
}

function ofProse(lesson: string, text: string, line: number, column: number): Spot {
	const subject = `lessons/${lesson}`;
	const split = splitFrontMatter(text);
	const front = split && line < split.front.split('\n').length + 1;
	if (front) return spotOf(subject, split.front, pathAt(split.front, { line, column }));
	const lines = text.split('\n').slice(line - 1);
	const id = /^\s*<Question id="([a-z0-9/-]+)"/.exec(lines[0] ?? '')?.[1];
	if (id) return { subject, question: id.includes('/') ? id : `${lesson}/${id}`, node: null, texts: [] };
	// Of a section the heading, which is the next thing with letters of its own.
	const texts = lines.slice(0, 4).map(lettersOf).filter(Boolean).slice(0, 1);
	return { subject, question: null, node: null, texts };
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The text at a path and what names the things it lies in, down to a depth. */
function textsAt(text: string, path: readonly string[], depth: number): string[] {
	const values: unknown[] = [parseYaml('', text).source.data];
	for (const step of path) {
		const last = values.at(-1);
		values.push(isMap(last) ? last[step] : undefined);
	}
	return values
		.slice(depth + 1)
		.reverse()
		.flatMap((value) => (isMap(value) ? [value.text, value.title] : [value]))
		.filter((value) => typeof value === 'string' || typeof value === 'number')
		.map((value) => lettersOf(String(value)))
		.filter(Boolean);
}
