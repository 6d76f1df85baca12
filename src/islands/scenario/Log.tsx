import type { JSX } from 'preact';
import type { LogEntry } from '../../domain/scenario/play.ts';
import { Html } from '../../exercises/Html.tsx';
import { scenario as words } from '../../i18n/en/scenario.ts';

interface Props {
	entries: readonly LogEntry[];
	/** The time of the decision to take. */
	now: string;
}

/** What has happened so far, as a road: discs happened to you, diamonds are what you decided. */
export function Log({ entries, now }: Props): JSX.Element {
	return (
		<div class="strip">
			<ol>
				{entries.map((entry, index) => (
					<li key={index} class={entry.kind === 'choice' ? 'done ask' : 'done'}>
						<span class="at">{entry.at}</span>
						<Line entry={entry} />
					</li>
				))}
				<li class="here ask" aria-current="step">
					<span class="at">{now}</span>
					<span>{words.yourDecision}</span>
				</li>
			</ol>
		</div>
	);
}

function Line({ entry }: { entry: LogEntry }): JSX.Element {
	if (entry.kind === 'evidence') return <span>{words.read(entry.what)}</span>;
	if (entry.kind !== 'choice') return <Html as="div" class="told" html={entry.what} />;
	return (
		<>
			<span class="vh">{words.youDecided} </span>
			<Html class="you" html={entry.what} />
			<Html as="div" class="told s q2" html={entry.outcome} />
		</>
	);
}
