import { useStore } from '@nanostores/preact';
import type { JSX } from 'preact';
import { foldLog } from '../../domain/progress/fold.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { countStale, playedScenarios, recentAnswers, roadsSoFar } from '../../domain/progress/overview.ts';
import { progress as words } from '../../i18n/en/progress.ts';
import { $log } from '../../state/log.ts';
import { Activity } from './Activity.tsx';
import { Calibration } from './Calibration.tsx';
import { RecentAnswers } from './RecentAnswers.tsx';
import { Roads } from './Roads.tsx';
import { Scenarios } from './Scenarios.tsx';
import { YourData } from './YourData.tsx';

const RECENT = 20;

interface Props {
	base: string;
	/** `null` where the curriculum could not be fetched: titles are missing, data is not. */
	outline: Outline | null;
}

/** Everything the log yields, and the file it travels in. */
export function ProgressPage({ base, outline }: Props): JSX.Element {
	const events = useStore($log);
	const state = foldLog(events);
	const recent = recentAnswers(events, outline, RECENT);
	const played = outline ? playedScenarios(state, outline) : [];
	const begun = events.length > 0;
	return (
		<>
			{!outline && <p class="plainly">{words.noOutline}</p>}
			{!begun && <FirstVisit base={base} />}
			{begun && outline && <Roads base={base} roads={roadsSoFar(state, outline)} stale={countStale(state, outline)} />}
			<div class="halves">
				<div>
					{begun && <Calibration base={base} events={events} outline={outline} />}
					{played.length > 0 && <Scenarios base={base} played={played} />}
					<YourData base={base} outline={outline} />
				</div>
				<div>
					{begun && <Activity events={events} />}
					<RecentAnswers base={base} answers={recent} />
				</div>
			</div>
		</>
	);
}

function FirstVisit({ base }: { base: string }): JSX.Element {
	return (
		<section aria-label={words.title}>
			<p class="ui first">{words.first}</p>
			<p class="row">
				<a class="b go" href={base}>
					{words.firstLink}
				</a>
			</p>
		</section>
	);
}
