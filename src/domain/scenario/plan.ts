import { END } from './play.ts';
import type { Condition, Effects, Scenario } from './types.ts';

/** Change by the position of the meter. */
export type Shift = readonly (readonly [meter: number, change: number])[];

/** A condition with steps as single characters and meters by position. */
export interface Test {
	has: readonly string[];
	hasNot: readonly string[];
	limits: readonly (readonly [meter: number, min: number, max: number])[];
}

/** A choice, or a piece of evidence to open. */
export interface Move {
	id: string;
	/** `node.choice` or `node.evidence`. */
	step: string;
	/** The step as one character. */
	mark: string;
	if: Test | null;
	shift: Shift;
	/** Where it leads; evidence leads nowhere. */
	to: string;
	/** Whether an effect waits for a later place. */
	delays: boolean;
}

/** A place of the graph, with all that the rest of a play can depend on there. */
export interface Place {
	id: string;
	choices: readonly Move[];
	/** Evidence that can make a difference: it costs something, or a condition asks about it. */
	evidence: readonly Move[];
	/** The piece that lies open on arrival. */
	open: string;
	/** By choice: what surfaces on arrival. */
	due: ReadonlyMap<string, { step: string; shift: Shift }>;
	/** Steps that a condition here or ahead asks about. */
	marks: ReadonlySet<string>;
	/** Choices whose delayed effects wait for a place ahead. */
	waits: ReadonlySet<string>;
	/** Meters that a condition here or ahead asks about. */
	asked: readonly number[];
}

/** A scenario without its texts, in a form that is quick to walk. */
export interface Plan {
	meters: readonly { id: string; min: number; max: number; start: number }[];
	/** From the start to `end`, each place after all that lead to it. Choices may lead to places without a node. */
	places: ReadonlyMap<string, Place>;
	endings: readonly (readonly [id: string, test: Test | null])[];
}

/** Asks for an acyclic graph. Only what the choices lead to is in the plan. */
export function planOf(scenario: Scenario): Plan {
	const { nodes, endings } = scenario;
	const meters = Object.entries(scenario.meters).map(([id, { min, max, start }]) => ({ id, min, max, start }));
	const shiftOf = (effects: Effects = {}): Shift =>
		Object.entries(effects)
			.map(([id, change]) => [meters.findIndex((meter) => meter.id === id), change] as const)
			.filter(([meter]) => meter >= 0);

	const marks = new Map<string, string>();
	const markOf = (step: string): string => {
		const mark = marks.get(step) ?? String.fromCharCode(48 + marks.size);
		marks.set(step, mark);
		return mark;
	};
	const testOf = (condition: Condition | undefined): Test | null =>
		condition
			? {
					has: [...(condition.chose ?? []), ...(condition.opened ?? [])].map(markOf),
					hasNot: (condition.not ?? []).map(markOf),
					limits: Object.entries(condition.meters ?? {}).map(([id, { min = -Infinity, max = Infinity }]) => [
						meters.findIndex((meter) => meter.id === id),
						min,
						max,
					]),
				}
			: null;

	const ends = Object.entries(endings).map(([id, ending]) => [id, testOf(ending.if)] as const);
	const later = Object.entries(nodes).flatMap(([node, { choices }]) =>
		Object.entries(choices).flatMap(([id, choice]) =>
			choice.later ? [{ at: choice.later.at, step: `${node}.${id}`, shift: shiftOf(choice.later.effects) }] : [],
		),
	);
	const known = new Map<string, Place>();
	const visit = (id: string): Place => {
		const before = known.get(id);
		if (before) return before;
		const node = id === END ? undefined : nodes[id];
		const choices = Object.entries(node?.choices ?? {}).map(([key, choice]): Move => {
			const step = `${id}.${key}`;
			const move = { id: key, step, mark: markOf(step), if: testOf(choice.if), shift: shiftOf(choice.effects) };
			return { ...move, to: choice.to, delays: choice.later !== undefined };
		});
		const next = [...new Set(choices.map(({ to }) => to))].map(visit);
		const tests = (id === END ? ends.map(([, test]) => test) : choices.map((move) => move.if)).filter(
			(test) => test !== null,
		);
		const asks = new Set([
			...next.flatMap((place) => [...place.marks]),
			...tests.flatMap(({ has, hasNot }) => [...has, ...hasNot]),
		]);
		const pieces = Object.entries(node?.evidence ?? {});
		const [first] = pieces;
		const place: Place = {
			id,
			choices,
			evidence: pieces
				.map(([key, { cost }]): Move => {
					const step = `${id}.${key}`;
					return { id: key, step, mark: markOf(step), if: null, shift: shiftOf(cost), to: '', delays: false };
				})
				.filter(({ mark, shift }) => shift.length > 0 || asks.has(mark)),
			open: first && !first[1].cost ? markOf(`${id}.${first[0]}`) : '',
			due: new Map(later.filter(({ at }) => at === id).map((each) => [markOf(each.step), each])),
			marks: asks,
			waits: new Set(next.flatMap((place) => [...place.waits, ...place.due.keys()])),
			asked: meters
				.keys()
				.filter(
					(meter) =>
						next.some(({ asked }) => asked.includes(meter)) ||
						tests.some(({ limits }) => limits.some(([each]) => each === meter)),
				)
				.toArray(),
		};
		known.set(id, place);
		return place;
	};
	for (const start of Object.keys(nodes).slice(0, 1)) visit(start);
	return { meters, places: new Map([...known].reverse()), endings: ends };
}
