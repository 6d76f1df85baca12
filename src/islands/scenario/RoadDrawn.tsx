import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Debrief } from '../../domain/scenario/debrief.ts';
import { type Turning, turnings } from '../../domain/scenario/turnings.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { type DrawnStub, draw, LEAST_WIDTH, type Stub } from './drawing.ts';
import { resultInWords } from './effects.ts';
import { plain } from './plain.ts';

interface Props {
	scenario: Scenario;
	outcome: Debrief;
}

/** The road taken, drawn, with the costliest turnings passed by. The list of decisions says the same and more. */
export function RoadDrawn({ scenario, outcome }: Props): JSX.Element | null {
	const frame = useRef<HTMLDivElement>(null);
	const [width, setWidth] = useState(0);
	useLayoutEffect(() => {
		if (!frame.current) return;
		let asked = 0;
		const observer = new ResizeObserver(([entry]) => {
			// In a frame of its own: what is drawn changes the height of what is watched.
			cancelAnimationFrame(asked);
			asked = requestAnimationFrame(() => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
		});
		observer.observe(frame.current);
		return () => {
			cancelAnimationFrame(asked);
			observer.disconnect();
		};
	}, []);
	const { ending } = outcome;
	if (!ending) return null;
	const { worse, better, left } = turnings(outcome);
	const stub = ({ decision, passed, otherwise }: Turning): Stub => ({
		decision,
		text: plain(passed.text),
		result: resultInWords(scenario, ending, otherwise),
		better: otherwise.better,
	});
	const said = (turning: Turning) => {
		const { decision, text, result } = stub(turning);
		return words.turning(outcome.decisions[decision]?.at ?? '', text.replace(/\.$/, ''), result.join(', '));
	};
	const caption = better.length === 0 ? words.drawnWorse : worse.length === 0 ? words.drawnBetter : words.drawn;
	const alternative = [
		words.drawing(outcome.decisions.length, plain(ending.title)),
		...(better.length > 0 ? [words.drawingBetter(better.map(said))] : []),
		...(worse.length > 0 ? [words.drawingWorse(worse.map(said))] : []),
		words.drawingList,
	];
	const drawing =
		width >= LEAST_WIDTH
			? draw(
					width,
					outcome.decisions.map(({ at }) => at),
					worse.map(stub),
					better.map(stub),
				)
			: null;
	return (
		<div class="drawn" ref={frame}>
			{drawing && (
				<figure>
					<svg viewBox={`0 0 ${width} ${drawing.height}`} role="img" aria-label={alternative.join(' ')}>
						{[...drawing.above, ...drawing.below].map((each) => (
							<path key={each.path} class={each.better ? 'turning better' : 'turning'} d={each.path} />
						))}
						<path class="main" d={`M${drawing.from} ${drawing.y}H${drawing.to}`} />
						<circle class="from" cx={drawing.from} cy={drawing.y} r="9" />
						{drawing.decisions.map(({ x, time, timeY }) => (
							<g key={x}>
								<path class="decide" d={`M${x} ${drawing.y - 12}l12 12l-12 12l-12 -12z`} />
								<text class="time" x={x} y={timeY} text-anchor="middle">
									{time}
								</text>
							</g>
						))}
						<circle class="to" cx={drawing.to} cy={drawing.y} r="9" />
						<text class="time" x={drawing.to + 9} y={drawing.y + 29} text-anchor="end">
							{outcome.at}
						</text>
						{[...drawing.above, ...drawing.below].map((each) => (
							<Label key={each.path} {...each} />
						))}
					</svg>
					<figcaption>
						{caption} {left > 0 && words.drawnLeft(left)}
					</figcaption>
				</figure>
			)}
		</div>
	);
}

function Label({ x, y, label, better }: DrawnStub): JSX.Element {
	return (
		<g class={better ? 'said better' : 'said'}>
			<circle cx={x} cy={y} r="5" />
			<text x={label.x} y={label.y}>
				{label.text}
			</text>
			<text class="b" x={label.x} y={label.y + 17}>
				{label.result}
			</text>
		</g>
	);
}
