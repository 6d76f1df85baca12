/** What a page that asks one lesson or plays one scenario is told of the outline. */
import type { OutlinePart } from '../domain/progress/part.ts';
import { comesBack } from '../domain/review/items.ts';
import type { Curriculum, Lesson, LessonSection } from './types.ts';

/** What it is worked out from: of a `Curriculum` that is little. */
interface Content extends Pick<Curriculum, 'renamed'> {
	lessons: Readonly<
		Record<string, Pick<Lesson, 'status' | 'index'> & { sections: readonly Pick<LessonSection, 'items'>[] }>
	>;
	scenarios: Readonly<Record<string, { scenario: { debrief: { card: string | null } } }>>;
}

/** Where to find what belongs together, so that three thousand lessons are not searched three thousand times. */
interface Register {
	/** Lessons by what they place, in order. */
	placing: ReadonlyMap<string, readonly string[]>;
	/** Scenarios by the card they come back as. */
	playedAs: ReadonlyMap<string, readonly string[]>;
	/** Older names by the one of today. */
	older: ReadonlyMap<string, readonly string[]>;
	/** Lessons in order. */
	order: ReadonlyMap<string, number>;
}

const registers = new WeakMap<Content, Register>();

/** The part of the outline that an answer to one of these, `lesson/question` or `scenario:<id>`, changes a mark or a day of. */
export function outlinePart(content: Content, items: readonly string[]): OutlinePart {
	const register = registers.get(content) ?? registerOf(content);
	registers.set(content, register);
	const { placing, playedAs, older, order } = register;
	const from = <T>(map: ReadonlyMap<string, readonly T[]>, keys: readonly string[]) =>
		[...new Set(keys)].flatMap((key) => map.get(key) ?? []);
	const placed = [...new Set(from(placing, items))].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
	const sections = placed.map((id) => content.lessons[id]?.sections.map(({ items: own }) => ({ items: own })) ?? []);
	const played = items.flatMap((item) => content.scenarios[scenarioOf(item)]?.scenario.debrief.card ?? []);
	const revs = Object.fromEntries(
		[...items, ...played].flatMap((id) => {
			const [lesson = '', key = ''] = id.split('/');
			const { status, index } = content.lessons[lesson] ?? {};
			const question = index?.[key];
			return question && status !== 'planned' && comesBack(question) ? [[id, question.rev] as const] : [];
		}),
	);
	const cards = Object.keys(revs).flatMap((card) => from(playedAs, [card]).map((id) => [id, card] as const));
	const named = [...items, ...sections.flat().flatMap(({ items: own }) => own), ...Object.keys(revs)];
	const renamed = from(older, [...named, ...cards.map(([id]) => `scenario:${id}`)]).map((old) => [
		old,
		content.renamed[old] ?? '',
	]);
	return {
		items,
		lessons: Object.fromEntries(placed.map((id, i) => [id, { sections: sections[i] ?? [] }])),
		revs,
		cards: Object.fromEntries(cards),
		...(renamed.length > 0 && { renamed: Object.fromEntries(renamed) }),
	};
}

function registerOf({ lessons, scenarios, renamed }: Content): Register {
	return {
		placing: grouped(
			Object.entries(lessons).flatMap(([id, { sections }]) =>
				sections.flatMap(({ items }) => items.map((item) => [item, id] as const)),
			),
		),
		playedAs: grouped(
			Object.entries(scenarios).flatMap(([id, { scenario }]) =>
				scenario.debrief.card ? [[scenario.debrief.card, id] as const] : [],
			),
		),
		older: grouped(
			Object.entries(renamed).map(
				([old, now]) => [old.startsWith('scenario:') ? `scenario:${now}` : now, old] as const,
			),
		),
		order: new Map(Object.keys(lessons).map((id, i) => [id, i])),
	};
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
	return groups;
}

function scenarioOf(item: string): string {
	return item.startsWith('scenario:') ? item.slice('scenario:'.length) : '';
}
