import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { improves, type Values } from '../../domain/scenario/meters.ts';
import type { Meter, Scenario } from '../../domain/scenario/types.ts';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { isOnClock } from './effects.ts';

interface Props {
	scenario: Scenario;
	values: Values;
	/** The values before the last step; null before the first one. */
	previous: Values | null;
}

/** The meters: value, what it was, and a bar whose hatched part is the change. */
export function Gauge({ scenario, values, previous }: Props): JSX.Element {
	const meters = Object.entries(scenario.meters).filter(([id]) => !isOnClock(scenario, id));
	return (
		<dl class="gauge">
			{meters.map(([id, meter]) => {
				const now = values[id] ?? meter.start;
				const before = previous?.[id] ?? null;
				return (
					<div key={id}>
						<dt>{meter.label}</dt>
						<dd>
							<span>{words.value(now, meter.unit)}</span>
							{before !== null && <Delta meter={meter} now={now} before={before} />}
							<Bar meter={meter} now={now} before={before ?? now} />
						</dd>
					</div>
				);
			})}
		</dl>
	);
}

interface Change {
	meter: Meter;
	now: number;
	before: number;
}

function Delta({ meter, now, before }: Change): JSX.Element {
	if (now === before) return <span class="delta nil">{words.noChange}</span>;
	return <span class={improves(meter, now - before) ? 'delta up' : 'delta'}>{words.was(before, meter.unit)}</span>;
}

/** Says nothing that the words beside it do not say. */
function Bar({ meter, now, before }: Change): JSX.Element {
	const bar = useRef<HTMLSpanElement>(null);
	const share = (value: number) => String(((value - meter.min) / (meter.max - meter.min)) * 100);
	useLayoutEffect(() => {
		bar.current?.style.setProperty('--v', share(now));
		bar.current?.style.setProperty('--w', share(before));
	});
	return <span class="bar" ref={bar} aria-hidden="true" />;
}
