import type { JSX } from 'preact';
import { match as words } from '../../i18n/en/exercises/match.ts';
import { domId } from '../dom-id.ts';
import { Html } from '../Html.tsx';
import { Tag } from '../Tag.tsx';
import type { Exercise, View, ViewProps } from '../types.ts';
import { Classes } from './Classes.tsx';
import { chosen, gradeBucket, gradeMatch } from './grade.ts';

/** A native select a row; without a script the rows, and the choices written out. */
const MatchView: View<'match'> = (props) => {
	if (props.shown) return <Pairs asked={props.asked} shown={props.shown} />;
	const { asked, draft, disabled, error, onChange } = props;
	const id = domId(asked);
	if (disabled) {
		return (
			<>
				<Html as="p" class="ask" html={asked.prompt} />
				<ul>
					{asked.items.map(({ key, text }) => (
						<Html key={key} as="li" html={text} />
					))}
				</ul>
				<p class="ui">
					{words.targets} {asked.targets.map(({ text }) => text).join('; ')}.
				</p>
			</>
		);
	}
	return (
		<fieldset class={error ? 'err' : undefined} aria-describedby={error ? `${id}-e` : undefined}>
			<Html as="legend" html={asked.prompt} />
			{error && (
				<p id={`${id}-e`} role="alert">
					{error}
				</p>
			)}
			<div class="match">
				{asked.items.map((item) => {
					const value = chosen(draft.to, item.key) ?? '';
					return (
						<div key={item.key}>
							<label for={`${id}-${item.key}`}>
								<Html html={item.text} />
							</label>
							<select
								id={`${id}-${item.key}`}
								value={value}
								aria-invalid={error !== null && value === '' ? true : undefined}
								onChange={(event) => {
									const { [item.key]: _, ...rest } = draft.to;
									const to = event.currentTarget.value;
									onChange({ to: to === '' ? rest : { ...rest, [item.key]: to } });
								}}
							>
								<option value="">{words.choose}</option>
								{asked.targets.map(({ key, text }) => (
									<option key={key} value={key}>
										{text}
									</option>
								))}
							</select>
						</div>
					);
				})}
			</div>
		</fieldset>
	);
};

/** Every item with its target, what was chosen instead, and why. */
function Pairs({
	asked,
	shown: { key, response },
}: Pick<ViewProps<'match'>, 'asked'> & { shown: NonNullable<ViewProps<'match'>['shown']> }): JSX.Element {
	const name = (target: string | undefined) => asked.targets.find((t) => t.key === target)?.text ?? '';
	const used = Object.values(key.items).map(({ to }) => to);
	const left = asked.targets.filter((target) => !used.includes(target.key));
	return (
		<>
			<ul class="opts">
				{asked.items.map((item, i) => {
					const { to = '', feedback = '' } = key.items[item.key] ?? {};
					const mine = response && chosen(response, item.key);
					const good = mine === to;
					return (
						<li key={item.key} class={response === null ? undefined : good ? 'yes' : 'no'}>
							<div class="opt">
								<span class="key" aria-hidden="true">
									{i + 1}
								</span>
								<div>
									{response && <Tag good={good}>{good ? name(to) : words.chose(name(mine ?? undefined))}</Tag>}
									<Html as="div" html={item.text} />
									{!good && (
										<p>
											{words.fits} <b>{name(to)}</b>
										</p>
									)}
									<Html as="p" class="why" html={feedback} />
								</div>
							</div>
						</li>
					);
				})}
			</ul>
			{left.length > 0 && (
				<p class="ui q2">
					{words.left} {left.map(({ text }) => text).join('; ')}.
				</p>
			)}
		</>
	);
}

export const matchExercise: Exercise<'match'> = { View: MatchView, grader: gradeMatch };
export const bucketExercise: Exercise<'bucket'> = { View: Classes, grader: gradeBucket };
