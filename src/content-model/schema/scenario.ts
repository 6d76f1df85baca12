import { z } from 'zod';
import { faults } from '../../domain/scenario/check.ts';
import type { Scenario, ScenarioNode } from '../../domain/scenario/types.ts';
import { idSchema, type Render, textSchema } from '../../exercises/schema.ts';
import { suggest } from '../nearest.ts';

const stepSchema = z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'write `node.choice` or `node.evidence`');
const formerlySchema = z.array(idSchema).default([]);

/** All parts must hold; in a list, every line. */
const conditionSchema = z.strictObject({
	/** Choices made, `node.choice`. */
	chose: z.array(stepSchema).optional().describe('Choices made, as node.choice'),
	/** Choices not made, `node.choice`. */
	not: z.array(stepSchema).optional().describe('Choices not made, as node.choice'),
	/** Evidence opened, `node.evidence`. */
	opened: z.array(stepSchema).optional().describe('Evidence opened, as node.evidence'),
	/** Meters within limits, both inclusive. */
	meters: z
		.record(idSchema, z.strictObject({ min: z.number(), max: z.number() }).partial())
		.optional()
		.describe('Limits by meter, both inclusive'),
});

/** Change by meter id: `{ users: -10, time: 4 }`. Kept within the meter's range. */
const effectsSchema = z.record(idSchema, z.number()).describe('Change by meter: { users: -10, time: 4 }');

const meterSchema = z.strictObject({
	/** Plain text: "Users served". */
	label: textSchema,
	/** Written after the value: "%", "min". */
	unit: z.string().default('').describe('Written after the value: "%" closes up, a word does not'),
	/** Least value; default 0. */
	min: z.number().default(0),
	/** Greatest value; default 100. */
	max: z.number().default(100),
	/** Value at the first node. */
	start: z.number(),
	/** Which direction is good. */
	better: z.enum(['high', 'low']),
});

const evidenceSchema = z.strictObject({
	/** Plain text, two or three words: the label of its tab. */
	title: textSchema.describe('The label of its tab: two or three plain words'),
	/** What it looks like. */
	kind: z.enum(['log', 'chart', 'message', 'diff', 'config']),
	/** What opening it costs. Free without. */
	cost: effectsSchema.optional().describe('What opening it costs, by meter; free without'),
	/** Markdown. */
	body: textSchema,
	/** Older ids of this evidence, so that stored plays find it. */
	formerly: formerlySchema,
});

const laterSchema = z.strictObject({
	/** Node at which it surfaces, or `end`. Nothing happens on plays that do not get there. */
	at: z.string().describe('Node at which it surfaces, or end'),
	effects: effectsSchema.default({}),
	/** Markdown; names the choice it comes from: "The pods you added at 10:04 …". */
	text: textSchema.describe('Names the choice it comes from: "The pods you added at 10:04 …"'),
});

const choiceSchema = z.strictObject({
	/** One line of Markdown, in the imperative. */
	text: textSchema,
	/** One line of Markdown: visible time and risk. */
	note: textSchema.optional().describe('Visible time and risk, under the choice'),
	/** Offered only if it holds. */
	if: conditionSchema.optional().describe('Offered only if it holds'),
	effects: effectsSchema,
	/** An effect that waits for a later node. */
	later: laterSchema.optional().describe('An effect that waits for a later node'),
	/** Markdown: the observed world afterwards, by facts and not by verdict. */
	outcome: textSchema.describe('The observed world afterwards: facts, no verdict'),
	/** One line of Markdown: when this choice would have been right. */
	'right-when': textSchema.optional().describe('When this choice would have been right'),
	/** Node id, or `end`. */
	to: z.string().describe('Node id, or end'),
	/** Older ids of this choice, so that stored plays find it. */
	formerly: formerlySchema,
});

const lineSchema = z.strictObject({
	/** One line of Markdown: what to write, "Write the message to Marek in one sentence." */
	prompt: textSchema.describe('What to write, in one sentence'),
	/** Markdown: a good answer, shown in the debrief beside the player's. */
	model: textSchema.describe('A good answer, shown in the debrief beside the player’s'),
});

const nodeSchema = z.strictObject({
	/** One line of Markdown: the headline of the moment. Never hints at the answer. */
	title: textSchema.describe('Headline of the moment; never hints at the answer'),
	/** Markdown: two or three sentences of situation. */
	text: textSchema,
	/** Texts that depend on the past, after `text`, in order. */
	also: z
		.array(z.strictObject({ if: conditionSchema, text: textSchema }))
		.default([])
		.describe('Texts that depend on the past'),
	/** What may be looked at before deciding, by id. The first, if it is free, lies open on arrival. */
	evidence: z.record(idSchema, evidenceSchema).default({}),
	/** One line of Markdown: the question. */
	ask: textSchema,
	/** A line the player may write before deciding; never graded. */
	line: lineSchema.optional().describe('A line the player may write before deciding; never graded'),
	/** Two to five, by id. */
	choices: z.record(idSchema, choiceSchema).refine((choices) => Object.keys(choices).length >= 2, {
		message: 'a decision has at least two choices',
		params: { mend: 'Add what else a competent engineer might do here.' },
	}),
	/** Older ids of this node, so that stored plays find it. */
	formerly: formerlySchema,
});

