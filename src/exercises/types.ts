/**
 * The contract of an exercise type. One folder a type: `schema.ts` (what an author writes, and how it splits into what
 * everyone sees and what only the answer shows), `grade.ts` (pure), `View.tsx` (controlled), a test and `sample.yaml`.
 * The four registries beside this file are mapped types over `Exercises`: a forgotten piece does not compile.
 */
import type { FunctionComponent } from 'preact';
import type { Answered, RecallGrade } from '../domain/log/event.ts';
import type { OutlinePart } from '../domain/progress/part.ts';
import type { Html } from '../domain/text/html.ts';
import type { ChoiceAsked, ChoiceDraft, ChoiceKey, ChoiceResponse } from './choice/types.ts';
import type { ClozeAsked, ClozeDraft, ClozeKey, ClozeResponse } from './cloze/types.ts';
import type { DiffAsked, DiffDraft, DiffKey, DiffResponse } from './diff/types.ts';
import type { PredictAsked, PredictDraft, PredictKey, PredictResponse } from './estimate/predict-types.ts';
import type { EstimateAsked, EstimateDraft, EstimateKey, EstimateResponse } from './estimate/types.ts';
import type { InvestigateAsked, InvestigateDraft, InvestigateKey, InvestigateResponse } from './investigate/types.ts';
import type { MatchAsked, MatchDraft, MatchKey, MatchResponse } from './match/types.ts';
import type { OrderAsked, OrderDraft, OrderKey, OrderResponse, RankAsked, RankKey } from './order/types.ts';
import type { RecallAsked, RecallDraft, RecallKey } from './recall/types.ts';
import type { RewriteAsked, RewriteDraft, RewriteKey, RewriteResponse } from './rewrite/types.ts';

export type { Html };

/** The types an author may write, with the shapes of each. Adding a type starts with a line here. */
export interface Exercises {
	single: { asked: ChoiceAsked; key: ChoiceKey; draft: ChoiceDraft; response: ChoiceResponse };
	multi: { asked: ChoiceAsked; key: ChoiceKey; draft: ChoiceDraft; response: ChoiceResponse };
	estimate: { asked: EstimateAsked; key: EstimateKey; draft: EstimateDraft; response: EstimateResponse };
	order: { asked: OrderAsked; key: OrderKey; draft: OrderDraft; response: OrderResponse };
	rank: { asked: RankAsked; key: RankKey; draft: OrderDraft; response: OrderResponse };
	match: { asked: MatchAsked; key: MatchKey; draft: MatchDraft; response: MatchResponse };
	bucket: { asked: MatchAsked; key: MatchKey; draft: MatchDraft; response: MatchResponse };
	cloze: { asked: ClozeAsked; key: ClozeKey; draft: ClozeDraft; response: ClozeResponse };
	predict: { asked: PredictAsked; key: PredictKey; draft: PredictDraft; response: PredictResponse };
	diff: { asked: DiffAsked; key: DiffKey; draft: DiffDraft; response: DiffResponse };
	logs: { asked: InvestigateAsked; key: InvestigateKey; draft: InvestigateDraft; response: InvestigateResponse };
	trace: { asked: InvestigateAsked; key: InvestigateKey; draft: InvestigateDraft; response: InvestigateResponse };
	rewrite: { asked: RewriteAsked; key: RewriteKey; draft: RewriteDraft; response: RewriteResponse };
	recall: { asked: RecallAsked; key: RecallKey; draft: RecallDraft; response: { grade: RecallGrade } };
}

export type ExerciseType = keyof Exercises;

/** Where in the lesson's arc a question stands. `attempt` comes before the model and is not scored. */
export type Role = 'attempt' | 'practice' | 'completion' | 'compare' | 'explain';

/** What every question shows before it is answered. */
export interface Asked {
	/** `lesson/key`, for ever. */
	id: string;
	type: ExerciseType;
	/** Plain text: short name for the folded line, the answers page and review; gives nothing away. */
	title: string;
	role: Role;
	situation: Html | null;
	/** One line of inline Markdown. */
	prompt: Html;
	hints: Html[];
}

/** What every question shows after it is answered. Reaches the browser in the lesson's JSON only. */
export interface Key {
	/** "Rule to keep". */
	rule: Html | null;
	/** Worked solution. */
	solution: Html | null;
	/** Plain text: headline by outcome, where the author has a better one than the generic line. */
	verdict: { right?: string; partly?: string; wrong?: string };
}

