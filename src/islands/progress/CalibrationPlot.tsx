import type { JSX } from 'preact';
import { CONFIDENCES } from '../../domain/log/event.ts';
import { calibration as words } from '../../i18n/en/calibration.ts';

interface Point {
	level: number;
	/** 0 to 1. */
	share: number;
	of: number;
}

const LEFT = 44;
const TOP = 12;
const SIDE = 300;
const RIGHT = 84;
const BOTTOM = 48;

const x = (level: number) => LEFT + (SIDE * level) / 100;
const y = (share: number) => TOP + SIDE * (1 - share);

/** Said against so, as a road. The numbers stand in the table below it too. */
export function CalibrationPlot({ points, answers }: { points: Point[]; answers: number }): JSX.Element {
	const line = points.map(({ level, share }) => `${x(level)},${y(share)}`).join(' ');
	const gap = ({ level, share }: Point) => Math.abs(share - level / 100);
	const widest = points.reduce((most, each) => (gap(each) > gap(most) ? each : most));
	return (
		<figure class="plot">
			<svg
				viewBox={`0 0 ${LEFT + SIDE + RIGHT} ${TOP + SIDE + BOTTOM}`}
				role="img"
				aria-label={words.plotLabel(points)}
			>
				{[0, 0.25, 0.5, 0.75, 1].map((share) => (
					<g key={share}>
						<path class="g" d={`M${LEFT} ${y(share)}h${SIDE}`} />
						<text class="m" x={LEFT - 8} y={y(share) + 4} text-anchor="end">
							{words.percent(share)}
						</text>
					</g>
				))}
				<path class="l said" d={`M${x(0)} ${y(0)}L${x(100)} ${y(1)}`} />
				<polyline class="l edge" points={line} />
				<polyline class="paper" points={line} />
				{points.map((point) => {
					const over = point.share > point.level / 100;
					return (
						<g key={point.level}>
							<circle class={point === widest ? 'l found' : 'l'} cx={x(point.level)} cy={y(point.share)} r="8" />
							<text
								x={x(point.level) + (over ? -14 : 14)}
								y={y(point.share) + (over ? -8 : 18)}
								text-anchor={over ? 'end' : 'start'}
							>
								{words.plotPoint(point.share, point.of)}
							</text>
						</g>
					);
				})}
				{CONFIDENCES.map((level) => (
					<text class="m" key={level} x={x(level)} y={y(0) + 20} text-anchor="middle">
						{words.percent(level / 100)}
					</text>
				))}
				<text class="m" x={LEFT} y={y(0) + 42}>
					{words.plotAxis}
				</text>
			</svg>
			<figcaption>
				{words.reading(answers)} {words.widest(widest.level, widest.share)}
			</figcaption>
		</figure>
	);
}
