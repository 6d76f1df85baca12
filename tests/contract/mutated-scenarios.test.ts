/**
 * 200 scenario files, each with one mistake made by chance and the same in every run: each is refused with a place in
 * the file and a mend, or is harmless, which means that it loads and that every play of it still ends.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { arrange } from '../../src/content-model/arrange.ts';
import type { AuthoredContent } from '../../src/content-model/authored.ts';
import { findLayers } from '../../src/content-model/layers.ts';
import { rules } from '../../src/content-model/lint/rules/index.ts';
import type { Problem } from '../../src/content-model/problem.ts';
import { readContent } from '../../src/content-model/read.ts';
import { publishScenario, scenarioSchema } from '../../src/content-model/schema/scenario.ts';
import { checkSchema, parseYaml } from '../../src/content-model/source.ts';
import { debrief } from '../../src/domain/scenario/debrief.ts';
import { seeded } from '../../src/domain/scenario/generate.ts';
import { availableChoices, choose, nodeOf, openEvidence, startPlay } from '../../src/domain/scenario/play.ts';
import type { Scenario } from '../../src/domain/scenario/types.ts';
import { asHtml } from '../../src/domain/text/html.ts';

const MUTANTS = 200;
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}content/core/scenarios/`;
const files = readdirSync(folder).sort();
const random = seeded(4);
const pick = <T>(from: readonly T[]): T => {
	const one = from[Math.floor(random() * from.length)];
	if (one === undefined) throw new Error('nothing to pick from');
	return one;
};

type Path = (string | number)[];

/** Every path of a document whose last part is a key of a map, with its value's place. */
function paths(doc: Document): Path[] {
	const found: Path[] = [];
	const walk = (node: unknown, path: Path) => {
		if (isMap(node))
			for (const { key, value } of node.items) {
				if (!isScalar(key)) continue;
				found.push([...path, String(key.value)]);
				walk(value, [...path, String(key.value)]);
			}
		if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
	};
	walk(doc.contents, []);
	return found;
}

const under = (doc: Document, ...pattern: (string | null)[]): Path[] =>
	paths(doc).filter(
		(path) => path.length === pattern.length && pattern.every((part, n) => part === null || part === path[n]),
	);
const choicePart = (doc: Document, part: string) => under(doc, 'nodes', null, 'choices', null, part);

/** Changes the document in one place, and says which; or the text, where YAML itself is to be broken. */
type Mutation = (doc: Document, text: string) => { text?: string; at?: Path };
const set = (doc: Document, path: Path, value: unknown) => {
	doc.setIn(path, doc.createNode(value));
	return { at: path };
};

