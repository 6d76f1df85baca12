import type { JSX } from 'preact';
import type { LogEventOf } from '../../domain/log/event.ts';
import { type Standing, standingOf } from '../../domain/progress/fold.ts';
import { Tag } from '../../exercises/Tag.tsx';
import { exercise } from '../../i18n/en/exercise.ts';

/** How an answer stands, in words with tick or cross, for the folded line. */
export function Outcome({
	event,
	rev,
	compares = false,
}: {
	event: LogEventOf<'answered'>;
	rev: string;
	/** The score is no verdict. */
	compares?: boolean | undefined;
}): JSX.Element {
	const standing: Standing = standingOf(event, rev);
	const { grade, confidence } = event.data;
	const { result } = exercise;
	if (grade) return <span class="tag">{result.grade[grade]}</span>;
	if (compares && event.data.score !== null) return <span class="tag">{result.compared}</span>;
	switch (standing) {
		case 'right':
			return (
				<Tag good class="ok">
					{result.right(confidence)}
				</Tag>
			);
		case 'wrong':
			return (
				<Tag good={false} class="miss">
					{result.wrong(confidence)}
				</Tag>
			);
		case 'partly':
			return <span class="tag">{result.partly(confidence)}</span>;
		default:
			return <span class="tag">{standing === 'unscored' ? result.attempted : result.unsure}</span>;
	}
}
