import { z } from 'zod';
import { faults } from '../../domain/scenario/check.ts';
import type { Scenario, ScenarioNode } from '../../domain/scenario/types.ts';
import { idSchema, type Render, textSchema } from '../../exercises/schema.ts';
import { suggest } from '../nearest.ts';

const stepSchema = z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'write `node.choice` or `node.evidence`');
const formerlySchema = z.array(idSchema).default([]);

/** All parts must hold; in a list, every line. */
const conditionSchema = z.strictObject({
	chose: z.array(stepSchema).optional().describe('Choices made, `node.choice`.'),
	not: z.array(stepSchema).optional().describe('Choices not made, `node.choice`.'),
	opened: z.array(stepSchema).optional().describe('Evidence opened, `node.evidence`.'),
	meters: z
		.record(idSchema, z.strictObject({ min: z.number(), max: z.number() }).partial())
		.optional()
		.describe('Meters within limits, both inclusive.'),
});

/** Change by meter id: `{ users: -10, time: 4 }`. Kept within the meter's range. */
const effectsSchema = z.record(idSchema, z.number()).describe('Change by meter: { users: -10, time: 4 }');

const meterSchema = z.strictObject({
	label: textSchema.describe('Plain text: "Users served".'),
	unit: z.string().default('').describe('Written after the value: "%", "min".'),
	min: z.number().default(0).describe('Least value; default 0.'),
	max: z.number().default(100).describe('Greatest value; default 100.'),
	start: z.number().describe('Value at the first node.'),
	better: z.enum(['high', 'low']).describe('Which direction is good.'),
});

const evidenceSchema = z.strictObject({
	title: textSchema.describe('Plain text, two or three words: the label of its tab.'),
	kind: z.enum(['log', 'chart', 'message', 'diff', 'config']).describe('What it looks like.'),
	cost: effectsSchema.optional().describe('What opening it costs. Free without.'),
	body: textSchema.describe('Markdown.'),
	formerly: formerlySchema.describe('Older ids of this evidence, so that stored plays find it.'),
});

const laterSchema = z.strictObject({
	at: z.string().describe('Node at which it surfaces, or `end`. Nothing happens on plays that do not get there.'),
	effects: effectsSchema.default({}),
	text: textSchema.describe('Markdown; names the choice it comes from: "The pods you added at 10:04 …".'),
});

const choiceSchema = z.strictObject({
	text: textSchema.describe('One line of Markdown, in the imperative.'),
	note: textSchema.optional().describe('One line of Markdown: visible time and risk.'),
	if: conditionSchema.optional().describe('Offered only if it holds.'),
	effects: effectsSchema,
	later: laterSchema.optional().describe('An effect that waits for a later node.'),
	outcome: textSchema.describe('Markdown: the observed world afterwards, by facts and not by verdict.'),
	'right-when': textSchema.optional().describe('One line of Markdown: when this choice would have been right.'),
	to: z.string().describe('Node id, or `end`.'),
	formerly: formerlySchema.describe('Older ids of this choice, so that stored plays find it.'),
});

const lineSchema = z.strictObject({
	prompt: textSchema.describe('One line of Markdown: what to write, "Write the message to Marek in one sentence."'),
	model: textSchema.describe('Markdown: a good answer, shown in the debrief beside the player’s.'),
});

const nodeSchema = z.strictObject({
	title: textSchema.describe('One line of Markdown: the headline of the moment. Never hints at the answer.'),
	text: textSchema.describe('Markdown: two or three sentences of situation.'),
	also: z
		.array(z.strictObject({ if: conditionSchema, text: textSchema }))
		.default([])
		.describe('Texts that depend on the past, after `text`, in order.'),
	evidence: z
		.record(idSchema, evidenceSchema)
		.default({})
		.describe('What may be looked at before deciding, by id. The first, if it is free, lies open on arrival.'),
	ask: textSchema.describe('One line of Markdown: the question.'),
	line: lineSchema.optional().describe('A line the player may write before deciding; never graded.'),
	choices: z
		.record(idSchema, choiceSchema)
		.refine((choices) => Object.keys(choices).length >= 2, {
			message: 'a decision has at least two choices',
			params: { mend: 'Add what else a competent engineer might do here.' },
		})
		.describe('Two to five, by id.'),
	formerly: formerlySchema.describe('Older ids of this node, so that stored plays find it.'),
});

