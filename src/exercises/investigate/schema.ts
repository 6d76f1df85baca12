import { z } from 'zod';
import { commonFields, idSchema, publishCommon, type Render, textSchema } from '../schema.ts';
import { drawChart } from './chart.ts';
import { marksOf } from './marks.ts';
import type { Evidence, InvestigateAsked, InvestigateKey } from './types.ts';

const numberOrText = z.union([z.number(), textSchema]);

const piece = {
	title: textSchema.describe('One line of Markdown; says what it is, not what it shows.'),
	cost: z.number().int().nonnegative().describe('What opening it takes from the budget; 0 for what is free.'),
	worth: textSchema.describe('One line of Markdown, shown after: what it was worth ("ruled out demand").'),
};

/** Plain text, a block scalar; its lines are numbered from 1. */
const bodySchema = z.string().refine((text) => text.trim() !== '', 'text is empty');

const nodesSchema = z.record(
	idSchema,
	z.strictObject({
		in: idSchema.optional().describe('Node it stands under; parents come first. Left out for a root.'),
		text: textSchema.describe('One line of Markdown: `Seq Scan on orders`.'),
		values: z.array(numberOrText).describe('A number or a short text for each column.'),
	}),
);
const columns = z.array(textSchema).min(1).max(5);
const tree = {
	...piece,
	/** Headings of the numbers: `[total ms, self ms]`. In a flame graph the first is drawn as a bar. */
	columns,
	nodes: nodesSchema.describe('Rows of the tree by permanent key, parents before their children.'),
};

const evidenceSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('log'), ...piece, body: bodySchema }),
	z.strictObject({ kind: z.literal('message'), ...piece, body: bodySchema }),
	/** A plan as printed (`body`), or as a tree (`columns` and `nodes`). */
	z.strictObject({
		kind: z.literal('plan'),
		...piece,
		body: bodySchema.optional(),
		columns: columns.optional(),
		nodes: nodesSchema.optional(),
	}),
	z.strictObject({ kind: z.literal('flame'), ...tree }),
	z.strictObject({ kind: z.literal('graph'), ...tree }),
	z.strictObject({
		kind: z.literal('chart'),
		...piece,
		unit: textSchema.describe('Unit of the values.'),
		x: z.array(numberOrText).min(2).max(60).describe('Positions, at equal distances.'),
		series: z
			.record(idSchema, z.strictObject({ label: textSchema, values: z.array(z.number().nonnegative()) }))
			.describe('One to four lines by key.'),
	}),
]);
type AuthoredEvidence = z.infer<typeof evidenceSchema>;

const fields = {
	...commonFields,
	budget: z.number().int().positive().describe('What opening evidence may cost in all.'),
	unit: textSchema.default('min').describe('Unit of prices and budget.'),
	evidence: z.record(idSchema, evidenceSchema).describe('By permanent key, in the order it is offered.'),
	decisive: z
		.array(textSchema)
		.min(1)
		.describe('What settles it: `evidence:line`, `evidence:4-6` where any of these lines does, or `evidence:node`.'),
	decoys: z
		.record(textSchema, textSchema)
		.describe('What tempts and settles nothing: the same references, each with the reason.'),
	shuffle: z.boolean().default(true).describe('False for options that have an order of their own.'),
	options: z
		.record(
			idSchema,
			z.strictObject({
				text: textSchema.describe('One line of Markdown.'),
				correct: z.literal(true).optional().describe('Leave out on distractors.'),
				misconception: idSchema.optional().describe('The lesson’s misconception that makes this tempting.'),
				feedback: textSchema.describe('True whether chosen or not: why it tempts, what the evidence says.'),
			}),
		)
		.describe('The verdicts: two to five, one correct.'),
};

type Issue = (path: (string | number)[], message: string, mend: string) => void;

