import type { Place } from '../problem.ts';
import { textsIn } from '../texts-in.ts';
import type { PublishedLesson } from './questions.ts';

/** A text that a reader meets as the lesson's own word. */
export interface ReadersText {
	/** Without code and quotations, at the same length. */
	text: string;
	/** Place of a piece of it. */
	place(piece: string): Place;
}

/** Fields of a question that hold what somebody else wrote: code to review, a text to repair, evidence to read. */
const QUOTED = new Set(['given', 'diff', 'evidence', 'body', 'formerly', 'misconception', 'context']);

const blank = (piece: string) => piece.replace(/[^\n]/g, ' ');
/** Blanks what is not the lesson's own word. */
const own = (text: string) => text.replace(/```[\s\S]*?```|`[^`\n]*`|“[^”]*”/g, blank);

/** Prose, summary and questions of a lesson. */
export function readersTexts({ files, exercises, cards }: PublishedLesson): ReadersText[] {
	const { source, data, origin } = files.front;
	const lines = own(files.body).split('\n');
	const prose = lines.map(
		(text, i): ReadersText => ({
			text,
			place: (piece) => ({ file: origin.file, line: i + 1, column: text.indexOf(piece) + 1 }),
		}),
	);
	const front = [data.title, data.summary].map(
		(text, i): ReadersText => ({
			text: own(text),
			place: (piece) => source.within([i === 0 ? 'title' : 'summary'], piece),
		}),
	);
	const questions = [...exercises, ...cards].flatMap(({ key, question }) =>
		[...textsIn(question, QUOTED)].map(
			([path, text]): ReadersText => ({
				text: own(text),
				place: (piece) => files.questions?.source.within([key, ...path], piece) ?? source.at([]),
			}),
		),
	);
	return [...front, ...prose, ...questions];
}
