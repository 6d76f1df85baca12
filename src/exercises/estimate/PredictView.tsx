import type { JSX } from 'preact';
import { predict as words } from '../../i18n/en/exercises/estimate.ts';
import { domId } from '../dom-id.ts';
import { Html } from '../Html.tsx';
import { Tag } from '../Tag.tsx';
import type { Exercise, View, ViewProps } from '../types.ts';
import { Curve } from './Curve.tsx';
import { formatQuantity } from './format.ts';
import { within } from './grade.ts';
import { gradePredict } from './predict-grade.ts';

/** A slider a point; after it the guess and the truth on one drawing, and in a table. */
const PredictView: View<'predict'> = (props) => {
	if (props.shown) return <Revealed {...props} shown={props.shown} />;
	const { asked, draft, disabled, error, onChange } = props;
	const { x, y } = asked;
	const id = domId(asked);
	const set = (i: number, value: number) => onChange(x.points.map((_, at) => (at === i ? value : (draft[at] ?? null))));
	return (
		<fieldset class={error ? 'err' : undefined} disabled={disabled}>
			<Html as="legend" html={asked.prompt} />
			{disabled ? (
				// Without a script nothing can be drawn: the points, to be answered on paper.
				<p class="ui">
					{words.points(y.label, y.unit, x.label, x.points.map((p) => words.point(p, x.unit)).join(', '))}
				</p>
			) : (
				<>
					<figure>
						<Curve asked={asked} guess={x.points.map((_, i) => draft[i] ?? null)} truth={null} />
					</figure>
					<div class="guess">
						{x.points.map((point, i) => {
							const value = draft[i] ?? null;
							const text = value === null ? words.unset : formatQuantity(value, y.unit);
							return (
								<label key={point}>
									<span>{words.at(words.point(point, x.unit))}</span>
									<input
										type="range"
										min={y.min}
										max={y.max}
										step={y.step}
										value={value ?? y.min}
										aria-valuetext={text}
										aria-invalid={error && value === null ? true : undefined}
										aria-describedby={error ? `${id}-e` : undefined}
										onInput={(event) => set(i, event.currentTarget.valueAsNumber)}
										// An untouched slider stands at its minimum already: choosing that fires no input.
										onClick={(event) => value === null && set(i, event.currentTarget.valueAsNumber)}
										onKeyUp={(event) =>
											value === null && event.key === 'Home' && set(i, event.currentTarget.valueAsNumber)
										}
									/>
									{/* No <output>: the slider says its value by itself. */}
									<b>{text}</b>
								</label>
							);
						})}
					</div>
				</>
			)}
			{/* Under the sliders: its going must not move the one that is being drawn. */}
			{error && (
				<p id={`${id}-e`} role="alert">
					{error}
				</p>
			)}
		</fieldset>
	);
};

function Revealed({
	asked,
	shown: { key, response },
}: ViewProps<'predict'> & { shown: NonNullable<ViewProps<'predict'>['shown']> }): JSX.Element {
	const { x, y } = asked;
	return (
		<>
			<figure>
				<Curve asked={asked} guess={response} truth={key.truth} />
				<figcaption>{response ? words.both : words.road}</figcaption>
			</figure>
			<table class="points">
				<thead>
					<tr>
						<th scope="col">{x.label}</th>
						{response && <th scope="col">{words.you}</th>}
						<th scope="col">{words.truth}</th>
						{response && (
							<th scope="col">
								<span class="vh">{words.near}</span>
							</th>
						)}
					</tr>
				</thead>
				<tbody>
					{x.points.map((point, i) => {
						const [truth = 0, said] = [key.truth[i], response?.[i]];
						const near = said !== undefined && within(said, truth, key.tolerance);
						return (
							<tr key={point}>
								<th scope="row">{words.point(point, x.unit)}</th>
								{response && <td>{said === undefined ? words.unset : formatQuantity(said, y.unit)}</td>}
								<td>
									<b>{formatQuantity(truth, y.unit)}</b>
								</td>
								{response && (
									<td>
										<Tag good={near} class={near ? 'ok' : 'miss'}>
											{near ? words.near : words.far}
										</Tag>
									</td>
								)}
							</tr>
						);
					})}
				</tbody>
			</table>
			<Html as="div" class="why" html={key.feedback} />
		</>
	);
}

export const predictExercise: Exercise<'predict'> = { View: PredictView, grader: gradePredict };
