import type { Effects, Meter, Scenario } from './types.ts';

/** Value by meter id. */
export type Values = Readonly<Record<string, number>>;

export function startValues(scenario: Scenario): Values {
	return Object.fromEntries(Object.entries(scenario.meters).map(([id, meter]) => [id, meter.start]));
}

/** The values after the effects, each kept within its meter's range. */
export function applyEffects(meters: Record<string, Meter>, values: Values, effects: Effects = {}): Values {
	const after: Record<string, number> = { ...values };
	for (const [id, change] of Object.entries(effects)) {
		const meter = meters[id];
		if (!meter) continue;
		after[id] = Math.min(meter.max, Math.max(meter.min, tidy((after[id] ?? meter.start) + change)));
	}
	return after;
}

/** What changed between two readings; meters that did not move are left out. */
export function changes(before: Values, after: Values): Effects {
	const moved: Effects = {};
	for (const [id, value] of Object.entries(after)) {
		const change = tidy(value - (before[id] ?? value));
		if (change !== 0) moved[id] = change;
	}
	return moved;
}

/** Two changes as one. */
export function addEffects(left: Effects, right: Effects): Effects {
	const sum = { ...left };
	for (const [id, change] of Object.entries(right)) sum[id] = tidy((sum[id] ?? 0) + change);
	return sum;
}

/** Whether a change of this meter is one for the better. */
export function improves(meter: Meter, change: number): boolean {
	return meter.better === 'high' ? change > 0 : change < 0;
}

/** 0.1 + 0.2 is 0.3 on a meter. */
function tidy(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}
