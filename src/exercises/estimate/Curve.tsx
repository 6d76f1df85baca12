import type { JSX } from 'preact';
import { predict } from '../../i18n/en/exercises/estimate.ts';
import { formatNumber, formatQuantity } from './format.ts';
import type { PredictAsked } from './predict-types.ts';

const [LEFT, RIGHT, TOP, FLOOR] = [60, 560, 40, 230];
/** Width of a character on a phone, where letters are largest beside the drawing. */
const CHARACTER = 10;

interface Props {
	asked: Pick<PredictAsked, 'x' | 'y'>;
	/** Null where a point is not set. */
	guess: readonly (number | null)[] | null;
	truth: readonly number[] | null;
}

/** The guess dotted with diamonds, the truth a road with stations. */
export function Curve({ asked: { x, y }, guess, truth }: Props): JSX.Element {
	const { points } = x;
	const numbers = points.filter((p) => typeof p === 'number');
	const [first = 0, last = 1] =
		numbers.length === points.length ? [numbers[0], numbers.at(-1)] : [0, points.length - 1];
	const room = (last - first) * 0.08;
	const at = (i: number) => {
		const value = numbers.length === points.length ? (numbers[i] ?? 0) : i;
		return Math.round(LEFT + ((value - first + room) / (last - first + 2 * room)) * (RIGHT - LEFT));
	};
	const up = (v: number) => Math.round(FLOOR - ((v - y.min) / (y.max - y.min)) * (FLOOR - TOP));
	const path = (values: readonly (number | null)[]) => {
		const set = values.flatMap((v, i) => (v === null ? [] : [`${at(i)} ${up(v)}`]));
		return set.length > 1 ? `M${set.join('L')}` : '';
	};
	const grid = [0, 0.5, 1].map((share) => y.min + share * (y.max - y.min));
	const say = (values: readonly (number | null)[]) =>
		values.map((v) => (v === null ? predict.unset : formatQuantity(v, y.unit))).join(', ');
	const names = points.map((point) => predict.point(point, x.unit));
	const named = clear(names.map((name, i) => ({ from: at(i) - half(name), to: at(i) + half(name) })));
	const label = [
		`${y.label}, ${x.label}: ${names.join(', ')}.`,
		truth && `${predict.truth}: ${say(truth)}.`,
		guess && `${predict.you}: ${say(guess)}.`,
	];
	return (
		<svg viewBox="0 0 620 270" role="img" aria-label={label.filter(Boolean).join(' ')}>
			{grid.map((value) => (
				<g key={value}>
					<path class="g" d={`M${LEFT} ${up(value)}H${RIGHT + 30}`} />
					<text class="m" x={LEFT - 10} y={up(value) + 5} text-anchor="end">
						{formatNumber(value)}
					</text>
				</g>
			))}
			<text class="m" x={LEFT - 10} y="16">
				{`${y.label}, ${y.unit}`}
			</text>
			{points.map(
				(point, i) =>
					named.has(i) && (
						<text key={point} class="m" x={at(i)} y="258" text-anchor="middle">
							{names[i]}
						</text>
					),
			)}
			{truth && <path class="l" d={path(truth)} stroke-width="9" stroke-linejoin="round" />}
			{truth && <path class="l paper-line" d={path(truth)} stroke-width="6" stroke-linejoin="round" />}
			{guess && <path class="l" d={path(guess)} stroke-width="2" stroke-dasharray="3 4" />}
			{truth?.map((value, i) => (
				<g key={points[i]}>
					<circle class="ink" cx={at(i)} cy={up(value)} r="6.5" />
					<text class="b" x={at(i) - 11} y={up(value) - 9} text-anchor="end">
						{formatNumber(value)}
					</text>
				</g>
			))}
			{guess?.map(
				(value, i) =>
					value !== null && (
						<path key={points[i]} class="l mark" d={`M${at(i)} ${up(value) - 8}l8 8-8 8-8-8z`} stroke-width="2" />
					),
			)}
		</svg>
	);
}

function half(name: string): number {
	return (name.length * CHARACTER) / 2;
}

/** Which of the labels can stand side by side: the last one, and from the first on whatever is clear of its neighbours. */
function clear(labels: readonly { from: number; to: number }[]): Set<number> {
	const last = labels.length - 1;
	const shown = new Set([last]);
	let end = Number.NEGATIVE_INFINITY;
	for (const [i, { from, to }] of labels.entries()) {
		if (i === last || from < end || to > (labels[last]?.from ?? to)) continue;
		shown.add(i);
		end = to;
	}
	return shown;
}