function checkPiece(path: string[], e: AuthoredEvidence, issue: Issue) {
	if (e.kind === 'chart') {
		const series = Object.entries(e.series);
		if (series.length < 1 || series.length > 4)
			issue([...path, 'series'], `${series.length} series`, 'Draw one to four.');
		for (const [key, { values }] of series) {
			if (values.length !== e.x.length) {
				issue(
					[...path, 'series', key, 'values'],
					`${values.length} values for ${e.x.length} positions`,
					'Give one for each.',
				);
			}
		}
		return;
	}
	if (e.kind === 'log' || e.kind === 'message') return;
	if (e.kind === 'plan') {
		const trees = (e.nodes ? 1 : 0) + (e.columns ? 1 : 0);
		if (e.body !== undefined ? trees > 0 : trees < 2) {
			issue(path, 'a plan is text or a tree', 'Write `body`, or `columns` and `nodes`.');
		}
	}
	const seen = new Set<string>();
	const nodes = Object.entries(e.nodes ?? {});
	if (e.nodes && nodes.length === 0) issue([...path, 'nodes'], 'no node', 'Write at least one.');
	for (const [key, node] of nodes) {
		if (node.in !== undefined && !seen.has(node.in)) {
			issue([...path, 'nodes', key, 'in'], `no node \`${node.in}\` above`, 'Name a node that stands above it.');
		}
		seen.add(key);
		if (node.values.length !== (e.columns ?? []).length) {
			const many = `${node.values.length} values for ${(e.columns ?? []).length} columns`;
			issue([...path, 'nodes', key, 'values'], many, 'Give one for each column.');
		}
	}
}

function check(q: z.infer<z.ZodObject<typeof fields>>, issue: Issue) {
	const entries = Object.entries(q.evidence);
	if (entries.length < 2)
		issue(['evidence'], `${entries.length} pieces of evidence`, 'Offer at least two: choosing is half of it.');
	for (const [key, e] of entries) {
		checkPiece(['evidence', key], e, issue);
		if (e.cost > q.budget) {
			issue(
				['evidence', key, 'cost'],
				`nobody can afford it: ${e.cost} of ${q.budget}`,
				'Lower the price, or raise `budget`.',
			);
		}
	}
	const evidence = Object.fromEntries(entries.map(([key, e]) => [key, publishEvidence(e, unread)]));
	const named = (reference: string, path: (string | number)[]) => {
		const marks = marksOf(reference, evidence);
		if (!marks) {
			const mend = 'Name a line or node that is there, as in `gateway:7`, `gateway:7-9`, `plan:scan`.';
			issue(path, `\`${reference}\` is not in the evidence`, mend);
		}
		return marks ?? [];
	};
	const decisive = q.decisive.flatMap((reference, i) => named(reference, ['decisive', i]));
	if (new Set(decisive).size < decisive.length) issue(['decisive'], 'one mark stands twice', 'Name each line once.');
	const decoys = Object.keys(q.decoys);
	if (decoys.length === 0) issue(['decoys'], 'no decoy', 'Name at least one line that tempts and settles nothing.');
	for (const reference of decoys) {
		if (named(reference, ['decoys', reference]).some((mark) => decisive.includes(mark))) {
			issue(['decoys', reference], `\`${reference}\` is decisive`, 'Keep it in one of the two.');
		}
	}
	const needed = new Set(decisive.map((mark) => mark.slice(0, mark.indexOf(':'))));
	const price = entries.reduce((sum, [key, e]) => sum + (needed.has(key) ? e.cost : 0), 0);
	if (price > q.budget) {
		issue(['budget'], `nobody can afford what is decisive: ${price} of ${q.budget}`, 'Raise it, or lower the prices.');
	}
	const options = Object.values(q.options);
	const correct = options.filter((o) => o.correct).length;
	if (correct !== 1) issue(['options'], `${correct} options are correct`, 'Mark exactly one option `correct: true`.');
	if (options.length < 2 || options.length > 5) issue(['options'], `${options.length} options`, 'Write two to five.');
}

const unread: Render = { block: () => '', inline: () => '' };

/** Logs, metrics and messages: what to look at, which line settles it, and the verdict. */
export const logsSchema = z
	.strictObject({ type: z.literal('logs'), ...fields })
	.superRefine((q, ctx) =>
		check(q, (path, message, mend) => ctx.addIssue({ code: 'custom', path, message, params: { mend } })),
	);

