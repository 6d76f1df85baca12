import type { Answered } from '../../domain/log/event.ts';
import { order, rank } from '../../i18n/en/exercises/order.ts';
import type { Grader } from '../types.ts';
import { standing, width } from './dag.ts';
import type { Movable, OrderDraft, OrderKey, OrderResponse, RankKey } from './types.ts';

/** The order on the screen: as moved, or as first seen. */
export function shownOrder(draft: OrderDraft, asked: { items: readonly Movable[] }): string[] {
	return draft.order ?? asked.items.map(({ key }) => key).filter((key) => !draft.aside.includes(key));
}

/** What a response says about each item: the log may hold keys that are gone, or one key twice. */
export function judge(
	response: OrderResponse,
	key: OrderKey,
): { placed: string[]; stay: string[]; extra: string[]; hold: number } {
	const known = [...new Set(response)].filter((item) => Object.hasOwn(key.items, item));
	const placed = known.filter((item) => !key.items[item]?.spare);
	const extra = known.filter((item) => key.items[item]?.spare);
	const stay = standing(placed, key.before);
	const spares = Object.keys(key.items).length - key.steps.length;
	return { placed, stay, extra, hold: stay.length + spares - extra.length };
}

const blank: OrderDraft = { order: null, aside: [] };
const store = (response: OrderResponse) => ({ response });
const readStored = ({ response }: Pick<Answered, 'response'>): OrderResponse | null =>
	Array.isArray(response) && response.every((key) => typeof key === 'string') ? response : null;

/**
 * Any order that respects `before` scores 1. Otherwise the score is how many steps could stay while the others are moved,
 * less one for each spare item left in, on a scale whose 0 is the worst order: as many steps stand there as are all
 * unrelated. `max(0, stay - width - spares) / (steps - width)`, so a chain of five with one step astray scores 3/4.
 */
export const gradeOrder: Grader<'order'> = {
	blank,
	read: (draft, asked) =>
		draft.order === null
			? { kind: 'incomplete', message: order.missing }
			: { kind: 'complete', response: shownOrder(draft, asked) },
	grade(response, _asked, key) {
		const { placed, stay, extra, hold } = judge(response, key);
		const all = key.steps.length;
		const worst = width(key.steps, key.before);
		const right = stay.length === all && extra.length === 0;
		return {
			score: right ? 1 : Math.max(0, stay.length - worst - extra.length) / Math.max(1, all - worst),
			...(!right && { headline: order.hold(hold, Object.keys(key.items).length) }),
			paths: [...placed.filter((item) => !stay.includes(item)), ...extra],
		};
	},
	store,
	readStored,
	asksConfidence: true,
};

/** Pairs that two orders put the same way round, of all pairs of items. */
export function agreement(order: readonly string[], line: readonly string[]): { same: number; of: number } {
	let same = 0;
	let of = 0;
	for (const [i, a] of line.entries()) {
		for (const b of line.slice(i + 1)) {
			of++;
			if (order.includes(a) && order.includes(b) && order.indexOf(a) < order.indexOf(b)) same++;
		}
	}
	return { same, of };
}

/** The lines of reasoning that agree most with an order: several where they tie. */
export function closest(order: readonly string[], key: RankKey): { lines: RankKey['lines']; share: number } {
	const shares = key.lines.map((line) => {
		const { same, of } = agreement(order, line.order);
		return of === 0 ? 0 : same / of;
	});
	const share = Math.max(0, ...shares);
	return { lines: key.lines.filter((_, i) => shares[i] === share), share };
}

/** Score = best Kendall agreement with any of the lines, as a share of pairs. It compares; it does not judge. */
export const gradeRank: Grader<'rank'> = {
	blank,
	read: (draft, asked) =>
		draft.order === null
			? { kind: 'incomplete', message: rank.missing }
			: { kind: 'complete', response: shownOrder(draft, asked) },
	grade(response, _asked, key) {
		const { lines, share } = closest(response, key);
		return { score: share, headline: rank.closest(lines.map(({ title }) => title)), paths: [] };
	},
	store,
	readStored,
	asksConfidence: false,
	compares: true,
};
