/** What a session needs: its questions, from the JSON of their lessons, and what asks and grades their types. */
import type { LessonData, Published } from '../../exercises/types.ts';
import { styles } from '../../exercises/views.ts';
import { type AnyExercise, exerciseOf } from '../exercise/exercise-of.ts';
import { loadStyles } from '../stylesheet.ts';

/** A question with everything it takes to ask it. */
export interface Ready extends AnyExercise {
	question: Published;
	/** Where a disagreement becomes an issue. */
	disagree: string;
}

const lessons = new Map<string, Promise<LessonData>>();

/**
 * Fetches what is needed for these questions. Rejects when the JSON of a lesson cannot be had; a question that its
 * lesson no longer has is left out.
 * @param sources address of the JSON by lesson
 */
export async function loadQuestions(
	ids: readonly string[],
	sources: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, Ready>> {
	const found = await Promise.all(
		ids.map(async (id) => {
			const source = sources[id.split('/', 1)[0] ?? ''];
			const lesson = source === undefined ? undefined : await loadLesson(source);
			const question = lesson?.questions[id];
			return lesson && question ? { question, disagree: lesson.disagree } : null;
		}),
	);
	const asked = found.filter((one) => one !== null);
	const types = [...new Set(asked.map(({ question }) => question.asked.type))];
	const [exercises] = await Promise.all([
		Promise.all(types.map(async (type) => [type, await exerciseOf(type)] as const)),
		...[...new Set(types.flatMap((type) => styles[type] ?? []))].map(loadStyles),
	]);
	const byType = new Map(exercises);
	return new Map(
		asked.flatMap(({ question, disagree }) => {
			const exercise = byType.get(question.asked.type);
			return exercise ? [[question.asked.id, { question, disagree, ...exercise }] as const] : [];
		}),
	);
}

/** A failure is forgotten, so that trying again can succeed. */
function loadLesson(url: string): Promise<LessonData> {
	const known = lessons.get(url);
	if (known) return known;
	const loading = fetch(url).then((response) => {
		if (!response.ok) throw new Error(`${response.status} for ${url}`);
		return response.json() as Promise<LessonData>;
	});
	lessons.set(url, loading);
	loading.catch(() => lessons.delete(url));
	return loading;
}
