import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { foldLog } from '../../domain/progress/fold.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { countStale, playedScenarios, recentAnswers, roadsSoFar } from '../../domain/progress/overview.ts';
import { progress as words } from '../../i18n/en/progress.ts';
import { refreshCount } from '../../state/refresh.ts';
import { Activity } from './Activity.tsx';
import { Calibration } from './Calibration.tsx';
import type { Statements } from './Levels.tsx';
import { Matrix } from './Matrix.tsx';
import { RecentAnswers } from './RecentAnswers.tsx';
import { Roads } from './Roads.tsx';
import { Scenarios } from './Scenarios.tsx';
import { type Sheet, useSheet } from './sheet.ts';
import { YourData } from './YourData.tsx';

const RECENT = 20;

interface Props {
	base: string;
	/** `null` where the curriculum could not be fetched: titles are missing, data is not. */
	outline: Outline | null;
	statements: Statements;
}

/** Everything the log yields, and the file it travels in. */
export function ProgressPage({ base, outline, statements }: Props): JSX.Element {
	const sheet = useSheet(outline);
	useEffect(() => {
		// In a task of its own: after years of answers it would be felt.
		if (outline && sheet?.whole) setTimeout(() => void refreshCount(sheet.events, outline));
	}, [sheet]);
	if (!sheet) return <p class="ui q2">{words.loading}</p>;
	const { events, competencies, whole } = sheet;
	const begun = events.length > 0;
	const state = foldLog(events);
	return (
		<>
			{!outline && <p class="plainly">{words.noOutline}</p>}
			{!begun && <FirstVisit base={base} bearing={outline?.bearing !== undefined} />}
			{outline && <Matrix base={base} outline={outline} competencies={competencies} statements={statements} />}
			{begun && outline && <Roads base={base} roads={roadsSoFar(state, outline)} stale={countStale(state, outline)} />}
			{whole && <Halves base={base} outline={outline} events={events} />}
		</>
	);
}

function Halves({ base, outline, events }: Pick<Props, 'base' | 'outline'> & Pick<Sheet, 'events'>): JSX.Element {
	const begun = events.length > 0;
	const played = outline ? playedScenarios(foldLog(events), outline) : [];
	return (
		<div class="halves">
			<div>
				{begun && <Calibration base={base} events={events} outline={outline} />}
				{played.length > 0 && <Scenarios base={base} played={played} />}
				<YourData base={base} outline={outline} />
			</div>
			<div>
				{begun && <Activity events={events} />}
				<RecentAnswers base={base} answers={recentAnswers(events, outline, RECENT)} />
			</div>
		</div>
	);
}

function FirstVisit({ base, bearing }: { base: string; bearing: boolean }): JSX.Element {
	return (
		<section aria-label={words.title}>
			<p class="ui first">{words.first}</p>
			<p class="row">
				{bearing && (
					<a class="b go" href={`${base}bearing/`}>
						{words.firstBearing}
					</a>
				)}
				<a class={bearing ? 'b' : 'b go'} href={base}>
					{words.firstLink}
				</a>
			</p>
		</section>
	);
}
