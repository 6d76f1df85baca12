import type { JSX } from 'preact';
import { scenario as words } from '../../i18n/en/scenario.ts';
import type { ScenarioData } from './load.ts';

interface Props {
	data: ScenarioData;
	/** On the scenario's own page: inside a lesson the way on is the lesson. */
	alone: boolean;
	onAgain(): void;
}

/** The ways on from a debrief. */
export function Ended({ data: { lesson, next }, alone, onAgain }: Props): JSX.Element {
	const base = document.documentElement.dataset.base ?? '/';
	return (
		<p class="row ways">
			<button class="b go" type="button" onClick={onAgain}>
				{words.again}
			</button>
			{alone && lesson && (
				<a class="b" href={`${base}lessons/${lesson.id}/`}>
					{words.toLesson(lesson.title)}
				</a>
			)}
			{alone && next && (
				<a class="b txt" href={next.url}>
					{words.next} <span class="sign">{next.sign}</span> {next.title}
				</a>
			)}
		</p>
	);
}