const odd = [
	null,
	true,
	7,
	-1,
	'words',
	'',
	'   ',
	[],
	['one'],
	{},
	{ a: 1 },
	Number.NaN,
	Number.POSITIVE_INFINITY,
	1e308,
	'2026-01-01',
];
const mutations: Record<string, Mutation> = {
	'a field dropped': (doc) => {
		const path = pick(paths(doc));
		doc.deleteIn(path);
		return {};
	},
	'a value of another kind': (doc) => set(doc, pick(paths(doc)), pick(odd)),
	'an id renamed': (doc) => {
		const path = pick([
			...under(doc, 'nodes', null),
			...under(doc, 'endings', null),
			...under(doc, 'meters', null),
			...under(doc, 'nodes', null, 'choices', null),
		]);
		const value = doc.getIn(path);
		doc.deleteIn(path);
		doc.setIn([...path.slice(0, -1), `${path.at(-1)}x`], value);
		return {};
	},
	'an id that is none': (doc) => {
		const path = pick([...under(doc, 'nodes', null), ...under(doc, 'endings', null)]);
		const value = doc.getIn(path);
		doc.deleteIn(path);
		doc.setIn(
			[...path.slice(0, -1), pick(['__proto__', 'constructor', 'end', '12', 'Capital', 'a.b', 'a b', 'ünder'])],
			value,
		);
		return {};
	},
	'a field nobody knows': (doc) =>
		set(
			doc,
			[
				...pick([
					...under(doc, 'nodes', null),
					...under(doc, 'nodes', null, 'choices', null),
					...under(doc, 'endings', null),
				]),
				'colour',
			],
			'red',
		),
	'a choice that leads elsewhere': (doc) =>
		set(
			doc,
			pick(choicePart(doc, 'to')),
			pick([...under(doc, 'nodes', null).map((path) => path[1]), 'end', 'nowhere', 'toString', '']),
		),
	'a circle': (doc) => set(doc, pick(choicePart(doc, 'to').slice(3)), under(doc, 'nodes', null)[0]?.[1]),
	'a number out of bounds': (doc) =>
		set(
			doc,
			pick(paths(doc).filter((path) => typeof doc.getIn(path) === 'number')),
			pick([-1e9, 1e9, 1e308, 0.1, 0, -0.5, Number.NaN, Number.POSITIVE_INFINITY]),
		),
	'a number as a text': (doc) => set(doc, pick(paths(doc).filter((path) => typeof doc.getIn(path) === 'number')), '12'),
	'a wrong condition': (doc) =>
		set(
			doc,
			[...pick(under(doc, 'nodes', null, 'choices', null)), 'if'],
			pick([
				{ chose: ['spike.nothing'] },
				{ not: [] },
				{ opened: ['cause'] },
				{ meters: { nothing: { min: 1 } } },
				{ meters: { time: { min: 90, max: 10 } } },
				{ meters: { time: { least: 3 } } },
				{ chose: 'all' },
				{ when: 'always' },
			]),
		),
	'an ending that asks for too much': (doc) =>
		set(
			doc,
			[...pick(under(doc, 'endings', null)), 'if'],
			pick([{ meters: { time: { min: 1e6 } } }, { chose: ['a.b'] }, {}]),
		),
	'endings in another order': (doc) => {
		const endings = doc.get('endings');
		if (isMap(endings)) endings.items.reverse();
		return {};
	},
	'nodes in another order': (doc) => {
		const nodes = doc.get('nodes');
		if (isMap(nodes)) nodes.items.push(...nodes.items.splice(0, 1 + Math.floor(random() * 3)));
		return {};
	},
	'a decision with one choice': (doc) => {
		const path = pick(under(doc, 'nodes', null, 'choices'));
		const choices = doc.getIn(path);
		if (isMap(choices)) choices.items.splice(1);
		return { at: path };
	},
	'nothing left': (doc) => set(doc, pick([['nodes'], ['endings'], ['meters'], ['roads'], ['debrief']]), {}),
	'a delayed effect gone astray': (doc) =>
		set(
			doc,
			[...pick(under(doc, 'nodes', null, 'choices', null)), 'later'],
			pick([
				{ at: 'nowhere', text: 'x' },
				{ at: 'end', effects: { users: -1000 }, text: 'x' },
				{ at: 'end', effects: { nothing: 1 }, text: 'x' },
				{ at: 'end', effects: {}, text: 'x' },
				{ effects: {} },
			]),
		),
	'a road that leads elsewhere': (doc) => {
		const road = doc.getIn(pick(under(doc, 'roads', null)));
		if (isSeq(road)) road.items.splice(Math.floor(random() * road.items.length), 1);
		return {};
	},
	'a text without end': (doc) => set(doc, pick(choicePart(doc, 'outcome')), 'long '.repeat(50_000)),
	'a text that is code': (doc) =>
		set(
			doc,
			pick(choicePart(doc, 'text')),
			pick(['<script>alert(1)</script>', '{{ 7 * 7 }}', '![x](javascript:alert(1))', '\u0000\u202e']),
		),
	'a panel that is none': (doc) =>
		set(
			doc,
			['panel'],
			pick([
				{ node: 'nowhere', lines: {}, dissent: '' },
				{
					node: under(doc, 'nodes', null)[0]?.[1],
					lines: { a: { title: 'A', choice: 'nothing', why: 'W' } },
					dissent: 'D',
				},
				'three people',
			]),
		),
	'a line cut short': (doc) =>
		set(
			doc,
			[...pick(under(doc, 'nodes', null)), 'line'],
			pick([{ prompt: 'Write it' }, { prompt: '', model: 'M' }, 'Write it']),
		),
	'the file cut off': (_, text) => ({ text: text.slice(0, Math.floor(random() * text.length)) }),
	'a line left out': (_, text) => {
		const lines = text.split('\n');
		lines.splice(Math.floor(random() * lines.length), 1);
		return { text: lines.join('\n') };
	},
	'a line pushed in': (_, text) => {
		const lines = text.split('\n');
		const at = Math.floor(random() * lines.length);
		lines[at] = `${pick([' ', '\t', '      '])}${lines[at]}`;
		return { text: lines.join('\n') };
	},
	'a line twice': (_, text) => {
		const lines = text.split('\n');
		const at = Math.floor(random() * lines.length);
		lines.splice(at, 0, lines[at] ?? '');
		return { text: lines.join('\n') };
	},
	'a character astray': (_, text) => {
		const at = Math.floor(random() * text.length);
		return { text: text.slice(0, at) + pick([...':{}[]"&*#|>%@`!\t']) + text.slice(at + 1) };
	},
	'aliases that grow': (_, text) => ({
		text: `${text}\nextra: ${pick([
			'*nothing',
			'&a [*a]',
			'[&a [x, x, x, x, x, x, x, x, x], &b [*a, *a, *a, *a, *a, *a, *a, *a, *a], &c [*b, *b, *b, *b, *b, *b, *b, *b, *b], [*c, *c, *c, *c, *c, *c, *c, *c, *c]]',
		])}\n`,
	}),
	'two documents': (_, text) => ({ text: `${text}\n---\ntitle: Another\n` }),
	'no file at all': () => ({ text: pick(['', '\n', '# nothing yet\n', 'null', '[]', '12', 'title']) }),
};

/** The rules a scenario file is checked with, beside its schema. */
const scenarioRules = rules.filter(
	({ name }) => name.startsWith('scenario-') || ['unknown-id', 'broken-link'].includes(name),
);

