import type { JSX } from 'preact';
import { brierScore, calibrationAt, ENOUGH } from '../../domain/calibration/calibration.ts';
import type { LogEvent } from '../../domain/log/event.ts';
import { CONFIDENCES } from '../../domain/log/event.ts';
import { progress as words } from '../../i18n/en/progress.ts';
import { CalibrationPlot } from './CalibrationPlot.tsx';

/** What was said beside what was so: a sentence a level, and a plot from twenty answers a level. */
export function Calibration({ events }: { events: readonly LogEvent[] }): JSX.Element {
	const levels = CONFIDENCES.map((level) => ({ level, ...calibrationAt(events, level) })).filter(({ of }) => of > 0);
	const points = levels
		.filter(({ of }) => of >= ENOUGH)
		.map(({ level, right, of }) => ({ level, share: right / of, of }));
	const all = levels.reduce((sum, { of }) => sum + of, 0);
	const nearest = levels.reduce((best, each) => (each.of > (best?.of ?? 0) ? each : best), levels[0]);
	const brier = brierScore(events);
	return (
		<section aria-labelledby="calibration">
			<h2 id="calibration">{words.calibration}</h2>
			{points.length > 0 && <CalibrationPlot points={points} />}
			{levels.length > 0 && (
				<ul class="bare ui levels-said">
					{levels.map(({ level, right, of }) => (
						<li key={level}>{words.calibrationAt(level, right, of)}</li>
					))}
				</ul>
			)}
			{points.length === 0 && (
				<p class="ui q2">
					{nearest ? words.calibrationSoon(nearest.level, ENOUGH - nearest.of) : words.calibrationEmpty}
				</p>
			)}
			{brier !== null && all >= ENOUGH && <p class="ui q2">{words.brier(brier, all)}</p>}
		</section>
	);
}
