import type { JSX } from 'preact';
import { exercise } from '../../i18n/en/exercise.ts';
import { domId } from '../dom-id.ts';
import { Html } from '../Html.tsx';
import { Tag } from '../Tag.tsx';
import type { View, ViewProps } from '../types.ts';
import type { ChoiceAsked } from './types.ts';

type Props = ViewProps<'single'> | ViewProps<'multi'>;

/** Radios or checkboxes before the verdict, a list of reasons after it. */
function Choice(props: Props): JSX.Element {
	if (props.shown) return <Reasons {...props} shown={props.shown} />;
	const { asked, draft, disabled, error, onChange } = props;
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

function Reasons({ asked, shown }: { asked: ChoiceAsked; shown: NonNullable<Props['shown']> }): JSX.Element {
	const { key, response } = shown;
	const several = asked.type === 'multi';
	return (
		<ul class="opts">
			{asked.options.map((option, i) => {
				const { correct = false, feedback = '' } = key.options[option.key] ?? {};
				const mine = response?.includes(option.key) ?? false;
				const tag = correct
					? several
						? response === null
							? exercise.holds
							: mine
								? exercise.yoursHolds
								: exercise.missed
						: exercise.best
					: mine
						? exercise.yours
						: null;
				const tone = correct ? (several && response !== null && !mine ? 'no' : 'yes') : mine ? 'no' : undefined;
				return (
					<li key={option.key} class={tone}>
						<div class="opt">
							<span class="key" aria-hidden="true">
								{String.fromCharCode(65 + i)}
							</span>
							<div>
								{tag && <Tag good={tone === 'yes'}>{tag}</Tag>}
								<Html as="div" html={option.text} />
								<Html as="p" class="why" html={feedback} />
							</div>
						</div>
					</li>
				);
			})}
		</ul>
	);
}

export const SingleView: View<'single'> = Choice;
export const MultiView: View<'multi'> = Choice;