const endingSchema = z
	.strictObject({
		class: z
			.enum(['best', 'second-best', 'trap', 'fail'])
			.describe('`best`, `second-best` (defensible, at a cost), `trap` (tempting and wrong), `fail`.'),
		if: conditionSchema.optional().describe('First ending whose condition holds; the last has none.'),
		title: textSchema.describe('One line of Markdown: the honest sentence about what happened.'),
		text: textSchema.describe('Markdown.'),
		cost: textSchema.optional().describe('One line of Markdown: what it cost. Required for `second-best`.'),
		formerly: formerlySchema.describe('Older ids of this ending.'),
	})
	.refine((ending) => ending.class !== 'second-best' || ending.cost !== undefined, {
		path: ['cost'],
		message: 'a second-best ending says what it cost',
		params: { mend: 'Add `cost:` with one sentence the player sees.' },
	});

const road = z.array(stepSchema).min(1).optional();

const debriefSchema = z.strictObject({
	hinge: idSchema.describe('Node everything else turns on.'),
	reasons: z.record(idSchema, textSchema).describe('Markdown by node: what an expert weighs there.'),
	changes: textSchema.describe('Markdown: what would change the advice.'),
	objectives: z
		.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write `lesson/objective`'))
		.describe('Objectives it trains, `lesson/objective`.'),
	/** Recap card through which it returns in review, `lesson/question`. */
	card: z
		.string()
		.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write `lesson/question`')
		.optional(),
	evidence: textSchema.describe('One line of Markdown that starts an entry of the evidence log.'),
});

const panelSchema = z.strictObject({
	node: idSchema.describe('Node the panel speaks about.'),
	lines: z
		.record(
			idSchema,
			z.strictObject({
				title: textSchema.describe('Plain text: "Protect users first".'),
				choice: idSchema.describe('Id of the node’s choice it leads to.'),
				why: textSchema.describe('Markdown: the reasoning.'),
			}),
		)
		.refine((lines) => Object.keys(lines).length === 3, {
			message: 'a panel has three lines of reasoning',
			params: { mend: 'Write three that competent people would hold; two may lead to the same choice.' },
		})
		.describe('Three lines of reasoning, by id.'),
	dissent: textSchema.describe('Markdown: where they disagree, and on what it turns.'),
});

/** `scenarios/<id>.yaml`: an acyclic graph of decisions. A lesson's scenario bears the lesson's id. */
export const scenarioSchema = z
	.strictObject({
		title: textSchema.describe('Plain text: "Thursday, 10:02".'),
		intro: textSchema.describe('Plain text: one line that sets the scene and gives nothing away.'),
		role: textSchema.describe('Plain text: who the player is, beside the clock.'),
		minutes: z.int().min(3).max(30).default(10).describe('One play with reading: 8 to 12. Default 10.'),
		clock: z
			.strictObject({
				start: z
					.string()
					.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as `"10:02"`')
					.describe('"HH:MM".'),
				unit: z.enum(['minute', 'hour', 'day']).describe('What one step of the meter is worth.'),
				meter: idSchema.describe('Counts up where low is better, down where high is.'),
			})
			.optional()
			.describe('The big clock: the time at the first node, and the meter that moves it.'),
		meters: z
			.record(idSchema, meterSchema)
			.refine((meters) => [2, 3, 4].includes(Object.keys(meters).length), {
				message: 'a scenario has two to four meters',
				params: { mend: 'Keep the ones that decisions trade against each other.' },
			})
			.describe('Two to four, by id.'),
		nodes: z
			.record(idSchema, nodeSchema)
			.refine((nodes) => Object.keys(nodes).length >= 1 && Object.keys(nodes).length <= 60, {
				message: 'a scenario has one to sixty nodes',
				params: { mend: 'Join branches again: four to six decisions on a path.' },
			})
			.describe('By id; the first is the start. Up to sixty are explored; more than twenty are warned about.'),
		endings: z
			.record(idSchema, endingSchema)
			.refine((endings) => Object.keys(endings).length > 0, {
				message: 'a scenario has endings',
				params: { mend: 'Write at least one each of `best`, `second-best` and `trap`.' },
			})
			.describe('By id, in order of trial.'),
		roads: z
			.strictObject({ best: road, 'second-best': road, trap: road, fail: road })
			.describe(
				'One way of playing for each class, as `node.choice` in order. `best` is compared with the player’s in the debrief.',
			),
		debrief: debriefSchema,
		panel: panelSchema.optional().describe('Three practitioners on one decision, shown in the debrief.'),
		facilitation: z
			.strictObject({
				prompts: z.array(textSchema).describe('Questions to the room, one line of Markdown each.'),
				notes: textSchema.describe('Markdown, for the facilitator alone.'),
			})
			.optional()
			.describe('For a team that plays it together.'),
		formerly: formerlySchema.describe('Older ids of this scenario.'),
	})
	.superRefine((scenario, ctx) => {
		for (const { path, what, mend } of faults(scenario)) {
			const advice = typeof mend === 'string' ? mend : suggest(mend.wrong, mend.known);
			ctx.addIssue({ code: 'custom', path, message: what, params: { mend: advice } });
		}
	});

