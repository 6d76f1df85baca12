import type { JSX } from 'preact';
import { exercise } from '../../i18n/en/exercise.ts';

/** The lesson's JSON could not be had: say so where the answer would have been, and offer to try again. */
export function Failed({ onAgain }: { onAgain(): void }): JSX.Element {
	return (
		<div class="plainly" role="alert">
			<p>{exercise.failed}</p>
			<p class="row">
				<button class="b" type="button" onClick={onAgain}>
					{exercise.tryAgain}
				</button>
			</p>
		</div>
	);
}
