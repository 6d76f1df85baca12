import { clockText } from '../../domain/scenario/clock.ts';
import type { Otherwise, Reached } from '../../domain/scenario/debrief.ts';
import { changes, improves, type Values } from '../../domain/scenario/meters.ts';
import type { Effects, Scenario } from '../../domain/scenario/types.ts';
import { scenario as words } from '../../i18n/en/scenario.ts';

/** A change of one meter in words, and whether it is for the better. */
export interface Effect {
	id: string;
	text: string;
	good: boolean;
}

export function effectsInWords(scenario: Scenario, effects: Effects): Effect[] {
	return Object.entries(effects).flatMap(([id, change]) => {
		const meter = scenario.meters[id];
		if (!meter || change === 0) return [];
		const size = words.change(change, meter.unit);
		return [
			{ id, text: isOnClock(scenario, id) ? size : words.effect(meter.label, size), good: improves(meter, change) },
		];
	});
}

/** The one sentence a step is announced with: "10:06. Users served 70%, was 80%." */
export function announcement(scenario: Scenario, before: Values, after: Values): string {
	const moved = Object.keys(changes(before, after)).filter((id) => !isOnClock(scenario, id));
	const moves = moved.flatMap((id) => {
		const meter = scenario.meters[id];
		if (!meter) return [];
		const was = words.was(before[id] ?? meter.start, meter.unit);
		return [words.moved(meter.label, words.value(after[id] ?? meter.start, meter.unit), was)];
	});
	const time = clockText(scenario, after);
	return words.announce(time === clockText(scenario, before) ? '' : time, moves);
}

/** What another choice would have come to beside your end, shortest first: "a trap, Users −10%, +4 min". */
export function resultInWords(scenario: Scenario, yours: Reached, otherwise: Otherwise): string[] {
	const range = ({ id }: Effect) => (scenario.meters[id]?.max ?? 1) - (scenario.meters[id]?.min ?? 0);
	const share = (effect: Effect) => Math.abs(otherwise.difference[effect.id] ?? 0) / range(effect);
	const effects = effectsInWords(scenario, otherwise.difference).sort((a, b) => share(b) - share(a));
	const ending = otherwise.ending.class === yours.class ? [] : [words.classShort[otherwise.ending.class]];
	const all = [...ending, ...effects.map(({ text }) => text)];
	return all.length > 0 ? all : [words.sameNumbers];
}

/** A meter that counts time up is shown by the clock; time that runs out also needs its bar. */
export function isOnClock({ clock, meters }: Scenario, id: string): boolean {
	return clock?.meter === id && meters[id]?.better === 'low';
}