/** A question as it is published: the asked part in the page's HTML, all of it in the lesson's JSON. */
export interface Published<T extends ExerciseType = ExerciseType> {
	/** Build-time hash of the graded fields; wording never changes it. */
	rev: string;
	asked: Exercises[T]['asked'];
	key: Exercises[T]['key'];
	/** "Try it with different numbers", by variant key. */
	variants: Record<string, { asked: Exercises[T]['asked']; key: Exercises[T]['key'] }>;
}

/** What is missing from a draft, as a sentence that names the fix. */
export interface Incomplete {
	kind: 'incomplete';
	message: string;
}

/** A draft read into its stored form. */
export interface Complete<R> {
	kind: 'complete';
	response: R;
}

/** The outcome of a complete response. */
export interface Graded {
	/** 0 to 1. "Right" for calibration is 1. */
	score: number;
	/** Plain text: headline where the generic one says too little ("2 of 3 hold"); left out where that one fits. */
	headline?: string;
	/** Named wrong paths that the response took: keys of `wrong` values or options. */
	paths: string[];
}

/** Reading and grading of one type: pure. "Not answered yet" is not "wrong". */
export interface Grader<T extends ExerciseType> {
	/** The draft of an unanswered question. */
	blank: Exercises[T]['draft'];
	/** Draft to stored response, or what is missing. */
	read(draft: Exercises[T]['draft'], asked: Exercises[T]['asked']): Incomplete | Complete<Exercises[T]['response']>;
	grade(response: Exercises[T]['response'], asked: Exercises[T]['asked'], key: Exercises[T]['key']): Graded;
	/** The stored form of a response, for the log. */
	store(response: Exercises[T]['response']): { response: unknown; grade?: RecallGrade };
	/** Back from the log; null for "I don't know yet", and for what this version cannot read. */
	readStored(data: Pick<Answered, 'response' | 'grade' | 'unsure'>): Exercises[T]['response'] | null;
	/** Draft of a retry that keeps what was right, and how much that is; left out where parts cannot be right alone. */
	keep?(
		response: Exercises[T]['response'],
		asked: Exercises[T]['asked'],
		key: Exercises[T]['key'],
	): { draft: Exercises[T]['draft']; right: number };
	/** The score compares with several sound answers: nothing says right or wrong. */
	compares?: true;
	/**
	 * A draft that is kept while it grows, so that a reload loses nothing: back from what was stored, or null where that
	 * cannot be read. Left out where a draft is a matter of seconds.
	 */
	restore?(stored: unknown, asked: Exercises[T]['asked']): Exercises[T]['draft'] | null;
	/** The learner grades the answer, so the key is shown before that: drafts of such types carry `revealed`. */
	reveal?: {
		/** Button that shows the key. */
		label: string;
		/** What a draft lacks before the key may be shown; null when it may. */
		missing(draft: Exercises[T]['draft']): string | null;
		/** Button that records the grading; null where the View's own buttons do. */
		record: string | null;
	};
	/** What of an answer may be kept in the evidence log: the learner's own words. Left out where there are none. */
	evidence?(response: Exercises[T]['response']): string;
	/** Whether the host asks "How likely is it that you are right?" before the verdict. */
	asksConfidence: boolean;
}

/** Props of a View. Controlled: the host alone knows the stores. */
export interface ViewProps<T extends ExerciseType> {
	asked: Exercises[T]['asked'];
	/**
	 * Present once the answer may be shown: after an answer, on the answers page, and once it is revealed for self-grading.
	 * With `response` null it shows the key without judging anybody.
	 */
	shown: { key: Exercises[T]['key']; response: Exercises[T]['response'] | null } | null;
	/** After an answer: the draft it came from, where this browser still has it; else a blank one. */
	draft: Exercises[T]['draft'];
	/** True in the server's HTML: no script has taken over yet. */
	disabled: boolean;
	/** The sentence under the question when Check found nothing to read. */
	error: string | null;
	onChange(draft: Exercises[T]['draft']): void;
	/** Of a self-grade, in review: when the card comes back after each. */
	notes?: Record<RecallGrade, string>;
}

export type View<T extends ExerciseType> = FunctionComponent<ViewProps<T>>;

/** What the browser fetches of a type once a page asks one, in one chunk. */
export interface Exercise<T extends ExerciseType> {
	View: View<T>;
	grader: Grader<T>;
}

/** A lesson's JSON: fetched once an exercise comes near, under a name that carries its hash. */
export interface LessonData {
	id: string;
	title: string;
	/** Where a disagreement becomes an issue; the question's id is appended. */
	disagree: string;
	/** By `lesson/key`: every question placed in the lesson, other lessons' too. */
	questions: Record<string, Published>;
	/** What an answer here changes a mark or a day of; left out where nothing is kept. */
	part?: OutlinePart;
}
