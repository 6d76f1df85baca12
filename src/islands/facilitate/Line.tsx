import type { JSX } from 'preact';
import type { Play } from '../../domain/scenario/play.ts';
import { facilitate as words } from '../../i18n/en/facilitate.ts';

interface Props {
	play: Play;
	/** The clock now; empty without one. */
	now: string;
	/** Decisions still ahead at most, this one included. */
	most: number;
}

/** The decisions so far as a line of diamonds, with their times. */
export function Line({ play, now, most }: Props): JSX.Element {
	const done = play.log.filter(({ kind }) => kind === 'choice');
	const ahead = Array.from({ length: Math.max(0, most - 1) }, (_, n) => done.length + 2 + n);
	return (
		<ol class="line" aria-label={words.line}>
			{done.map(({ of, at }, n) => (
				<li key={of} class="done">
					{at || n + 1}
				</li>
			))}
			{play.node !== null && (
				<li class="here" aria-current="step">
					{now || done.length + 1}
				</li>
			)}
			{ahead.map((n) => (
				<li key={n} aria-hidden="true" />
			))}
		</ol>
	);
}