/** What the loader says of the file, and the scenario where it is not refused. */
function load(content: AuthoredContent, id: string, text: string): { errors: Problem[]; scenario: Scenario | null } {
	const { source, problems } = parseYaml(`${id}.yaml`, text);
	if (problems.length > 0) return { errors: problems, scenario: null };
	const { data, problems: wrong } = checkSchema(source, scenarioSchema);
	if (!data) return { errors: wrong, scenario: null };
	const origin = { file: `${id}.yaml`, pack: null, replaced: false };
	const changed: AuthoredContent = {
		...content,
		lessons: content.lessons,
		scenarios: new Map([[id, { data, source, origin }]]),
	};
	const found: Problem[] = [];
	const arranged = arrange(changed);
	for (const rule of scenarioRules) {
		rule.check(
			changed,
			arranged,
			(place, what, mend) => {
				if (place.file === `${id}.yaml`) found.push({ ...place, name: rule.name, severity: rule.severity, what, mend });
			},
			new Date(),
		);
	}
	return {
		errors: found.filter(({ severity }) => severity === 'error'),
		scenario: publishScenario(id, data, { block: asHtml, inline: asHtml }),
	};
}

/** Plays it fifty times at random, reading at random: each play ends, and the first is debriefed. */
function playOut(scenario: Scenario): void {
	for (let n = 0; n < 50; n++) {
		let play = startPlay(scenario);
		for (let steps = 0; play.node !== null; steps++) {
			assert.ok(steps <= Object.keys(scenario.nodes).length, `endless: ${play.path.join(', ')}`);
			for (const id of Object.keys(nodeOf(scenario, play)?.evidence ?? {}))
				if (random() < 0.5) play = openEvidence(scenario, play, play.node ?? '', id);
			play = choose(scenario, play, pick(availableChoices(scenario, play))[0]);
		}
		assert.ok(play.ending, play.path.join(', '));
		if (n === 0)
			assert.deepEqual([debrief(scenario, play.path).ending?.id, debrief(scenario, play.path).lost], [play.ending, []]);
		for (const [id, { min, max }] of Object.entries(scenario.meters)) {
			const value = play.meters[id] ?? Number.NaN;
			assert.ok(value >= min && value <= max, `${id} at ${value}`);
		}
	}
}

test(`${MUTANTS} mutated scenario files are refused with place and mend, or harmless`, async () => {
	const { content } = await readContent(root, await findLayers(root, undefined));
	const kinds = Object.entries(mutations);
	const tally = { refused: new Map<string, number>(), harmless: new Map<string, number>() };
	const originals = new Map(
		files.map((file) => {
			const original = readFileSync(folder + file, 'utf8');
			return [file, { original, parsed: parseDocument(original) }] as const;
		}),
	);
	for (let n = 0; n < MUTANTS; n++) {
		const file = files[n % files.length] ?? '';
		const id = file.replace('.yaml', '');
		const { original, parsed } = originals.get(file) ?? { original: '', parsed: parseDocument('') };
		const [kind, mutate] = kinds[n % kinds.length] ?? pick(kinds);
		const doc = parsed.clone();
		const { text = doc.toString(), at } = mutate(doc, original);
		const what = `mutant ${n}, ${kind}${at ? ` at ${at.join('.')}` : ''}, of ${file}`;
		try {
			const { errors, scenario } = load(content, id, text);
			const outcome = errors.length > 0 ? tally.refused : tally.harmless;
			outcome.set(kind, (outcome.get(kind) ?? 0) + 1);
			const lines = text.split('\n');
			for (const problem of errors) {
				assert.equal(problem.file, `${id}.yaml`);
				assert.ok(problem.line >= 1 && problem.line <= lines.length, `line ${problem.line} of ${lines.length}`);
				const length = lines[problem.line - 1]?.length ?? 0;
				assert.ok(problem.column >= 1 && problem.column <= length + 1, `column ${problem.column} of ${length}`);
				assert.match(problem.what, /\w.*\.$/s);
				assert.match(problem.mend, /\w.*[.?]$/s);
			}
			if (errors.length === 0 && scenario) playOut(scenario);
		} catch (error) {
			throw new Error(what, { cause: error });
		}
	}
	const sum = (of: Map<string, number>) => [...of.values()].reduce((total, count) => total + count, 0);
	assert.equal(sum(tally.refused) + sum(tally.harmless), MUTANTS);
	// Both happen, or one half of the promise was not tried.
	assert.ok(sum(tally.refused) > MUTANTS / 2, `${sum(tally.refused)} refused`);
	assert.ok(sum(tally.harmless) > MUTANTS / 50, `${sum(tally.harmless)} harmless`);
	// What can never be meant is never let through.
	for (const kind of [
		'a circle',
		'a field nobody knows',
		'a number as a text',
		'a decision with one choice',
		'nothing left',
		'a panel that is none',
		'a line cut short',
		'two documents',
		'no file at all',
		'aliases that grow',
	])
		assert.equal(tally.harmless.get(kind) ?? 0, 0, `${kind} was let through`);
});
