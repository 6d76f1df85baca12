import type { JSX } from 'preact';
import type { Asked, Exercises, ExerciseType } from '../../exercises/types.ts';
import { exercise } from '../../i18n/en/exercise.ts';

/** Where a question stands: which of how many in its run, or where it comes from. */
export type Place = { n: number; of: number } | { from: JSX.Element } | null;

interface Props {
	asked: Exercises[ExerciseType]['asked'];
	number: Place;
	id?: string | undefined;
}

/** The line on the rule: what kind of question, its rules, which of how many. */
export function Kind({ asked, number, id }: Props): JSX.Element {
	const kind = exercise.kinds[asked.type];
	const common: Asked = asked;
	const rules = typeof kind.rules === 'string' ? kind.rules : 'unit' in asked ? kind.rules(asked.unit) : '';
	return (
		<p class="kind" id={id}>
			<b>{kind.name}</b>
			<span>{common.role === 'attempt' ? exercise.attempt : rules}</span>
			{number &&
				('from' in number ? (
					number.from
				) : (
					<span>{(asked.type === 'recall' ? exercise.card : exercise.number)(number.n, number.of)}</span>
				))}
		</p>
	);
}
