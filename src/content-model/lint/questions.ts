import type { AuthoredQuestion } from '../../exercises/schemas.ts';
import type { AuthoredContent, LessonFiles } from '../authored.ts';
import type { Place } from '../problem.ts';

/** A question where it stands. */
export interface Found {
	/** `lesson/key`. */
	id: string;
	key: string;
	question: AuthoredQuestion;
	/** Place of a key below the question. */
	at(...path: PropertyKey[]): Place;
}

/** A published lesson with its questions in file order; `cards` are its recap cards. */
export interface PublishedLesson {
	id: string;
	files: LessonFiles;
	exercises: Found[];
	cards: Found[];
	/** Place of a key of the front matter. */
	at(...path: PropertyKey[]): Place;
}

/** The lessons readers see: what is planned or a draft may still be incomplete. */
export function publishedLessons(content: AuthoredContent): PublishedLesson[] {
	return [...content.lessons].flatMap(([id, files]) => {
		const { front, questions } = files;
		if (front.data.status !== 'published' || !questions) return [];
		const found = Object.entries(questions.data).map(
			([key, question]): Found => ({
				id: `${id}/${key}`,
				key,
				question,
				at: (...path) => questions.source.at([key, ...path], true),
			}),
		);
		return {
			id,
			files,
			exercises: found.filter(({ question }) => question.type !== 'recall'),
			cards: found.filter(({ question }) => question.type === 'recall'),
			at: (...path: PropertyKey[]) => front.source.at(path, true),
		};
	});
}

/** A text that answers one option, item or expected wrong value, with its path below the question. */
export interface Feedback {
	path: PropertyKey[];
	text: string;
}

const isMap = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every `feedback` of a question, at any depth, without its variants. */
export function feedbackOf(question: AuthoredQuestion): Feedback[] {
	const walk = (value: unknown, path: PropertyKey[]): Feedback[] =>
		isMap(value)
			? Object.entries(value).flatMap(([key, inner]) =>
					key === 'variants' && path.length === 0
						? []
						: key === 'feedback' && typeof inner === 'string'
							? [{ path: [...path, key], text: inner }]
							: walk(inner, [...path, key]),
				)
			: [];
	return walk(question, []);
}

/** Words that a reader reads: numbers count, marks do not. */
export const countWords = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
