import type { LogEvent } from '../log/event.ts';
import { foldLog, standing } from './fold.ts';

/** Where the learner was last. */
export interface LeftOff {
	lesson: string;
	/** ISO 8601 in UTC. */
	at: string;
}

/** What an answer or a play is about, as lessons place it. */
export function itemOf({ type, subject }: LogEvent): string {
	return type === 'played' ? `scenario:${subject}` : subject;
}

/**
 * The lesson touched last: by a first answer or by a scenario it places. A repeated answer is review, or looking back; one of
 * a bearing was asked there.
 * @param lessons by id; subjects that no lesson places are passed over
 */
export function whereLeftOff(
	events: readonly LogEvent[],
	lessons: Readonly<Record<string, { sections: readonly { items: readonly string[] }[] }>>,
): LeftOff | null {
	const { answers } = foldLog(events);
	for (const event of standing(events).toReversed()) {
		if (event.type !== 'answered' && event.type !== 'played') continue;
		if (event.type === 'answered' && (event.data.bearing || answers.get(event.subject)?.first !== event)) continue;
		const item = itemOf(event);
		const own = event.subject.split('/', 1)[0] ?? '';
		const places = (lesson: string) => lessons[lesson]?.sections.some(({ items }) => items.includes(item));
		const lesson =
			Object.hasOwn(lessons, own) && places(own) ? own : Object.keys(lessons).find((candidate) => places(candidate));
		if (lesson !== undefined) return { lesson, at: event.at };
	}
	return null;
}
