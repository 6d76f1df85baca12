/** A site of any number of lessons, made of the written ones of the core: the same structure with other words. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isScalar, parse, parseDocument, stringify, visit } from 'yaml';
import { seeded, vary, wordsOf } from './words.ts';

/** What is copied. Named, so that lessons written later change no figure. */
export const MATERIAL = [
	'contain-failure',
	'load-and-limits',
	'api-contracts',
	'indexes-and-query-plans',
	'code-review',
	'simplicity',
	'trusted-ci',
	'debugging-method',
	'explain-to-stakeholders',
	'mentor-and-pair',
	'rank-by-impact',
	'senior-scope',
];

/** Fields whose words may be replaced: read by people, and no rule looks for a word in them. */
const PROSE = new Set(
	'text title intro ask summary task feedback outcome body right-when situation note rule prompt solution notes why answer changes dissent'.split(
		' ',
	),
);

/** Maps of such texts, by keys of their own. */
const PROSE_MAPS = new Set(['reasons', 'objectives']);

interface Material {
	text: string;
	words: [number, number][];
}

/** The prose of YAML, wherever it stands. */
function ofYaml(text: string): Material {
	const words: [number, number][] = [];
	visit(parseDocument(text), {
		Scalar(key, node, parents) {
			const names = parents.flatMap((parent) =>
				'key' in parent && isScalar(parent.key) ? String(parent.key.value) : [],
			);
			if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
			if (!PROSE.has(names.at(-1) ?? '') && !PROSE_MAPS.has(names.at(-2) ?? '')) return;
			const [from, to] = node.range;
			words.push(...wordsOf(text.slice(from, to)).map(([a, b]): [number, number] => [a + from, b + from]));
		},
	});
	return { text, words };
}

/** A lesson: front matter and body. */
function ofLesson(text: string): Material {
	const body = text.indexOf('\n---\n') + 5;
	// Padded, so that what stands in it keeps its place.
	const front = ofYaml(
		text
			.slice(0, body - 5)
			.replace('---', '   ')
			.padEnd(body),
	);
	const inBody = wordsOf(text.slice(body)).map(([a, b]): [number, number] => [a + body, b + body]);
	return { text, words: [...front.words, ...inBody] };
}

/** `themes.yaml` with the lessons dealt to its roads in turn. */
export function onRoads(yaml: string, lessons: readonly string[]): string {
	const themes: Record<string, { lessons: string[] }> = parse(yaml);
	const roads = Object.values(themes);
	for (const road of roads) road.lessons = [];
	for (const [i, id] of lessons.entries()) roads[i % roads.length]?.lessons.push(id);
	return stringify(themes);
}

/** A track of at most nine stages. */
export function trackOf(title: string, lessons: readonly string[]): string {
	const size = Math.ceil(lessons.length / 9);
	const stages = Object.fromEntries(
		Array.from({ length: Math.ceil(lessons.length / size) }, (_, n) => [
			`stage-${n + 1}`,
			{ title: `Stage ${n + 1}`, lessons: lessons.slice(n * size, (n + 1) * size) },
		]),
	);
	return stringify({ title, intro: 'A way through generated lessons.', stages });
}

/** File by path inside a content folder, as `core/site.yaml`. The same for the same number; lesson `i` is the same for every number. */
export async function* generate(count: number, core: string): AsyncGenerator<[path: string, text: string]> {
	const read = (file: string) => readFile(path.join(core, file), 'utf8');
	const material = await Promise.all(
		MATERIAL.map(async (id) => ({
			id,
			lesson: ofLesson(await read(`lessons/${id}/index.mdx`)),
			questions: ofYaml(await read(`lessons/${id}/questions.yaml`)),
			scenario: ofYaml(await read(`scenarios/${id}.yaml`)),
			figures: await Promise.all(
				(await readdir(path.join(core, 'lessons', id)))
					.filter((name) => name.endsWith('.svg'))
					.map(async (name) => ({ name, svg: await read(`lessons/${id}/${name}`) })),
			),
		})),
	);
	for (const file of ['site.yaml', 'templates.yaml', 'confusables.yaml']) yield [`core/${file}`, await read(file)];

	const idOf = (i: number) => `${MATERIAL[i % MATERIAL.length]}-${Math.floor(i / MATERIAL.length) + 1}`;
	const lessons = Array.from({ length: count }, (_, i) => idOf(i));
	const glossary: Record<string, { term: string; definition: string; lesson?: string }> = parse(
		await read('glossary.yaml'),
	);
	const words: typeof glossary = {};
	for (const [id, { lesson: _, ...word }] of Object.entries(glossary)) words[id] = word;

	for (const [i, id] of lessons.entries()) {
		const source = material[i % material.length];
		if (!source) break;
		const volume = id.slice(source.id.length + 1);
		// A word belongs to the lesson that teaches it; the others of its volume use the first one's.
		const own = Object.keys(glossary).filter((word) => glossary[word]?.lesson === source.id);
		for (const word of own) {
			const { term = '', definition = '' } = glossary[word] ?? {};
			const said = vary(definition, wordsOf(definition), seeded(i * 3));
			words[`${word}-${volume}`] = { term: `${term} ${volume}`, definition: said, lesson: id };
		}
		const rename = (text: string) =>
			text
				.replaceAll(`${source.id}/`, `${id}/`)
				.replaceAll(`<Scenario id="${source.id}"`, `<Scenario id="${id}"`)
				.replace(/<Term id="([^"]+)"/g, (all, word) => (own.includes(word) ? `<Term id="${word}-${volume}"` : all));
		const made = ({ text, words: places }: Material, seed: number) => rename(vary(text, places, seeded(i * 3 + seed)));
		const needs = [i - 10, i - 9].filter((need) => need >= 0).map(idOf);
		yield [
			`core/lessons/${id}/index.mdx`,
			made(source.lesson, 0)
				.replace(/^needs:.*\n(?: +- .*\n)*/m, `needs: [${needs.join(', ')}]\n`)
				.replace(/^title: "?(.*?)"?$/m, (_, title) => `title: ${JSON.stringify(`${title} ${volume}`)}`),
		];
		yield [`core/lessons/${id}/questions.yaml`, made(source.questions, 1)];
		yield [
			`core/scenarios/${id}.yaml`,
			made(source.scenario, 2).replace(
				/^title: "?(.*?)"?$/m,
				(_, title) => `title: ${JSON.stringify(`${title} ${volume}`)}`,
			),
		];
		for (const { name, svg } of source.figures) yield [`core/lessons/${id}/${name}`, svg];
	}

	yield ['core/glossary.yaml', stringify(words)];
	yield ['core/themes.yaml', onRoads(await read('themes.yaml'), lessons)];
	for (const [track, skip] of [
		['every-lesson', 0],
		['two-of-three', 3],
		['every-other', 2],
	] as const) {
		const on = lessons.filter((_, i) => skip === 0 || i % skip !== skip - 1);
		yield [`core/tracks/${track}.yaml`, trackOf(track, on)];
	}
}
