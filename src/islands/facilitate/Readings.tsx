import type { JSX } from 'preact';
import type { Values } from '../../domain/scenario/meters.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { isOnClock } from '../scenario/effects.ts';

/** The meters as numbers, with what they were where `before` is given. */
export function Readings({
	scenario,
	values,
	before,
}: {
	scenario: Scenario;
	values: Values;
	before?: Values;
}): JSX.Element {
	const meters = Object.entries(scenario.meters).filter(([id]) => !isOnClock(scenario, id));
	return (
		<dl class="meters">
			{meters.map(([id, { label, unit, start }]) => {
				const [now, was] = [values[id] ?? start, before?.[id]];
				return (
					<div key={id}>
						<dt>{label}</dt>
						<dd>
							{words.value(now, unit)} {was !== undefined && was !== now && <small>{words.was(was, unit)}</small>}
						</dd>
					</div>
				);
			})}
		</dl>
	);
}
