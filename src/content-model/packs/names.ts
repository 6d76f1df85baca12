/** What upstream calls things today: a pack goes on saying the old name, and nothing of it breaks. */
import type { Opened } from '../open.ts';

/** Today's name by older one, from `formerly`. */
export interface Names {
	lessons: ReadonlyMap<string, string>;
	/** As `lesson/key`. */
	questions: ReadonlyMap<string, string>;
	scenarios: ReadonlyMap<string, string>;
}

const isMap = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Older ids that an item lists, whether or not the rest of it is right. */
function formerlyOf(item: unknown): string[] {
	const list = isMap(item) ? item.formerly : undefined;
	return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}

/** A lesson's folder and the file in it, or null. */
export function inLesson(path: string): { lesson: string; leaf: string } | null {
	const [, lesson, leaf] = /^lessons\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
	return lesson && leaf ? { lesson, leaf } : null;
}

/** Collects the older names from every file, as far as it can be read. */
export function namesOf(opened: readonly Opened[]): Names {
	const names = { lessons: new Map<string, string>(), questions: new Map<string, string>(), scenarios: new Map() };
	const homes = new Map<string, string[]>();
	for (const { file, source } of opened) {
		const place = inLesson(file.path);
		const scenario = /^scenarios\/([^/]+)\.yaml$/.exec(file.path)?.[1];
		if (scenario) for (const old of formerlyOf(source.data)) names.scenarios.set(old, scenario);
		if (!place?.leaf.startsWith('index.')) continue;
		homes.set(place.lesson, formerlyOf(source.data));
		for (const old of formerlyOf(source.data)) names.lessons.set(old, place.lesson);
	}
	for (const { file, source } of opened) {
		const place = inLesson(file.path);
		if (!place?.leaf.endsWith('questions.yaml') || !isMap(source.data)) continue;
		for (const [key, question] of Object.entries(source.data)) {
			const now = `${place.lesson}/${key}`;
			const older = formerlyOf(question);
			const keys = [key, ...older.filter((old) => !old.includes('/'))];
			for (const home of [place.lesson, ...(homes.get(place.lesson) ?? [])])
				for (const old of keys) names.questions.set(`${home}/${old}`, now);
			for (const old of older) if (old.includes('/')) names.questions.set(old, now);
		}
	}
	return names;
}

/** Today's name of an item (`lessons/x`, `questions/x/y`, `scenarios/x`), a file of a lesson, or anything else as it is. */
export function nowCalled(target: string, names: Names): string {
	const [kind = '', first = '', ...rest] = target.split('/');
	if (kind === 'questions')
		return `questions/${names.questions.get([first, ...rest].join('/')) ?? [first, ...rest].join('/')}`;
	if (kind === 'lessons') return [kind, names.lessons.get(first) ?? first, ...rest].join('/');
	if (kind === 'scenarios') {
		const id = first.replace(/\.yaml$/, '');
		return `scenarios/${names.scenarios.get(id) ?? id}${first === id ? '' : '.yaml'}`;
	}
	return target;
}
