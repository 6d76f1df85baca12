import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type ToDo, weeksOf } from '../../domain/bearing/weeks.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { dateOf } from '../../domain/review/study-day.ts';
import { weeks as words } from '../../i18n/en/bearing.ts';
import { pace } from '../../state/settings.ts';
import { ownZone } from '../../state/zone.ts';
import { Paces, Parts, Plan } from './Plan.tsx';

interface Props {
	outline: Outline;
	/** In the order of doing. */
	todo: readonly ToDo[];
	/** Track whose planned lessons are counted; null for none. */
	track: string | null;
}

/** How many weeks are shown at once. */
const SHOWN = 4;

/** The plan at the pace chosen: the next weeks as stations of a road, all of them as a table. */
export function Weeks({ outline, todo, track }: Props): JSX.Element {
	const [hours, choose] = useState(pace);
	const weeks = weeksOf(todo, hours, Date.now(), ownZone());
	const minutes = todo.reduce((sum, each) => sum + each.minutes, 0);
	const last = weeks.at(-1);
	const own = outline.tracks[track ?? '']?.lessons ?? [];
	const planned = own.filter((id) => outline.lessons[id]?.status === 'planned').length;
	return (
		<section aria-labelledby="weeks">
			<h2 id="weeks">{words.heading}</h2>
			<Paces hours={hours} onChoose={choose} />
			{last ? (
				<>
					<ol class="weeks">
						{weeks.slice(0, SHOWN).map((week) => (
							<li key={week.monday}>
								<b>{words.monday(dateOf(week.monday))}</b>
								<Parts outline={outline} todo={todo} week={week} />
							</li>
						))}
						<li>
							<b>{words.monday(dateOf(last.monday + 6))}</b>
							{words.end}
							<small>{words.total(todo.length, minutes)}</small>
						</li>
					</ol>
					{weeks.length > SHOWN && <Plan outline={outline} todo={todo} weeks={weeks} />}
					<p class="ui q2">
						{words.note} {words.planned(planned)}
					</p>
				</>
			) : (
				<p class="ui">{words.nothing}</p>
			)}
		</section>
	);
}
