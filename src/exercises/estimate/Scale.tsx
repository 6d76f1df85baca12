import type { JSX } from 'preact';
import { estimate } from '../../i18n/en/exercises/estimate.ts';
import { formatQuantity } from './format.ts';

interface Props {
	said: number;
	truth: number;
	unit: string;
	low?: number | undefined;
	high?: number | undefined;
}

const WIDTH = 430;
const EDGE = 60;
/** Width of a character at the largest size, that of phones; a little much for most texts. */
const CHARACTER = 8.6;

/** The bet (diamond) and the truth (disc) on one scale; logarithmic where they lie a decade apart. */
export function Scale({ said, truth, unit, low, high }: Props): JSX.Element {
	const values = [said, truth, low, high].filter((v) => v !== undefined);
	const log = values.every((v) => v > 0) && Math.max(...values) / Math.min(...values) > 10;
	const pos = (v: number) => (log ? Math.log10(v) : v);
	const points = values.map(pos);
	const min = Math.min(...points, log ? Number.POSITIVE_INFINITY : 0);
	const span = Math.max(...points) - min || 1;
	const x = (v: number) => EDGE + ((pos(v) - min) / span) * (WIDTH - 2 * EDGE);
	const [you, answer] = [estimate.you(formatQuantity(said, unit)), formatQuantity(truth, unit)];
	// A label stands over its mark, unless the edge cuts it off.
	const half = (text: string) => (text.length * CHARACTER) / 2;
	const middle = (text: string, at: number) => Math.min(WIDTH - half(text), Math.max(half(text), at));
	const [youAt, answerAt] = [middle(you, x(said)), middle(answer, x(truth))];
	// Labels that would touch go above and below.
	const close = Math.abs(youAt - answerAt) < half(you) + half(answer);
	return (
		<svg class="scale" viewBox={`0 0 ${WIDTH} 78`} role="img" aria-label={`${you}. ${estimate.answer}: ${answer}.`}>
			<path class="g" d={`M${EDGE / 2} 40H${WIDTH - EDGE / 2}`} stroke-width="1.5" />
			{low !== undefined && high !== undefined && (
				<path class="l" d={`M${x(low)} 40H${x(high)}`} stroke-width="9" opacity=".3" />
			)}
			<path class="l" d={`M${x(said)} 40H${x(truth)}`} stroke-width="3" />
			<circle class="l ink" cx={x(truth)} cy="40" r="7" stroke-width="2.5" />
			<path class="l mark" d={`M${x(said)} 31l9 9-9 9-9-9z`} stroke-width="2.5" />
			<text x={youAt} y="18" text-anchor="middle">
				{you}
			</text>
			<text class="b" x={answerAt} y={close ? 70 : 18} text-anchor="middle">
				{answer}
			</text>
		</svg>
	);
}
