import type { JSX } from 'preact';
import { brierScore, ENOUGH } from '../../domain/calibration/calibration.ts';
import { calibrationByTheme, type Level, levelsOf, type ThemeCalibration } from '../../domain/calibration/report.ts';
import type { LogEvent } from '../../domain/log/event.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { calibration as words } from '../../i18n/en/calibration.ts';
import { CalibrationPlot } from './CalibrationPlot.tsx';

interface Props {
	base: string;
	events: readonly LogEvent[];
	/** Without it there is no sentence by theme. */
	outline: Outline | null;
}

/** What was said beside what was so: a plot from twenty answers a level, the table behind it, a sentence a theme. */
export function Calibration({ base, events, outline }: Props): JSX.Element {
	const levels = levelsOf(events);
	const points = levels
		.filter(({ of }) => of >= ENOUGH)
		.map(({ level, right, of }) => ({ level, share: right / of, of }));
	const all = levels.reduce((sum, { of }) => sum + of, 0);
	const nearest = levels.reduce((best, each) => (each.of > (best?.of ?? 0) ? each : best), levels[0]);
	const brier = brierScore(events);
	const themes = outline ? calibrationByTheme(events, outline) : [];
	return (
		<section aria-labelledby="calibration">
			<h2 id="calibration">{words.heading}</h2>
			{points.length > 0 ? (
				<CalibrationPlot points={points} answers={all} />
			) : (
				<p class="ui q2">{nearest ? words.soon(nearest.level, ENOUGH - nearest.of) : words.empty}</p>
			)}
			{brier !== null && all >= ENOUGH && <p class="ui q2">{words.brier(brier)}</p>}
			{levels.length > 0 && <Levels levels={levels} />}
			{themes.length > 0 && <Themes base={base} themes={themes} />}
		</section>
	);
}

function Levels({ levels }: { levels: Level[] }): JSX.Element {
	return (
		<div class="scrollx">
			<table class="levels">
				<caption class="vh">{words.table}</caption>
				<thead>
					<tr>
						<th scope="col">{words.said}</th>
						<th scope="col">{words.right}</th>
						<th scope="col">{words.share}</th>
						<th scope="col">{words.likely}</th>
					</tr>
				</thead>
				<tbody>
					{levels.map(({ level, right, of, low, high }) => (
						<tr key={level}>
							<th scope="row">{words.percent(level / 100)}</th>
							<td>{words.rightOf(right, of)}</td>
							<td>{of >= ENOUGH ? words.percent(right / of) : ''}</td>
							<td class={of >= ENOUGH ? undefined : 'q2'}>
								{of >= ENOUGH ? words.between(low, high) : words.tooFew(ENOUGH - of)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function Themes({ base, themes }: { base: string; themes: ThemeCalibration[] }): JSX.Element {
	return (
		<>
			<h3>{words.themes}</h3>
			<ul class="bare ui said">
				{themes.map(({ id, sign, title, of, most }) => (
					<li key={id}>
						<span class="sign">{sign}</span> <a href={`${base}themes/${id}/`}>{title}</a>
						<br />
						{most ? (
							words.theme(most.level, most.right, most.of)
						) : (
							<span class="q2">{words.themeSoon(ENOUGH - of)}</span>
						)}
					</li>
				))}
			</ul>
		</>
	);
}
