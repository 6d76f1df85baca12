import type { JSX } from 'preact';
import { foldLog } from '../../domain/progress/fold.ts';
import { seconds } from '../../exercises/seconds.ts';
import type { LessonData } from '../../exercises/types.ts';
import { exercise } from '../../i18n/en/exercise.ts';
import { $log } from '../../state/log.ts';
import { useStore } from '../use-store.ts';
import { goTo, runStore } from './run.ts';

/** One open diamond per question ahead, and how long they take. */
export function RunAhead({ anchor, lesson }: { anchor: string; lesson: LessonData }): JSX.Element | null {
	const store = runStore(anchor);
	const { ids, open, all } = useStore(store);
	const { answers } = foldLog(useStore($log));
	const ahead = ids.filter((id) => id !== open && !answers.has(id));
	if (all || ahead.length === 0) return null;
	// Reading an item takes about as long again as the type's own seconds.
	const total = ahead.reduce((sum, id) => {
		const type = lesson.questions[id]?.asked.type;
		return sum + (type ? seconds[type] * 1.5 : 0);
	}, 0);
	const { practice } = exercise;
	const cards = lesson.questions[ahead[0] ?? '']?.asked.type === 'recall';
	return (
		<nav class="ahead" aria-label={practice.ahead(cards)}>
			<ol>
				{ahead.map((id) => (
					<li key={id}>
						<a
							href={`#${id.slice(id.indexOf('/') + 1)}`}
							onClick={(event) => {
								event.preventDefault();
								goTo(store, id);
							}}
						>
							{practice.question(ids.indexOf(id) + 1, cards)}
						</a>
					</li>
				))}
			</ol>
			<span>{practice.remaining(ahead.length, Math.max(1, Math.round(total / 60)))}</span>
		</nav>
	);
}
