import type { JSX } from 'preact';
import type { LogEvent } from '../../domain/log/event.ts';
import { activityOf, type DayOfWork } from '../../domain/review/activity.ts';
import { dateOf } from '../../domain/review/study-day.ts';
import { practice as words } from '../../i18n/en/calibration.ts';
import { today } from '../../state/own-day.ts';

const WEEKS = 7;
const [WIDE, HIGH, FOOT] = [490, 80, 24];
/** A full bar, in minutes, where no day was longer. */
const LEAST = 10;

const minutesOf = (days: readonly DayOfWork[]) => Math.round(days.reduce((sum, { ms }) => sum + ms, 0) / 60_000);
const isBusy = ({ answers, endings }: DayOfWork) => answers + endings > 0;

/** What was done when, over seven weeks. A day without work is a gap, and nothing else. */
export function Activity({ events }: { events: readonly LogEvent[] }): JSX.Element {
	const days = activityOf(events, today(), WEEKS * 7);
	const weeks = Array.from({ length: WEEKS }, (_, i) => days.slice(7 * i, 7 * i + 7));
	const busy = days.filter(isBusy);
	const most = Math.max(LEAST, ...days.map(({ ms }) => ms / 60_000));
	const step = WIDE / days.length;
	return (
		<section aria-labelledby="practice">
			<h2 id="practice">{words.heading}</h2>
			<figure class="practice">
				<svg viewBox={`0 0 ${WIDE} ${HIGH + FOOT}`} role="img" aria-label={words.label(busy.length, minutesOf(days))}>
					{days.map((day, i) => {
						const height = isBusy(day) ? Math.max(2, (HIGH * day.ms) / 60_000 / most) : 0;
						return height ? (
							<rect key={day.day} x={i * step + 2} y={HIGH - height} width={step - 4} height={height} />
						) : null;
					})}
					<path class="l" d={`M0 ${HIGH}h${WIDE}`} />
					{[0, 3, 6].map((week) => (
						<text class="m" key={week} x={week * 7 * step + 2} y={HIGH + 18}>
							{words.date(dateOf(weeks[week]?.[0]?.day ?? 0))}
						</text>
					))}
				</svg>
				<figcaption>{words.reading(busy.length, minutesOf(days))}</figcaption>
			</figure>
			<details>
				<summary>{words.table}</summary>
				<div class="scrollx">
					<table>
						<thead>
							<tr>
								{[words.week, words.days, words.answers, words.endings, words.minutes].map((head) => (
									<th key={head} scope="col">
										{head}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{weeks.toReversed().map((week) => (
								<tr key={week[0]?.day}>
									<th scope="row">{words.date(dateOf(week[0]?.day ?? 0))}</th>
									<td>{week.filter(isBusy).length}</td>
									<td>{week.reduce((sum, { answers }) => sum + answers, 0)}</td>
									<td>{week.reduce((sum, { endings }) => sum + endings, 0)}</td>
									<td>{minutesOf(week)}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			</details>
		</section>
	);
}
