import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { bearing as words } from '../../i18n/en/bearing.ts';
import type { Chart } from './chart.ts';

interface Props {
	chart: Chart;
	/** The learner has just turned back: the focus moves to the heading. */
	moved: boolean;
	onBegin(): void;
}

/** Before the first question: what it is for, and how it goes. */
export function Start({ chart, moved, onBegin }: Props): JSX.Element {
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (!moved) return;
		heading.current?.focus({ preventScroll: true });
		scrollTo(0, 0);
	}, []);
	return (
		<div class="seat">
			<header class="lede">
				<h1 tabIndex={-1} ref={heading}>
					{words.heading}
				</h1>
				<p class="stand">{words.stand(chart.questions.length)}</p>
			</header>
			<ul class="rules">
				{words.rules.map((rule) => (
					<li key={rule}>{rule}</li>
				))}
			</ul>
			<p class="row">
				<button class="b go" type="button" onClick={onBegin}>
					{words.begin}
				</button>
			</p>
		</div>
	);
}
