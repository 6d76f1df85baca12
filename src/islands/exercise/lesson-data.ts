import type { LessonData } from '../../exercises/types.ts';

let loading: Promise<LessonData> | undefined;

/** The lesson's JSON, fetched once; a failure is forgotten, so that trying again can succeed. */
export function loadLesson(url: string): Promise<LessonData> {
	loading ??= fetch(url).then((response) => {
		if (!response.ok) throw new Error(`${response.status} for ${url}`);
		return response.json() as Promise<LessonData>;
	});
	loading.catch(() => {
		loading = undefined;
	});
	return loading;
}
