import { scenario as words } from '../../i18n/en/scenario.ts';
import type { Values } from './meters.ts';
import type { Scenario } from './types.ts';

const DAY = 24 * 60;
const MINUTES = { minute: 1, hour: 60, day: DAY };

/**
 * The time on the scenario's clock, from its time meter. A meter where high is good counts down (time left), one where
 * low is good counts up (time spent). Empty for a scenario without a clock.
 */
export function clockText(scenario: Scenario, values: Values): string {
	const { clock } = scenario;
	const meter = clock && scenario.meters[clock.meter];
	if (!clock || !meter) return '';
	const value = values[clock.meter] ?? meter.start;
	const passed = meter.better === 'high' ? meter.start - value : value - meter.start;
	if (clock.unit === 'day') return words.day(1 + Math.floor(passed));
	const [hours = 0, minutes = 0] = clock.start.split(':').map(Number);
	const elapsed = Math.round(passed * MINUTES[clock.unit]);
	const now = hours * 60 + minutes + elapsed;
	const time = `${two(Math.floor(now / 60) % 24)}:${two(now % 60)}`;
	// A night shift reads 23:50, 00:10; the day is named once the time alone could mean two of them.
	const day = clock.unit === 'hour' ? Math.floor(now / DAY) : Math.floor(elapsed / DAY) && Math.floor(now / DAY);
	return day ? words.dayTime(1 + day, time) : time;
}

function two(value: number): string {
	return String(value).padStart(2, '0');
}
