import type { JSX } from 'preact';
import { LEVELS, type Level } from '../../domain/competency/tally.ts';

interface Props {
	self: Level | null;
	shown: Level | null;
	/** Both in words: for who does not see the drawing, on a phone and on paper for everybody. */
	label: string;
}

const [WIDE, HIGH, EDGE] = [300, 24, 16];
/** How far apart two signs at one place are drawn. */
const BESIDE = 8;
const x = (level: number) => EDGE + (level * (WIDE - 2 * EDGE)) / (LEVELS.length - 1);

/** One road of four stations: ink for what is shown, the yellow diamond for what is said. */
export function Line({ self, shown, label }: Props): JSX.Element {
	const said = self ? LEVELS.indexOf(self) : null;
	const seen = shown ? LEVELS.indexOf(shown) : null;
	const beside = said === seen ? BESIDE : 0;
	return (
		<>
			<svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={label}>
				<path class="g" d={`M${x(0)} 12H${x(3)}`} />
				{LEVELS.map((level, i) => (
					<path class="g" key={level} d={`M${x(i)} 8v8`} />
				))}
				{said !== null && seen !== null && <path class="between" d={`M${x(said)} 12H${x(seen)}`} />}
				{seen !== null && <circle class="shown" cx={x(seen) - beside} cy="12" r="6.5" />}
				{said !== null && <path class="said" d={`M${x(said) + beside} 4.5l7.5 7.5-7.5 7.5-7.5-7.5z`} />}
			</svg>
			<span class="words" aria-hidden="true">
				{label}
			</span>
		</>
	);
}
