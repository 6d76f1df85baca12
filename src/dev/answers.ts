import type { StoredAnswer } from '../content-model/samples.ts';
import { graders } from '../exercises/graders.ts';
import type { InvestigateAsked, InvestigateKey } from '../exercises/investigate/types.ts';
import type { MatchAsked, MatchKey } from '../exercises/match/types.ts';
import type { Exercises, ExerciseType, Grader, Published } from '../exercises/types.ts';
import { preview as words } from '../i18n/en/author.ts';

/** An answer to look at, as the log keeps it, with what tells it from the others: a key, or words. */
export interface SampleAnswer extends StoredAnswer {
	name: string;
}

type Made<T extends ExerciseType> = [name: string, response: Exercises[T]['response']][];

const right = '';

const sorted = (asked: MatchAsked, { items }: MatchKey): Made<'match'> => {
	const other = (item: string) => asked.targets.find(({ key }) => key !== items[item]?.to)?.key ?? '';
	const keys = Object.keys(items);
	const all = (wrong: readonly string[]) =>
		Object.fromEntries(keys.map((item) => [item, wrong.includes(item) ? other(item) : (items[item]?.to ?? '')]));
	return [
		[right, all([])],
		[keys[0] ?? '', all(keys.slice(0, 1))],
		[words.all, all(keys)],
	];
};

const searched = (asked: InvestigateAsked, { decisive, options }: InvestigateKey): Made<'logs'> => {
	const marked = decisive.flatMap((marks) => marks.slice(0, 1));
	const opened = [...new Set(marked.map((mark) => mark.slice(0, mark.indexOf(':'))))];
	// Somebody who looked at one thing and marked nothing.
	const glance = Object.keys(asked.evidence).slice(0, 1);
	return asked.options.map(({ key }) =>
		options[key]?.correct
			? [right, { opened, marked, option: key }]
			: [key, { opened: glance, marked: [], option: key }],
	);
};

/** By type: what learners may answer, from the keys that the author wrote. Each option and named path is among it. */
const makers: { [T in ExerciseType]: (asked: Exercises[T]['asked'], key: Exercises[T]['key']) => Made<T> } = {
	single: ({ options }, key) => options.map((o) => [key.options[o.key]?.correct ? right : o.key, [o.key]]),
	multi: ({ options }, key) => [
		[right, options.filter((o) => key.options[o.key]?.correct).map((o) => o.key)],
		...options.map((o): [string, string[]] => [o.key, [o.key]]),
		[words.all, options.map((o) => o.key)],
	],
	estimate: ({ unit, interval }, { value, wrong }) => {
		const said = (n: number) => ({ value: n, unit, ...(interval && { low: n * 0.8, high: n * 1.2 }) });
		return [
			[right, said(value)],
			...wrong.map((each): Made<'estimate'>[number] => [each.key, said(each.value)]),
			[words.farOff, said(value === 0 ? 100 : value * 100)],
		];
	},
	order: ({ items }, { steps }) => [
		[right, steps],
		[words.oneAstray, [...steps.slice(1), ...steps.slice(0, 1)]],
		[words.turned, [...items.map(({ key }) => key).filter((key) => !steps.includes(key)), ...steps.toReversed()]],
	],
	rank: (_asked, { lines }) => [
		...lines.map((line): Made<'rank'>[number] => [line.key, line.order]),
		[words.turned, lines[0]?.order.toReversed() ?? []],
	],
	match: sorted,
	bucket: sorted,
	cloze: (_asked, { gaps }) => {
		const filled = (gap?: string, text = '') =>
			Object.fromEntries(
				Object.entries(gaps).map(([name, { accept }]) => [name, name === gap ? text : (accept[0] ?? '')]),
			);
		return [
			[right, filled()],
			...Object.entries(gaps).flatMap(([gap, { wrong }]) =>
				wrong.map(({ text }): Made<'cloze'>[number] => [`${gap}: ${text}`, filled(gap, text)]),
			),
			[words.all, Object.fromEntries(Object.keys(gaps).map((gap) => [gap, '?']))],
		];
	},
	predict: ({ y }, { truth }) => [
		[right, truth],
		[words.oneAstray, truth.map((value, i) => (i === 0 ? y.min + y.max - value : value))],
		[words.turned, truth.map((value) => y.min + y.max - value)],
	],
	diff: (_asked, { findings, decoys }) => {
		const found = Object.values(findings).map(({ lines, severity }) => ({ lines, severity }));
		return [
			[right, found],
			[Object.keys(findings)[0] ?? '', found.slice(0, 1)],
			...Object.entries(decoys).map(([name, { lines }]): Made<'diff'>[number] => [
				name,
				[{ lines, severity: 'should' }],
			]),
		];
	},
	logs: searched,
	trace: searched,
	rewrite: (_asked, { rubric }) => {
		const ticked = rubric.map(({ key }) => key);
		const half = ticked.slice(0, Math.ceil(ticked.length / 2));
		return [right, words.half, words.none].map((name, i) => [
			name,
			{ text: words.ownWords, ticked: [ticked, half, []][i] ?? [] },
		]);
	},
	recall: () => (['good', 'hard', 'again'] as const).map((grade) => [grade, { grade }]),
};

/** What learners may answer to a question: the right answer first, then partly and wrong, each option, each named wrong path. */
export function answersTo({ asked, key }: Pick<Published, 'asked' | 'key'>): SampleAnswer[] {
	// The registries pair each type with its own data; over the union TypeScript sees only the intersection.
	const make = makers[asked.type] as (...of: [typeof asked, typeof key]) => Made<ExerciseType>;
	const { store } = graders[asked.type] as Grader<ExerciseType>;
	const made = make(asked, key).sort(([a], [b]) => Number(b === right) - Number(a === right));
	return made.map(([name, response]) => ({ name, ...store(response) }));
}
