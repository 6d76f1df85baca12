import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { outlineStamp } from '../../domain/progress/outline-stamp.ts';
import { plannedOf } from '../../domain/review/schedule.ts';
import { $log } from '../../state/log.ts';
import { today as studyDayNow } from '../../state/own-day.ts';
import { keepDays } from '../../state/review-days.ts';
import { $limits } from '../../state/review-limits.ts';
import { refreshSnapshot } from '../../state/snapshot.ts';
import { useStore } from '../use-store.ts';
import { type Desk, deskOf, minutesOf, type Shelf } from './desk.ts';
import { Unavailable, Waiting } from './notices.tsx';
import { Start } from './Start.tsx';
import { readSession, type Session, writeSession } from './session.ts';

/** Start, session, end: one of the three, by the day and by what is kept of the session. */
export function ReviewPage({ shelf }: { shelf: Shelf }): JSX.Element {
	const events = useStore($log);
	const limits = useStore($limits);
	const today = useToday();
	const desk = useMemo(() => deskOf(shelf, events, limits, today), [shelf, events, limits, today]);
	const [session, setSession] = useState<Session | null>(readSession);
	/** The learner pressed something here, so the focus follows. */
	const [moved, setMoved] = useState(false);
	useEffect(() => keep(desk), [desk]);

	const change = (next: Session | null) => {
		writeSession(next);
		setSession(next);
		setMoved(true);
	};
	const own = session?.day === today ? session : null;
	// What was answered today is done, in whichever tab it was.
	const done = new Set(own?.ids.filter((id) => (desk.schedule.items.get(id)?.last ?? -1) >= today));
	/** Anew, or with what is left: what was done today stays part of it. */
	const begin = () =>
		change({ day: today, seed: Date.now(), ids: [...done, ...desk.queue.map(({ id }) => id)], stopped: false });
	// A session whose last item is being looked at ends by its button; one that is found finished has ended.
	const [ended, setEnded] = useState(own !== null && done.size === own.ids.length);
	const { parts, again } = useParts();
	const running = own !== null && !own.stopped && !ended;
	if (!running && !(own && done.size > 0)) return <Start desk={desk} moved={moved} onBegin={begin} />;
	if (parts === 'failed') return <Unavailable onAgain={again} />;
	if (!parts) return <Waiting moved={moved} />;
	if (running) {
		return (
			<parts.Running
				key={own.seed}
				desk={desk}
				session={own}
				done={done}
				moved={moved}
				onStop={() => change({ ...own, stopped: true })}
			/>
		);
	}
	return (
		<parts.End
			desk={desk}
			ids={[...done]}
			moved={moved}
			onBegin={() => {
				setEnded(false);
				begin();
			}}
		/>
	);
}

/** What a session is made of. */
type Parts = typeof import('./parts.ts');

/** Fetched once the list stands, so that it is there when it is asked for. */
function useParts(): { parts: Parts | 'failed' | null; again(): void } {
	const [parts, setParts] = useState<Parts | 'failed' | null>(null);
	const again = () => {
		setParts(null);
		import('./parts.ts').then(setParts, (error: unknown) => {
			console.error(error);
			setParts('failed');
		});
	};
	useEffect(again, []);
	return { parts, again };
}

/** The count in the header and the marks of the map follow. */
function keep(desk: Desk): void {
	const { schedule, outline, queue, events } = desk;
	refreshSnapshot(outline);
	const minutes = minutesOf(
		queue.map(({ id }) => id),
		desk,
	);
	const days = [...schedule.items.values()].map(
		(item) => [item.id, { ...plannedOf(item), touched: item.touched }] as const,
	);
	const each = queue.length ? minutes / queue.length : undefined;
	keepDays(new Map(days), schedule.done, { events, of: outlineStamp(outline), each });
}

/** The study day, also when the page is looked at again on the next one. */
function useToday(): number {
	const [day, setDay] = useState(studyDayNow);
	useEffect(() => {
		const look = () => setDay(studyDayNow());
		document.addEventListener('visibilitychange', look);
		addEventListener('pageshow', look);
		return () => {
			document.removeEventListener('visibilitychange', look);
			removeEventListener('pageshow', look);
		};
	}, []);
	return day;
}
