import type { JSX } from 'preact';
import { bearing as words } from '../../i18n/en/bearing.ts';
import type { Chart } from './chart.ts';

/** Before the first question: what it is for, and how it goes. */
export function Start({ chart, onBegin }: { chart: Chart; onBegin(): void }): JSX.Element {
	return (
		<div class="seat">
			<header class="lede">
				<h1>{words.heading}</h1>
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
