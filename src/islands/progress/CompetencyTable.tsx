import type { ComponentChildren, JSX } from 'preact';
import { gapOf } from '../../domain/competency/gap.ts';
import { LEVELS, type Level, type ThemeTally } from '../../domain/competency/tally.ts';
import { competency as words } from '../../i18n/en/competency.ts';
import { Line } from './Line.tsx';

/** Who says and who shows: the learner of themselves, or a mentor's page of the learner. */
export interface Voices {
	says: string;
	shows: string;
}

/** One theme. */
export interface CompetencyRow {
	/** Sign and title. */
	name: ComponentChildren;
	self: Level | null;
	shown: Level | null;
	because: ThemeTally;
	/** The line in words. */
	label: string;
	/** What the last column says. */
	last: ComponentChildren;
}

export function Legend({ says, shows }: Voices): JSX.Element {
	return (
		<ul class="legend" aria-label={words.legend}>
			<li>
				<span class="lg d y" /> {says}
			</li>
			<li>
				<span class="lg f" /> {shows}
			</li>
		</ul>
	);
}

/** What is said beside what is shown, theme by theme, with the gap in words and what shows it. */
export function CompetencyTable({
	says,
	shows,
	rows,
	lastHead,
}: Voices & { rows: readonly CompetencyRow[]; lastHead: string }) {
	return (
		<table class="matrix">
			<thead>
				<tr>
					<th scope="col">{words.competency}</th>
					<th scope="col">
						<span class="vh">
							{says}, {shows.toLowerCase()}
						</span>
						<span class="axis" aria-hidden="true">
							{LEVELS.map((level) => (
								<span key={level}>{words.short[level]}</span>
							))}
						</span>
					</th>
					<th scope="col">{words.gapHead}</th>
					<th scope="col">{words.becauseHead}</th>
					<th scope="col">{lastHead}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ name, self, shown, because, label, last }, n) => {
					const gap = gapOf(self, shown);
					return (
						<tr key={n}>
							<th scope="row">{name}</th>
							<td>
								<Line self={self} shown={shown} label={label} />
							</td>
							<td class={gap.by ? 'gap' : 'q2'}>{words.gap[gap.kind](gap.by)}</td>
							<td class="q2">{words.because(because.shown, because.held, because.objectives)}</td>
							<td>{last}</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}
