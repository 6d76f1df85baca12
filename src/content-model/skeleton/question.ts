import { existsSync, readdirSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { suggest } from '../nearest.ts';
import { splitFrontMatter } from '../source.ts';
import { inserted, mustBearName, packOf } from './in-pack.ts';
import { Refused, type Skeleton } from './skeleton.ts';

const isMap = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** One authored question of each type, by type, from the samples of the exercise folders. */
async function samples(root: string): Promise<Map<string, Record<string, unknown>>> {
	const found = new Map<string, Record<string, unknown>>();
	for await (const file of glob('src/exercises/*/sample.yaml', { cwd: root })) {
		const sample: unknown = parse(await readFile(path.join(root, file), 'utf8'));
		for (const each of isMap(sample) ? Object.values(sample) : []) {
			if (isMap(each) && typeof each.type === 'string' && !found.has(each.type)) found.set(each.type, each);
		}
	}
	return found;
}

/** The objective of the lesson that has the fewest questions. */
function leastPractised(front: unknown, questions: unknown): string | undefined {
	if (!isMap(front) || !isMap(front.objectives)) return undefined;
	const all = isMap(questions) ? Object.values(questions) : [];
	const uses = (objective: string) => all.filter((each) => isMap(each) && each.objective === objective).length;
	return Object.keys(front.objectives).sort((a, b) => uses(a) - uses(b))[0];
}

/** Sets each `misconception` of the sample to one of the lesson's. */
function ofLesson(value: unknown, misconception: string): unknown {
	if (!isMap(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [
			key,
			key === 'misconception' ? misconception : ofLesson(inner, misconception),
		]),
	);
}

/** The question that a question of a pack comes after: the last one of the practice. */
function lastPractised(prose: string): string | undefined {
	const practice = prose.slice(Math.max(0, prose.search(/<Section is="practice">/))).split('</Section>')[0] ?? '';
	return [...practice.matchAll(/<Question id="([^"]+)"/g)].at(-1)?.[1];
}

/** The type's own sample, in the lesson's terms, at the end of the practice; of a pack, beside the core's own. */
export const question: Skeleton = async ({ root, id, layer, options: { type = 'single' } }) => {
	const [lesson = '', key = ''] = id.split('/');
	if (!key) throw new Refused('Name the lesson and a key for the question: contain-failure/first-try.');
	const folder = `${layer}/lessons/${lesson}`;
	const pack = packOf(layer);
	const beside = pack !== null && !existsSync(path.join(root, folder, 'index.mdx'));
	const home = beside ? `content/core/lessons/${lesson}` : folder;
	if (!existsSync(path.join(root, home, 'index.mdx'))) {
		const lessons = readdirSync(path.join(root, path.posix.dirname(home)));
		throw new Refused(`There is no lesson \`${lesson}\`. ${suggest(lesson, lessons)}`);
	}
	if (beside) mustBearName(key, pack);
	const known = await samples(root);
	const sample = known.get(type);
	if (!sample) throw new Refused(`There is no type \`${type}\`. Known: ${[...known.keys()].sort().join(', ')}.`);
	const prose = await readFile(path.join(root, home, 'index.mdx'), 'utf8');
	const front: unknown = parse(splitFrontMatter(prose)?.front ?? '');
	if (isMap(front) && front.status === 'planned')
		throw new Refused(`The lesson \`${lesson}\` is only planned. Begin it: set \`status: draft\` and write its body.`);
	const file = `${folder}/${beside ? 'more-questions' : 'questions'}.yaml`;
	const present = existsSync(path.join(root, file)) ? await readFile(path.join(root, file), 'utf8') : '';
	if (new RegExp(`^${key}:`, 'm').test(present)) throw new Refused(`${file} has a question \`${key}\`.`);

	const core = path.join(root, home, 'questions.yaml');
	const others: unknown = beside && existsSync(core) ? parse(await readFile(core, 'utf8')) : {};
	const objective = leastPractised(front, Object.assign({}, others, parse(present)));
	const misconception = isMap(front) && isMap(front.misconceptions) ? Object.keys(front.misconceptions)[0] : undefined;
	const { type: _, title, ...rest } = sample;
	const written = ofLesson({ type, title, ...(objective && { objective }), ...rest }, misconception ?? 'name-one');
	const text = `${present.trimEnd()}${present ? '\n\n' : ''}# The sample of \`${type}\`: put your own words, objective and misconceptions in their place.\n${stringify({ [key]: written }, { lineWidth: 0, blockQuote: 'literal' })}`;

	if (type === 'recall' && prose.includes('<Recap')) return [{ file, text }];
	if (beside) {
		const after = lastPractised(prose);
		if (!after) throw new Refused(`${home}/index.mdx has no question in a practice section to put it beside.`);
		return [{ file, text }, await inserted(root, layer, { question: key, into: `lessons/${lesson}`, after })];
	}
	if (type === 'recall') {
		const cards = '<Section is="recap">\n\n## To keep\n\n<Recap />\n\n</Section>\n';
		return [
			{ file, text },
			{ file: `${folder}/index.mdx`, text: `${prose.trimEnd()}\n\n${cards}` },
		];
	}
	const practice = prose.search(/<Section is="practice">/);
	const end = prose.indexOf('</Section>', practice);
	if (practice < 0 || end < 0) throw new Refused(`${folder}/index.mdx has no practice section to place it in.`);
	const placed = `${prose.slice(0, end).trimEnd()}\n\n<Question id="${key}" />\n\n${prose.slice(end)}`;
	return [
		{ file, text },
		{ file: `${folder}/index.mdx`, text: placed },
	];
};
