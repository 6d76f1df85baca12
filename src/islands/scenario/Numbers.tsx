import type { JSX } from 'preact';
import type { Debrief } from '../../domain/scenario/debrief.ts';
import { startValues } from '../../domain/scenario/meters.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { escapeHtml } from '../../domain/text/html.ts';
import { Html } from '../../exercises/Html.tsx';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { Heading } from './Heading.tsx';

interface Props {
	scenario: Scenario;
	outcome: Debrief;
	level: number;
}

/** Your meters at the end beside the best road's; folded below, the way there of both. */
export function Numbers({ scenario, outcome, level }: Props): JSX.Element {
	const compared = outcome.meters.some(({ best }) => best !== null);
	return (
		<>
			<Heading level={level}>{words.numbers}</Heading>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is reached by scrolling. */}
			<div class="scrollx" tabIndex={0}>
				<table class="ends">
					<thead>
						<tr>
							<th scope="col">
								<span class="vh">{words.numbersOf}</span>
							</th>
							<th scope="col" class="r">
								{words.you}
							</th>
							{compared && (
								<th scope="col" class="r">
									{words.bestRoad}
								</th>
							)}
						</tr>
					</thead>
					<tbody>
						{outcome.meters.map(({ id, meter, you, best }) => (
							<tr key={id}>
								<th scope="row">{meter.label}</th>
								<td class="r">
									<b>{words.value(you, meter.unit)}</b>
								</td>
								{compared && <td class="r">{best === null ? '' : words.value(best, meter.unit)}</td>}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{outcome.best.length > 0 && (
				<details>
					<summary>{words.bestSteps}</summary>
					<ol class="steps">
						{outcome.best.map(({ at, text }) => (
							<li key={text}>
								{at && <b>{at} </b>}
								<Html html={text} />
							</li>
						))}
					</ol>
				</details>
			)}
			<details>
				<summary>{words.history}</summary>
				<History scenario={scenario} outcome={outcome} />
			</details>
		</>
	);
}

function History({ scenario: { meters, ...scenario }, outcome }: Omit<Props, 'level'>): JSX.Element {
	const columns = Object.entries(meters);
	const start = startValues({ meters, ...scenario });
	const rows = [
		{ name: escapeHtml(words.historyStart), values: start },
		...outcome.decisions.map(({ title, after }) => ({ name: title, values: after })),
	];
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is reached by scrolling.
		<div class="scrollx" tabIndex={0}>
			<table class="ends">
				<thead>
					<tr>
						<th scope="col">
							<span class="vh">{words.decisions}</span>
						</th>
						{columns.map(([id, { label }]) => (
							<th key={id} scope="col">
								{label}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ name, values }) => (
						<tr key={name}>
							<Html as="th" scope="row" html={name} />
							{columns.map(([id, meter]) => (
								<td key={id}>{words.value(values[id] ?? meter.start, meter.unit)}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
