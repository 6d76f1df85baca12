/** What the page says while something is on its way, or cannot be had. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { review as words } from '../../i18n/en/review.ts';

/** The button that began it is gone: the focus waits here. */
export function Waiting({ moved }: { moved: boolean }): JSX.Element {
	const line = useRef<HTMLParagraphElement>(null);
	useLayoutEffect(() => {
		if (moved) line.current?.focus();
	}, []);
	return (
		<p class="ui q2" role="status" tabIndex={-1} ref={line}>
			{words.loading}
		</p>
	);
}

/** Nothing is lost by it, and trying again may help. */
export function Unavailable({ onAgain }: { onAgain(): void }): JSX.Element {
	return (
		<div class="plainly" role="alert">
			<p>{words.failed}</p>
			<button class="b" type="button" onClick={onAgain}>
				{words.tryAgain}
			</button>
		</div>
	);
}
