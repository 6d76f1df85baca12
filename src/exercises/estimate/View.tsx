import type { JSX } from 'preact';
import { exercise } from '../../i18n/en/exercise.ts';
import { estimate as words } from '../../i18n/en/exercises/estimate.ts';
import { domId } from '../dom-id.ts';
import { Html } from '../Html.tsx';
import { Tag } from '../Tag.tsx';
import type { Exercise, View, ViewProps } from '../types.ts';
import { formatNumber, formatQuantity } from './format.ts';
import { gradeEstimate, within } from './grade.ts';
import { Scale } from './Scale.tsx';
import type { EstimateDraft, EstimateKey } from './types.ts';

/** Text inputs before the verdict; the bet and the truth on one scale after it. */
const EstimateView: View<'estimate'> = (props) => {
	if (props.shown) return <Revealed {...props} shown={props.shown} />;
	const { asked, draft, disabled, error, onChange } = props;
	const id = domId(asked);
	const field = (name: keyof EstimateDraft, label: string) => (
		<span>
			<label class="lab" for={`${id}-${name}`}>
				{label}
			</label>
			<input
				type="text"
				id={`${id}-${name}`}
				autocomplete="off"
				value={draft[name]}
				// What Safari sets a field without completion back to when it shows the page as it was left.
				defaultValue={draft[name] || undefined}
				aria-describedby={name === 'value' ? `${id}-h${error ? ` ${id}-e` : ''}` : undefined}
				aria-invalid={error !== null && name === 'value' ? true : undefined}
				onInput={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
			/>
		</span>
	);
	return (
		<fieldset class={error ? 'err' : undefined} disabled={disabled}>
			<Html as="legend" html={asked.prompt} />
			{error && (
				<p id={`${id}-e`} role="alert">
					{error}
				</p>
			)}
			<span class="hint" id={`${id}-h`}>
				{words.forms}
			</span>
			<div class="between">{field('value', words.value(asked.unit))}</div>
			{asked.interval && (
				<fieldset>
					<legend class="lab">{words.range}</legend>
					<div class="between">
						{field('low', words.low)}
						{field('high', words.high)}
					</div>
				</fieldset>
			)}
		</fieldset>
	);
};

function accepted({ value, tolerance }: EstimateKey, unit: string): string {
	if ('factor' in tolerance) return words.accepted.factor(tolerance.factor);
	const by = 'absolute' in tolerance ? tolerance.absolute : Math.abs(value) * tolerance.relative;
	return by === 0 ? '' : words.accepted.absolute(formatNumber(value - by), formatQuantity(value + by, unit));
}

function Revealed({
	asked,
	shown,
}: ViewProps<'estimate'> & { shown: NonNullable<ViewProps<'estimate'>['shown']> }): JSX.Element {
	const { key, response } = shown;
	const { unit } = asked;
	const mine = (value: number) => response !== null && Math.abs(response.value - value) <= Math.abs(value) * 0.01;
	const right = response !== null && within(response.value, key.value, key.tolerance);
	return (
		<>
			{response && (
				<Scale said={response.value} truth={key.value} unit={unit} low={response.low} high={response.high} />
			)}
			<p class="ui">
				<b>
					{words.answer}: {formatQuantity(key.value, unit)}.
				</b>{' '}
				{accepted(key, unit)}{' '}
				{response?.low !== undefined &&
					response.high !== undefined &&
					(response.low <= key.value && key.value <= response.high ? words.inside : words.outside)}
			</p>
			<p class="lab">{words.others}</p>
			<ul class="opts">
				{key.wrong.map((path) => {
					const hit = !right && mine(path.value);
					return (
						<li key={path.key} class={hit ? 'no' : undefined}>
							<div class="opt">
								<span class="key" aria-hidden="true">
									≠
								</span>
								<div>
									{hit && <Tag good={false}>{exercise.yours}</Tag>}
									<div>{formatQuantity(path.value, unit)}</div>
									<Html as="p" class="why" html={path.feedback} />
								</div>
							</div>
						</li>
					);
				})}
			</ul>
		</>
	);
}

export const estimateExercise: Exercise<'estimate'> = { View: EstimateView, grader: gradeEstimate };
