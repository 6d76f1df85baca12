import type { JSX } from 'preact';
import { foldLog } from '../../domain/progress/fold.ts';
import { exercise } from '../../i18n/en/exercise.ts';
import { $log } from '../../state/log.ts';
import { useStore } from '../use-store.ts';
import { change, runStore } from './run.ts';

/** "4 of 10", and the way to see all of them at once. */
export function RunHead({ anchor }: { anchor: string }): JSX.Element {
	const store = runStore(anchor);
	const { ids, all } = useStore(store);
	const { answers } = foldLog(useStore($log));
	return (
		<p class="ui">
			<b>{exercise.practice.done(ids.filter((id) => answers.has(id)).length, ids.length)}</b>{' '}
			<button class="b txt" type="button" aria-pressed={all} onClick={() => change(store, { all: !all })}>
				{all ? exercise.practice.oneByOne : exercise.practice.showAll(ids.length)}
			</button>
		</p>
	);
}