export type AuthoredScenario = z.infer<typeof scenarioSchema>;
type AuthoredNode = AuthoredScenario['nodes'][string];

/** The scenario as the browser gets it: texts rendered (see `domain/scenario/types.ts`), old names listed. */
export function publishScenario(id: string, authored: AuthoredScenario, render: Render): Scenario {
	const { title, intro, role, minutes, clock = null, roads, debrief, panel, facilitation } = authored;
	return {
		id,
		title,
		intro,
		role,
		minutes,
		clock,
		roads,
		meters: authored.meters,
		nodes: mapValues(authored.nodes, (node) => publishNode(node, render)),
		endings: mapValues(authored.endings, ({ formerly: _, cost, ...ending }) => ({
			...ending,
			title: render.inline(ending.title),
			text: render.block(ending.text),
			...(cost && { cost: render.inline(cost) }),
		})),
		debrief: {
			hinge: debrief.hinge,
			reasons: mapValues(debrief.reasons, (reason) => render.block(reason)),
			changes: render.block(debrief.changes),
			objectives: debrief.objectives,
			card: debrief.card ?? null,
			evidence: render.inline(debrief.evidence),
		},
		...(panel && {
			panel: {
				node: panel.node,
				lines: mapValues(panel.lines, (line) => ({ ...line, why: render.block(line.why) })),
				dissent: render.block(panel.dissent),
			},
		}),
		facilitation: facilitation
			? {
					prompts: facilitation.prompts.map((prompt) => render.inline(prompt)),
					notes: render.block(facilitation.notes),
				}
			: null,
		renamed: oldNames(authored),
	};
}

function publishNode(node: AuthoredNode, render: Render): ScenarioNode {
	return {
		title: render.inline(node.title),
		text: render.block(node.text),
		also: node.also.map((also) => ({ ...also, text: render.block(also.text) })),
		evidence: mapValues(node.evidence, ({ formerly: _, ...evidence }) => ({
			...evidence,
			body: render.block(evidence.body),
		})),
		ask: render.inline(node.ask),
		...(node.line && { line: { prompt: render.inline(node.line.prompt), model: render.block(node.line.model) } }),
		choices: mapValues(
			node.choices,
			({ formerly: _, 'right-when': rightWhen, text, note, later, outcome, ...choice }) => ({
				...choice,
				text: render.inline(text),
				...(note && { note: render.inline(note) }),
				...(later && { later: { ...later, text: render.block(later.text) } }),
				...(rightWhen && { rightWhen: render.inline(rightWhen) }),
				outcome: render.block(outcome),
			}),
		),
	};
}

/** Every earlier name of a step or ending, with the name it has now. */
function oldNames({ nodes, endings }: AuthoredScenario): Record<string, string> {
	const names: Record<string, string> = {};
	for (const [id, ending] of Object.entries(endings)) for (const old of ending.formerly) names[old] = id;
	for (const [node, { formerly, choices, evidence }] of Object.entries(nodes)) {
		for (const [step, each] of [...Object.entries(choices), ...Object.entries(evidence)]) {
			for (const oldNode of [node, ...formerly]) {
				for (const oldStep of [step, ...each.formerly]) names[`${oldNode}.${oldStep}`] = `${node}.${step}`;
			}
			delete names[`${node}.${step}`];
		}
	}
	return names;
}

function mapValues<A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