/** A query plan, flame or call graph, with what lies around it: the same shape. */
export const traceSchema = z.strictObject({ type: z.literal('trace'), ...fields }).superRefine((q, ctx) => {
	const issue: Issue = (path, message, mend) => ctx.addIssue({ code: 'custom', path, message, params: { mend } });
	check(q, issue);
	if (!Object.values(q.evidence).some(({ kind }) => kind === 'plan' || kind === 'flame' || kind === 'graph')) {
		issue(['evidence'], 'no plan, flame or graph', 'Add one, or use `type: logs`.');
	}
});

type AuthoredInvestigate = z.infer<typeof logsSchema> | z.infer<typeof traceSchema>;

function publishEvidence(e: AuthoredEvidence, render: Render): Evidence {
	const common = { title: render.inline(e.title), cost: e.cost };
	if (e.kind === 'chart') {
		const series = Object.values(e.series);
		return { ...common, kind: e.kind, unit: e.unit, x: e.x, series, svg: drawChart(e.title, e.unit, e.x, series) };
	}
	if ('body' in e && e.body !== undefined) {
		return { ...common, kind: e.kind, lines: e.body.replace(/\s+$/, '').split('\n') };
	}
	const nodes = Object.entries(('nodes' in e && e.nodes) || {});
	const depths = new Map<string, number>();
	const total = Math.max(...nodes.map(([, n]) => Number(n.values[0])).filter(Number.isFinite), 0);
	return {
		...common,
		kind: e.kind === 'flame' || e.kind === 'graph' ? e.kind : 'plan',
		columns: ('columns' in e && e.columns) || [],
		nodes: nodes.map(([key, node]) => {
			const depth = node.in === undefined ? 0 : (depths.get(node.in) ?? 0) + 1;
			depths.set(key, depth);
			const share = Number(node.values[0]) / total;
			return {
				key,
				depth,
				text: render.inline(node.text),
				values: node.values,
				share: e.kind === 'flame' && Number.isFinite(share) ? Number(share.toFixed(3)) : null,
			};
		}),
	};
}

/** Splits an authored question. `order` ranks option keys where they are shuffled. */
export function publishInvestigate(
	id: string,
	q: AuthoredInvestigate,
	render: Render,
	order: (keys: string[]) => string[],
): { asked: InvestigateAsked; key: InvestigateKey } {
	const common = publishCommon(id, q, render);
	const evidence = Object.fromEntries(Object.entries(q.evidence).map(([key, e]) => [key, publishEvidence(e, render)]));
	const keys = Object.keys(q.options);
	return {
		asked: {
			...common.asked,
			type: q.type,
			budget: q.budget,
			unit: q.unit,
			evidence,
			ordered: !q.shuffle,
			options: (q.shuffle ? order(keys) : keys).map((key) => ({
				key,
				text: render.inline(q.options[key]?.text ?? ''),
			})),
		},
		key: {
			...common.key,
			decisive: q.decisive.map((reference) => marksOf(reference, evidence) ?? []),
			decoys: Object.fromEntries(
				Object.entries(q.decoys).flatMap(([reference, why]) =>
					(marksOf(reference, evidence) ?? []).map((mark) => [mark, render.inline(why)] as const),
				),
			),
			worth: Object.fromEntries(Object.entries(q.evidence).map(([key, e]) => [key, render.inline(e.worth)])),
			options: Object.fromEntries(
				Object.entries(q.options).map(([key, o]) => [
					key,
					{ correct: o.correct ?? false, feedback: render.inline(o.feedback) },
				]),
			),
		},
	};
}

/** Fields whose change makes an old answer answer another question. */
export const gradedInvestigate = (q: AuthoredInvestigate) => ({
	type: q.type,
	decisive: q.decisive,
	decoys: Object.keys(q.decoys).sort(),
	options: Object.entries(q.options)
		.map(([key, o]) => [key, o.correct ?? false])
		.sort(),
});
