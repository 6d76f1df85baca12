/** Older ids that saved answers still bear, from `formerly` of lessons, questions and scenarios. */
import type { AuthoredContent } from './authored.ts';

/**
 * Older subjects of events and what they are called today: `lesson/question`, and scenarios as `scenario:<id>`. An id that is in
 * use today is never an older one.
 */
export function renamed(content: Pick<AuthoredContent, 'lessons' | 'scenarios'>): Record<string, string> {
	const names = new Map<string, string>();
	const today = new Set<string>();
	for (const [lesson, { front, questions }] of content.lessons) {
		for (const [key, { formerly }] of Object.entries(questions?.data ?? {})) {
			const now = `${lesson}/${key}`;
			today.add(now);
			// A whole id is that of a question that came from another lesson.
			const keys = [key, ...formerly.filter((old) => !old.includes('/'))];
			for (const home of [lesson, ...front.data.formerly]) for (const old of keys) names.set(`${home}/${old}`, now);
			for (const old of formerly) if (old.includes('/')) names.set(old, now);
		}
	}
	for (const [id, { data }] of content.scenarios) {
		today.add(`scenario:${id}`);
		for (const old of data.formerly) names.set(`scenario:${old}`, id);
	}
	return Object.fromEntries([...names].filter(([old, now]) => old !== now && !today.has(old)));
}