const endingSchema = z
	.strictObject({
		/** `best`, `second-best` (defensible, at a cost), `trap` (tempting and wrong), `fail`. */
		class: z.enum(['best', 'second-best', 'trap', 'fail']),
		/** First ending whose condition holds; the last has none. */
		if: conditionSchema.optional().describe('The first ending whose condition holds is reached; the last has none'),
		/** One line of Markdown: the honest sentence about what happened. */
		title: textSchema.describe('The honest sentence about what happened'),
		/** Markdown. */
		text: textSchema,
		/** One line of Markdown: what it cost. Required for `second-best`. */
		cost: textSchema.optional().describe('What it cost; required for second-best'),
		/** Older ids of this ending. */
		formerly: formerlySchema,
	})
	.refine((ending) => ending.class !== 'second-best' || ending.cost !== undefined, {
		path: ['cost'],
		message: 'a second-best ending says what it cost',
		params: { mend: 'Add `cost:` with one sentence the player sees.' },
	});

const road = z.array(stepSchema).min(1).optional();

const debriefSchema = z.strictObject({
	/** Node everything else turns on. */
	hinge: idSchema,
	/** Markdown by node: what an expert weighs there. */
	reasons: z.record(idSchema, textSchema).describe('By node: what an expert weighs there'),
	/** Markdown: what would change the advice. */
	changes: textSchema.describe('What would change this advice'),
	/** Objectives it trains, `lesson/objective`. */
	objectives: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write `lesson/objective`')),
	/** Recap card through which it returns in review, `lesson/question`. */
	card: z
		.string()
		.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write `lesson/question`')
		.optional(),
	/** One line of Markdown that starts an entry of the evidence log. */
	evidence: textSchema,
});

const panelSchema = z.strictObject({
	/** Node the panel speaks about. */
	node: idSchema,
	/** Three lines of reasoning, by id. */
	lines: z
		.record(
			idSchema,
			z.strictObject({
				/** Plain text: "Protect users first". */
				title: textSchema,
				/** Id of the node's choice it leads to. */
				choice: idSchema.describe('The choice of that node it leads to'),
				/** Markdown: the reasoning. */
				why: textSchema,
			}),
		)
		.refine((lines) => Object.keys(lines).length === 3, {
			message: 'a panel has three lines of reasoning',
			params: { mend: 'Write three that competent people would hold; two may lead to the same choice.' },
		}),
	/** Markdown: where they disagree, and on what it turns. */
	dissent: textSchema.describe('Where they disagree, and on what it turns'),
});

/** `scenarios/<id>.yaml`: an acyclic graph of decisions. A lesson's scenario bears the lesson's id. */
export const scenarioSchema = z
	.strictObject({
		/** Plain text: "Thursday, 10:02". */
		title: textSchema,
		/** Plain text: one line that sets the scene and gives nothing away. */
		intro: textSchema.describe('One line that sets the scene and gives nothing away'),
		/** Plain text: who the player is, beside the clock. */
		role: textSchema.describe('Who the player is, beside the clock'),
		/** One play with reading: 8 to 12. Default 10. */
		minutes: z.int().min(3).max(30).default(10),
		/** The big clock: the time at the first node, and the meter that moves it. */
		clock: z
			.strictObject({
				/** "HH:MM". */
				start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as `"10:02"`'),
				/** What one step of the meter is worth. */
				unit: z.enum(['minute', 'hour', 'day']),
				/** Counts up where low is better, down where high is. */
				meter: idSchema,
			})
			.optional()
			.describe('The big clock; without it no time is shown'),
		/** Two to four, by id. */
		meters: z.record(idSchema, meterSchema).refine((meters) => [2, 3, 4].includes(Object.keys(meters).length), {
			message: 'a scenario has two to four meters',
			params: { mend: 'Keep the ones that decisions trade against each other.' },
		}),
		/** By id; the first is the start. Up to sixty are explored; more than twenty are warned about. */
		nodes: z
			.record(idSchema, nodeSchema)
			.refine((nodes) => Object.keys(nodes).length >= 1 && Object.keys(nodes).length <= 60, {
				message: 'a scenario has one to sixty nodes',
				params: { mend: 'Join branches again: four to six decisions on a path.' },
			}),
		/** By id, in order of trial. */
		endings: z.record(idSchema, endingSchema).refine((endings) => Object.keys(endings).length > 0, {
			message: 'a scenario has endings',
			params: { mend: 'Write at least one each of `best`, `second-best` and `trap`.' },
		}),
		/** One way of playing for each class, as `node.choice` in order. `best` is compared with the player's in the debrief. */
		roads: z.strictObject({ best: road, 'second-best': road, trap: road, fail: road }),
		debrief: debriefSchema,
		/** Three practitioners on one decision, shown in the debrief. */
		panel: panelSchema.optional().describe('Three practitioners on one decision, shown in the debrief'),
		/** For a team that plays it together. */
		facilitation: z
			.strictObject({
				/** Questions to the room, one line of Markdown each. */
				prompts: z.array(textSchema),
				/** Markdown, for the facilitator alone. */
				notes: textSchema,
			})
			.optional(),
		/** Older ids of this scenario. */
		formerly: formerlySchema,
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
		endings: mapValues(authored.endings, ({ formerly: _, ...ending }) => ({
			...ending,
			title: render.inline(ending.title),
			text: render.block(ending.text),
			...(ending.cost && { cost: render.inline(ending.cost) }),
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
		choices: mapValues(node.choices, ({ formerly: _, 'right-when': rightWhen, ...choice }) => ({
			...choice,
			text: render.inline(choice.text),
			...(choice.note && { note: render.inline(choice.note) }),
			...(choice.later && { later: { ...choice.later, text: render.block(choice.later.text) } }),
			...(rightWhen && { rightWhen: render.inline(rightWhen) }),
			outcome: render.block(choice.outcome),
		})),
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
