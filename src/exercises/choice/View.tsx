import type { JSX } from 'preact';
import { domId } from '../dom-id.ts';
import { Html } from '../Html.tsx';
import { Reasons } from '../Reasons.tsx';
import type { Exercise, ViewProps } from '../types.ts';
import { gradeMulti, gradeSingle } from './grade.ts';

type Props = ViewProps<'single'> | ViewProps<'multi'>;

/** Radios or checkboxes before the verdict, a list of reasons after it. */
function Choice(props: Props): JSX.Element {
	const { asked, shown, draft, disabled, error, onChange } = props;
	if (shown) {
		const several = asked.type === 'multi';
		return <Reasons options={asked.options} reasons={shown.key.options} picked={shown.response} several={several} />;
	}
	// Each question is a root of its own, where `useId` would begin anew.
	const name = domId(asked);
	const several = asked.type === 'multi';
	const pick = (key: string, on: boolean) =>
		onChange(several ? (on ? [...draft, key] : draft.filter((k) => k !== key)) : [key]);
	return (
		<fieldset class={error ? 'err' : undefined} disabled={disabled} aria-describedby={error ? `${name}-e` : undefined}>
			<Html as="legend" html={asked.prompt} />
			{error && (
				<p id={`${name}-e`} role="alert">
					{error}
				</p>
			)}
			<ul class="opts">
				{asked.options.map(({ key, text }) => (
					<li key={key}>
						<label class="opt">
							<input
								type={several ? 'checkbox' : 'radio'}
								// Without a script nothing can be picked, and every byte of a lesson is sent ahead of its reading.
								name={disabled ? undefined : name}
								value={disabled ? undefined : key}
								checked={draft.includes(key)}
								onChange={(event) => pick(key, event.currentTarget.checked)}
							/>
							<Html html={text} />
						</label>
					</li>
				))}
			</ul>
		</fieldset>
	);
}

export const singleExercise: Exercise<'single'> = { View: Choice, grader: gradeSingle };
export const multiExercise: Exercise<'multi'> = { View: Choice, grader: gradeMulti };
