import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { review as words } from '../../i18n/en/review.ts';
import { Failed } from '../exercise/Failed.tsx';
import { type Desk, minutesOf } from './desk.ts';
import { Item } from './Item.tsx';
import { loadQuestions, type Ready } from './load.ts';
import { Waiting } from './notices.tsx';
import type { Session } from './session.ts';

interface Props {
	desk: Desk;
	session: Session;
	/** Of the session's items, those that were answered today. */
	done: ReadonlySet<string>;
	/** The learner has just begun: the focus moves with them. */
	moved: boolean;
	onStop(): void;
}

/** A session: one item at a time, how far it is, and a way out at any time. */
export function Running({ desk, session, done, moved: begun, onStop }: Props): JSX.Element {
	const [ready, setReady] = useState<ReadonlyMap<string, Ready> | null>(null);
	const [error, setError] = useState<unknown>(null);
	/** The item just answered, with its reasons. */
	const [showing, setShowing] = useState<string | null>(null);
	const [moved, setMoved] = useState(begun);
	const load = () => {
		setReady(null);
		setError(null);
		loadQuestions(session.ids, desk.index.data).then(setReady, (error: unknown) => {
			console.error(error);
			setError(error);
		});
	};
	useEffect(load, [session]);

	if (error) return <Failed error={error} onAgain={load} />;
	if (!ready) return <Waiting moved={begun} />;
	const ids = session.ids.filter((id) => ready.has(id) && desk.schedule.items.has(id));
	const open = ids.filter((id) => !done.has(id));
	const id = showing ?? open[0];
	const item = id === undefined ? undefined : desk.schedule.items.get(id);
	const found = id === undefined ? undefined : ready.get(id);
	if (id === undefined || !item || !found) return <Over onStop={onStop} />;
	const over = ids.length - open.length;
	const place = words.place(showing ? over : over + 1, ids.length);
	return (
		<>
			<div class="queue">
				<h1>{place}</h1>
				<Done n={over} of={ids.length} />
				<span class="q2">{words.left(minutesOf(open, desk))}</span>
				<button class="b txt" type="button" onClick={onStop}>
					{words.stop}
				</button>
			</div>
			<Item
				key={id}
				desk={desk}
				item={item}
				ready={found}
				seed={session.seed}
				place={place}
				moved={moved}
				onAnswer={() => setShowing(id)}
				next={
					<button
						class="b go"
						type="button"
						onClick={() => {
							if (open.length === 0) return onStop();
							setMoved(true);
							setShowing(null);
						}}
					>
						{open.length ? words.next : words.finish}
					</button>
				}
			/>
		</>
	);
}

/** Nothing of the session is left, in another tab perhaps. */
function Over({ onStop }: { onStop(): void }): null {
	useEffect(onStop, []);
	return null;
}

/** The policy of the site allows no style attribute, hence the ref. */
function Done({ n, of }: { n: number; of: number }): JSX.Element {
	const line = useRef<HTMLSpanElement>(null);
	useEffect(() => line.current?.style.setProperty('--p', `${(100 * n) / of}%`), [n, of]);
	return <span class="road" role="img" aria-label={words.doneLabel(n, of)} ref={line} />;
}
