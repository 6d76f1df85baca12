import type { ComponentType, JSX } from 'preact';
import { domId } from '../../exercises/dom-id.ts';
import { Html } from '../../exercises/Html.tsx';
import type { Asked, ExerciseType, ViewProps } from '../../exercises/types.ts';
import { Kind, type Place } from './Kind.tsx';

/** The middle of any type: the registry guarantees that a View only ever meets its own question. */
export type AnyView = ComponentType<ViewProps<ExerciseType>>;

interface Props {
	view: ViewProps<ExerciseType>;
	View: AnyView;
	number: Place;
	/** The View within its form; without it the question is only read. */
	form?: JSX.Element;
}

/**
 * A question before its verdict. The server renders it without a form: prompt and options, nothing that needs a script.
 * The style sheet keeps the room for the rest, so that nothing jumps when a script takes over.
 */
export function Asking({ view, View, number, form }: Props): JSX.Element {
	const asked: Asked = view.asked;
	const kind = `${domId(asked)}-kind`;
	return (
		<section class="ex" aria-labelledby={form && kind}>
			<Kind asked={view.asked} number={number} id={form && kind} />
			{asked.situation && <Html as="div" html={asked.situation} />}
			{form ?? <View {...view} />}
		</section>
	);
}
