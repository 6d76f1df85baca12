import type { JSX } from 'preact';
import type { Run } from '../../domain/bearing/run.ts';
import { bearing as words } from '../../i18n/en/bearing.ts';
import { $log } from '../../state/log.ts';
import { Answered } from '../exercise/Answered.tsx';
import { Failed } from '../exercise/Failed.tsx';
import { Outcome } from '../exercise/Outcome.tsx';
import type { Ready } from '../review/load.ts';
import { useStore } from '../use-store.ts';
import type { Chart } from './chart.ts';
import { useQuestions } from './questions.ts';

/** Every question with its verdict and its reasons: the feedback that waited for the end. Fetched once opened. */
export function Reasons({ chart, run }: { chart: Chart; run: Run }): JSX.Element {
	const { ready, error, load } = useQuestions([...run.answers.keys()], chart);
	return (
		<details
			class="reasons"
			onToggle={({ currentTarget }) => {
				if (currentTarget.open && !ready) load();
			}}
		>
			<summary>{words.read(run.answers.size)}</summary>
			{error !== null && <Failed error={error} onAgain={load} />}
			{ready &&
				[...run.answers].map(([id]) => {
					const found = ready.get(id);
					return found && <One key={id} ready={found} run={run} />;
				})}
		</details>
	);
}

function One({ ready: { question, grader, View, disagree }, run }: { ready: Ready; run: Run }): JSX.Element | null {
	const log = useStore($log);
	const event = run.answers.get(question.asked.id);
	if (!event) return null;
	const variant = event.data.variant === null ? undefined : question.variants[event.data.variant];
	const { asked, key } = variant ?? question;
	const response = grader.readStored(event.data);
	return (
		<details>
			<summary>
				{question.asked.title} <Outcome event={event} rev={question.rev} />
			</summary>
			<Answered
				view={{
					asked,
					shown: { key, response },
					draft: grader.blank,
					disabled: false,
					error: null,
					onChange: () => {},
				}}
				View={View}
				number={null}
				event={event}
				graded={response === null ? null : grader.grade(response, asked, key)}
				log={log}
				verdictRef={null}
				restored={false}
				disagree={disagree}
				next={null}
				retry={null}
			/>
		</details>
	);
}
