import type { JSX } from 'preact';
import { PACES, type ToDo, type Week } from '../../domain/bearing/weeks.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { dateOf } from '../../domain/review/study-day.ts';
import { weeks as words } from '../../i18n/en/bearing.ts';
import { setPace } from '../../state/settings.ts';

/** Hours a week, remembered. */
export function Paces({ hours, onChoose }: { hours: number; onChoose(hours: number): void }): JSX.Element {
	return (
		<fieldset class="tracks paces">
			<legend>{words.pace}</legend>
			{PACES.map((each) => (
				<label key={each}>
					<input
						type="radio"
						name="pace"
						checked={each === hours}
						onChange={() => {
							setPace(each);
							onChoose(each);
						}}
					/>
					{words.hours(each)}
				</label>
			))}
		</fieldset>
	);
}

interface Props {
	outline: Outline;
	todo: readonly ToDo[];
	weeks: readonly Week[];
}

/** Every week with its lessons. */
export function Plan({ outline, todo, weeks }: Props): JSX.Element {
	return (
		<details>
			<summary>{words.all(weeks.length)}</summary>
			<table class="plan">
				<thead>
					<tr>
						<th scope="col">{words.week}</th>
						<th scope="col">{words.lesson}</th>
					</tr>
				</thead>
				<tbody>
					{weeks.map((week) => (
						<tr key={week.monday}>
							<th scope="row">{words.monday(dateOf(week.monday))}</th>
							<td>
								<Parts outline={outline} todo={todo} week={week} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</details>
	);
}

/** The lessons of one week. */
export function Parts({ outline, todo, week }: Omit<Props, 'weeks'> & { week: Week }): JSX.Element {
	return (
		<>
			{week.parts.map(({ lesson: id, minutes }) => {
				const lesson = outline.lessons[id];
				const of = todo.find((each) => each.lesson === id)?.minutes ?? minutes;
				return (
					<span class="part" key={id}>
						<span class="sign">{lesson?.sign}</span> <a href={lesson?.url ?? undefined}>{lesson?.title}</a>{' '}
						<small>{words.part(minutes, of)}</small>
					</span>
				);
			})}
		</>
	);
}
