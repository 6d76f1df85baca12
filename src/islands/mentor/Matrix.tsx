import type { JSX } from 'preact';
import { gapOf } from '../../domain/competency/gap.ts';
import { LEVELS } from '../../domain/competency/tally.ts';
import { type MentorFile, type MentorRow, themeOf } from '../../domain/mentor/mentor-file.ts';
import { competency as common } from '../../i18n/en/competency.ts';
import { mentor as words } from '../../i18n/en/mentor.ts';
import { Line } from '../progress/Line.tsx';

/** What the learner says beside what is shown, with the gap in words. */
export function Matrix({ file, rows }: { file: MentorFile; rows: readonly MentorRow[] }): JSX.Element {
	return (
		<section aria-labelledby="matrix">
			<div class="sheet-h">
				<h2 id="matrix">{words.matrix}</h2>
				<ul class="legend" aria-label={common.legend}>
					<li>
						<span class="lg d y" /> {words.says}
					</li>
					<li>
						<span class="lg f" /> {words.shows}
					</li>
				</ul>
			</div>
			<p class="ui q2">{words.how}</p>
			<table class="matrix">
				<thead>
					<tr>
						<th scope="col">{common.competency}</th>
						<th scope="col">
							<span class="vh">
								{words.says}, {words.shows.toLowerCase()}
							</span>
							<span class="axis" aria-hidden="true">
								{LEVELS.map((level) => (
									<span key={level}>{common.short[level]}</span>
								))}
							</span>
						</th>
						<th scope="col">{common.gapHead}</th>
						<th scope="col">{common.becauseHead}</th>
						<th scope="col">{words.rated}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row, n) => (
						<Row key={n} file={file} row={row} />
					))}
				</tbody>
			</table>
		</section>
	);
}

function Row({ file, row }: { file: MentorFile; row: MentorRow }): JSX.Element {
	const { self, shown, because } = row;
	const { sign, title } = themeOf(file, row.theme);
	const gap = gapOf(self?.level ?? null, shown);
	return (
		<tr>
			<th scope="row">
				{sign && <span class="sign">{sign}</span>} {title}
			</th>
			<td>
				<Line
					self={self?.level ?? null}
					shown={shown}
					label={words.line(self && words.levels[self.level], shown && words.levels[shown])}
				/>
			</td>
			<td class={gap.by ? 'gap' : 'q2'}>{common.gap[gap.kind](gap.by)}</td>
			<td class="q2">{common.because(because.shown, because.held, because.objectives)}</td>
			<td class="q2">
				{self && (
					<>
						<span class="stacked">{words.ratedOn} </span>
						{words.day(self.at)}
					</>
				)}
			</td>
		</tr>
	);
}
