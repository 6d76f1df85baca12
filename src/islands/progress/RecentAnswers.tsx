import type { JSX } from 'preact';
import type { RecentAnswer } from '../../domain/progress/overview.ts';
import { progress as words } from '../../i18n/en/progress.ts';

export function RecentAnswers({ base, answers }: { base: string; answers: RecentAnswer[] }): JSX.Element | null {
	if (!answers.length) return null;
	return (
		<section aria-labelledby="recent">
			<h2 id="recent">{words.recent}</h2>
			<ol class="lines">
				{answers.map((answer) => (
					<li key={answer.event.id}>
						{answer.question ? (
							<span>
								<span class="sign">{answer.question.sign}</span>{' '}
								<a href={`${base}lessons/${answer.question.lesson}/#${answer.question.key}`}>{answer.question.title}</a>
							</span>
						) : (
							<span>
								{answer.event.subject} <small>{words.goneQuestion}</small>
							</span>
						)}
						<span>
							{resultOf(answer)} <small>{words.date(answer.event.at)}</small>
						</span>
					</li>
				))}
			</ol>
		</section>
	);
}

function resultOf({ event, standing }: RecentAnswer): string {
	const { grade, confidence } = event.data;
	if (grade) return words.grade[grade];
	const result = words.result[standing];
	return confidence === null || standing === 'stale' ? result : words.atConfidence(result, confidence);
}
