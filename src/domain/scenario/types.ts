/**
 * A scenario as the engine plays it: an acyclic graph of nodes. The engine never reads a text. Of what is Html, titles,
 * `ask`, choice texts, notes, `rightWhen`, `cost`, `line.prompt`, `debrief.evidence` and the facilitator's prompts are a
 * line each, the rest blocks.
 */
import type { Html } from '../text/html.ts';

/** A quantity that decisions move. */
export interface Meter {
	label: string;
	/** Written after the value: "%", "min". */
	unit: string;
	min: number;
	max: number;
	start: number;
	/** Which direction is good. */
	better: 'high' | 'low';
}

/** All parts must hold. `chose`, `not` and `opened` name `node.choice` and `node.evidence`. */
export interface Condition {
	chose?: string[];
	not?: string[];
	opened?: string[];
	meters?: Record<string, { min?: number; max?: number }>;
}

/** Change by meter id. */
export type Effects = Record<string, number>;

/** An effect that surfaces when a later node is reached, and says where it comes from. */
export interface LaterEffect {
	/** Node id, or `end`: before the ending is decided. */
	at: string;
	effects: Effects;
	text: Html;
}

export interface Choice {
	text: Html;
	/** Visible time and risk, shown under the choice. */
	note?: Html;
	if?: Condition;
	effects: Effects;
	later?: LaterEffect;
	/** The observed world afterwards, for log and debrief. */
	outcome: Html;
	/** When this choice would have been right. */
	rightWhen?: Html;
	/** Node id, or `end`. */
	to: string;
}

export interface Evidence {
	title: string;
	kind: 'log' | 'chart' | 'message' | 'diff' | 'config';
	/** What opening it costs. */
	cost?: Effects;
	body: Html;
}

/** A line the player may write at a node: saved with the play, never graded. */
export interface WrittenLine {
	prompt: Html;
	/** A line to compare with, shown in the debrief. */
	model: Html;
}

export interface ScenarioNode {
	title: Html;
	text: Html;
	/** Text that depends on the past. */
	also: { if: Condition; text: Html }[];
	/** The first, if it is free, lies open on arrival. */
	evidence: Record<string, Evidence>;
	ask: Html;
	line?: WrittenLine;
	choices: Record<string, Choice>;
}

export type EndingClass = 'best' | 'second-best' | 'trap' | 'fail';

export interface Ending {
	class: EndingClass;
	/** First whose condition holds; the last has none. */
	if?: Condition;
	title: Html;
	text: Html;
	/** What the second-best costs. */
	cost?: Html;
}

/** Three practitioners on one decision, each for a reason, and where they disagree. */
export interface Panel {
	node: string;
	/** Three, by id. `choice` is one of the node's; two lines may name the same. */
	lines: Record<string, { title: string; choice: string; why: Html }>;
	dissent: Html;
}

export interface Scenario {
	id: string;
	title: string;
	/** One line that sets the scene and gives nothing away. */
	intro: string;
	/** Who you are, beside the clock. */
	role: string;
	minutes: number;
	clock: { start: string; unit: 'minute' | 'hour' | 'day'; meter: string } | null;
	meters: Record<string, Meter>;
	/** First is the start. */
	nodes: Record<string, ScenarioNode>;
	endings: Record<string, Ending>;
	/** Ways of playing that end in the class named: lists of `node.choice`. */
	roads: Partial<Record<EndingClass, string[]>>;
	debrief: {
		hinge: string;
		reasons: Record<string, Html>;
		changes: Html;
		objectives: string[];
		card: string | null;
		evidence: Html;
	};
	panel?: Panel;
	facilitation: { prompts: Html[]; notes: Html } | null;
	/** Earlier names of steps and endings (`node.choice`, `node.evidence`, `ending`), so that stored plays still fit. */
	renamed?: Record<string, string>;
}
