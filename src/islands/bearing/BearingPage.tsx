import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { nextQuestion } from '../../domain/bearing/next-question.ts';
import { latestRun, openLessons, runOf } from '../../domain/bearing/run.ts';
import { $log } from '../../state/log.ts';
import { useStore } from '../use-store.ts';
import { Asking } from './Asking.tsx';
import type { Chart } from './chart.ts';
import { Result } from './Result.tsx';
import { Start } from './Start.tsx';
import { readSession, type Session, writeSession } from './session.ts';

/** Start, questions, result: one of the three, by the log and by what is kept beside it. */
export function BearingPage({ chart }: { chart: Chart }): JSX.Element {
	const events = useStore($log);
	const [session, setSession] = useState<Session | null>(readSession);
	/** The learner pressed something here, so the focus follows. */
	const [moved, setMoved] = useState(false);
	const change = (next: Session) => {
		writeSession(next);
		setSession(next);
		setMoved(true);
	};
	const begin = () => change({ run: new Date().toISOString(), stopped: false });

	const run = useMemo(() => {
		const latest = latestRun(events);
		// A bearing of another device, imported since, is the later one.
		return session && session.run >= (latest?.id ?? '') ? runOf(events, session.run) : latest;
	}, [events, session]);
	const { questions, outline } = chart;
	const next = useMemo(() => {
		if (!run) return null;
		const given = new Map([...run.answers].map(([id, { data }]) => [id, data]));
		return nextQuestion([...openLessons(events, outline).keys()], questions, given);
	}, [run]);

	if (!run) return <Start chart={chart} moved={moved} onBegin={begin} />;
	const stopped = session?.run === run.id && session.stopped;
	if (next && !stopped) {
		return (
			<Asking
				chart={chart}
				run={run}
				question={next}
				moved={moved}
				onMove={() => setMoved(true)}
				onStop={() => change({ run: run.id, stopped: true })}
			/>
		);
	}
	// Stopped before the first answer: nothing was begun.
	if (run.answers.size === 0) return <Start chart={chart} moved={moved} onBegin={begin} />;
	const why = next ? 'stopped' : run.answers.size < questions.length ? 'sure' : 'all';
	return <Result chart={chart} run={run} why={why} moved={moved} onAgain={begin} />;
}
