import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { toDo, weeksOf } from '../../domain/bearing/weeks.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { dateOf } from '../../domain/review/study-day.ts';
import { weeks as words } from '../../i18n/en/bearing.ts';
import { $log } from '../../state/log.ts';
import { pace } from '../../state/settings.ts';
import { ownZone } from '../../state/zone.ts';
import { useStore } from '../use-store.ts';
import { Paces, Plan } from './Plan.tsx';

/** The weeks of a track in a few words, at a pace that can be changed here. */
export function Pace({ outline, track }: { outline: Outline; track: string }): JSX.Element {
	const events = useStore($log);
	const [hours, choose] = useState(pace);
	const todo = toDo(outline.tracks[track]?.lessons ?? [], events, outline);
	const weeks = weeksOf(todo, hours, Date.now(), ownZone());
	const last = weeks.at(-1);
	return (
		<>
			<h2>{words.atPace}</h2>
			<Paces hours={hours} onChoose={choose} />
			{last ? (
				<>
					<p>{words.atPaceText(hours, weeks.length, dateOf(last.monday + 6))}</p>
					<Plan outline={outline} todo={todo} weeks={weeks} />
				</>
			) : (
				<p>{words.nothing}</p>
			)}
		</>
	);
}
