/** Which of the due items come today, and in which order. */
import { retrievability } from './memory.ts';
import type { Limits } from './outlook.ts';
import { roomFor } from './outlook.ts';
import { isFresh, type Schedule, type Scheduled } from './schedule.ts';

/** Chance to remember today, 0 to 1; nothing is known of an item without a memory. */
export function chanceOf({ memory, last }: Scheduled, today: number): number {
	return memory && last !== null ? retrievability(memory, today - last) : 0;
}

/**
 * Today's items: confident mistakes first, then those most at risk; then, where there is room, what comes back for the
 * first time. Never more than the limits leave after what was reviewed today.
 */
export function queueOf({ items, done }: Schedule, limits: Limits, today: number): Scheduled[] {
	const due = [...items.values()].filter((item) => item.due <= today);
	const room = roomFor(limits, done);
	const isSure = ({ sure }: Scheduled) => (sure.some((day) => day <= today) ? 0 : 1);
	const risk = new Map(due.map((item) => [item.id, chanceOf(item, today)]));
	const sorted = due.sort(
		(a, b) => isSure(a) - isSure(b) || (risk.get(a.id) ?? 0) - (risk.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1),
	);
	const known = sorted.filter((item) => !isFresh(item, today)).slice(0, room.day);
	const fresh = sorted.filter((item) => isFresh(item, today));
	return [...known, ...fresh.slice(0, Math.min(room.fresh, room.day - known.length))];
}

/**
 * Mixes a queue: what is easily confused stands side by side, and otherwise no lesson follows itself while another one
 * is left. The one most at risk stays first.
 * @param setOf the set of confusables a question belongs to, and which of its members it is
 */
export function interleave(
	queue: readonly Scheduled[],
	setOf: (id: string) => { set: string; member: string } | null,
): Scheduled[] {
	const left = [...queue];
	const mixed: Scheduled[] = [];
	const lessonOf = ({ id }: Scheduled) => id.split('/', 1)[0];
	while (left.length) {
		const last = mixed.at(-1);
		const own = last ? setOf(last.id) : null;
		const rival = left.findIndex(({ id }) => {
			const other = setOf(id);
			return own !== null && other?.set === own.set && other.member !== own.member;
		});
		const elsewhere = last ? left.findIndex((item) => lessonOf(item) !== lessonOf(last)) : 0;
		mixed.push(...left.splice(rival >= 0 ? rival : Math.max(0, elsewhere), 1));
	}
	return mixed;
}
