import type { Place, Plan, Shift, Test } from './plan.ts';

/** The way to a situation, last step first; `null` at the start. */
export type Trail = { step: string; before: Trail } | null;

/** A place with all that matters of the past: what plays share that have the same future. */
export interface State {
	/** Marks of the steps taken that matter. */
	past: string;
	/** Marks of the choices with an effect that waits. */
	waiting: string;
	/** By meter, where it stands; one that no condition asks about may stand anywhere from `low` to `high`. */
	low: readonly number[];
	high: readonly number[];
	trail: Trail;
	/** Plays that lead to `low` and `high` of each meter, where they are not the trail. */
	apart: { lowest: readonly Trail[]; highest: readonly Trail[] } | null;
	/** How likely it is for a player at random, and in how many ways it comes about. */
	chance: number;
	plays: number;
}

/** An effect that would move a meter past its range. */
export interface Beyond {
	/** The step whose effect it is. */
	of: string;
	meter: string;
	/** Where the meter would stand, at worst. */
	value: number;
	/** A play on which it happens. */
	path: readonly string[];
}

export function startState({ meters }: Plan): State {
	const start = meters.map((meter) => meter.start);
	return { past: '', waiting: '', low: start, high: start, trail: null, apart: null, chance: 1, plays: 1 };
}

/** The steps of a trail in order. */
export function unroll(trail: Trail): string[] {
	const path: string[] = [];
	for (let at = trail; at; at = at.before) path.push(at.step);
	return path.reverse();
}

/** Meters in limits are exact: `asked` keeps them apart. */
export function passes({ past, low }: State, test: Test | null): boolean {
	return (
		test === null ||
		(test.has.every((mark) => past.includes(mark)) &&
			!test.hasNot.some((mark) => past.includes(mark)) &&
			test.limits.every(([meter, min, max]) => {
				const value = low[meter] ?? Number.NaN;
				return value >= min && value <= max;
			}))
	);
}

/** Called where the range of a meter is too narrow, with a play to there. */
export type OnBeyond = (meter: number, value: number, trail: Trail) => void;

/** The state after an effect, each meter kept within its range. */
export function shifted({ meters }: Plan, state: State, shift: Shift, onBeyond: OnBeyond): State {
	if (shift.length === 0) return state;
	const low = [...state.low];
	const high = [...state.high];
	for (const [meter, change] of shift) {
		const { min, max } = meters[meter] ?? { min: 0, max: 0 };
		const to = (from: number, trail: Trail) => {
			// As the meters of a play: 0.1 and 0.2 make 0.3.
			const value = Math.round((from + change) * 1e6) / 1e6;
			if (value >= min && value <= max) return value;
			onBeyond(meter, value, trail);
			return value < min ? min : max;
		};
		const from = low[meter] ?? 0;
		const top = high[meter] ?? 0;
		low[meter] = to(from, state.apart ? (state.apart.lowest[meter] ?? null) : state.trail);
		high[meter] = top === from ? low[meter] : to(top, state.apart ? (state.apart.highest[meter] ?? null) : state.trail);
	}
	return { ...state, low, high };
}

/** The past with a mark more. Sorted, so that the order of reading makes no difference. */
export function marked(past: string, mark: string): string {
	let at = past.length;
	while (at > 0 && (past[at - 1] ?? '') > mark) at -= 1;
	return past.slice(0, at) + mark + past.slice(at);
}

/** The state with one more step behind it. */
export function stepped(state: State, step: string, mark: string): State {
	const trail: Trail = { step, before: state.trail };
	const on = (way: Trail): Trail => (way === state.trail ? trail : { step, before: way });
	const apart = state.apart && { lowest: state.apart.lowest.map(on), highest: state.apart.highest.map(on) };
	return { ...state, past: marked(state.past, mark), trail, apart };
}

/** The state without the part of its past that no longer matters at the place. */
export function forgotten(state: State, place: Place): State {
	let { past, waiting } = state;
	for (const mark of past) if (!place.marks.has(mark)) past = past.replace(mark, '');
	for (const mark of waiting) if (!place.waits.has(mark)) waiting = waiting.replace(mark, '');
	return { ...state, past, waiting };
}

/** The state on coming to a place: what was waiting for it surfaces first, and its first free evidence lies open. */
export function entered(plan: Plan, place: Place, from: State, onBeyond: (step: string) => OnBeyond): State {
	let state = from;
	for (const mark of from.waiting) {
		const later = place.due.get(mark);
		if (later) state = shifted(plan, state, later.shift, onBeyond(later.step));
	}
	const here = forgotten(state, place);
	return place.open ? { ...here, past: marked(here.past, place.open) } : here;
}

/** Equal for two states of a place exactly if all that matters is equal. */
export function fingerprint({ past, waiting, low }: State, { asked }: Place): string {
	let key = `${past} ${waiting}`;
	for (const meter of asked) key += ` ${low[meter]}`;
	return key;
}

/** Lets a second way to the same situation join the first. */
export function join(state: State, other: State): void {
	state.chance += other.chance;
	state.plays += other.plays;
	const wider = (low: number, meter: number) =>
		low < (state.low[meter] ?? low) || (other.high[meter] ?? 0) > (state.high[meter] ?? 0);
	if (!other.low.some(wider)) return;
	const trails = ({ trail, apart, low }: State) =>
		apart ?? { lowest: low.map(() => trail), highest: low.map(() => trail) };
	const [mine, theirs] = [trails(state), trails(other)];
	const pick = <T>(ours: readonly T[], others: readonly T[], take: readonly boolean[]) =>
		ours.map((each, meter) => (take[meter] ? (others[meter] ?? each) : each));
	const lower = state.low.map((low, meter) => (other.low[meter] ?? low) < low);
	const higher = state.high.map((high, meter) => (other.high[meter] ?? high) > high);
	state.low = pick(state.low, other.low, lower);
	state.high = pick(state.high, other.high, higher);
	state.apart = {
		lowest: pick(mine.lowest, theirs.lowest, lower),
		highest: pick(mine.highest, theirs.highest, higher),
	};
}
