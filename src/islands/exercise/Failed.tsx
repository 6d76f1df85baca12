import type { JSX } from 'preact';
import { exercise } from '../../i18n/en/exercise.ts';

interface Props {
	error: unknown;
	onAgain(): void;
}

/** What a question needs could not be had: say so where it would have been, and offer what helps. */
export function Failed({ error, onAgain }: Props): JSX.Element {
	const gone = isGone(error);
	return (
		<div class="plainly failed" role="alert">
			<p>{gone ? exercise.older : exercise.failed}</p>
			<p class="row">
				<button class="b" type="button" onClick={gone ? () => location.reload() : onAgain}>
					{gone ? exercise.reload : exercise.tryAgain}
				</button>
			</p>
		</div>
	);
}

/** A deploy came in between: a file with a hash in its name is missing, and a failed module is not asked for twice. */
function isGone(error: unknown): boolean {
	return /\b404\b|module/i.test(String(error)) && navigator.onLine;
}
