import type { JSX } from 'preact';
import { bucket as words } from '../../i18n/en/exercises/match.ts';
import { domId } from '../dom-id.ts';
import { Html } from '../Html.tsx';
import type { ViewProps } from '../types.ts';
import { chosen } from './grade.ts';

/** A table of radios with the classes as columns; after the verdict ticks and crosses in its cells. */
export function Classes(props: ViewProps<'bucket'>): JSX.Element {
	const { asked, shown, draft, disabled, error, onChange } = props;
	const id = domId(asked);
	const table = (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is reached by scrolling.
		<div class="scrollx" tabIndex={0}>
			<table class="bucket">
				<thead>
					<tr>
						<th scope="col">
							<span class="vh">{words.item}</span>
						</th>
						{asked.targets.map(({ key, text }) => (
							<th key={key} scope="col" id={disabled ? undefined : `${id}--${key}`}>
								{text}
							</th>
						))}
					</tr>
				</thead>
				{shown ? (
					<Sorted asked={asked} shown={shown} />
				) : (
					<tbody>
						{asked.items.map((item) => {
							const mine = chosen(draft.to, item.key);
							const missing = error !== null && mine === undefined;
							return (
								<tr key={item.key} class={missing ? 'missing' : undefined}>
									<Html as="th" scope="row" html={item.text} id={disabled ? undefined : `${id}-${item.key}`} />
									{asked.targets.map((target) => (
										<td key={target.key}>
											<label>
												<input
													type="radio"
													name={disabled ? undefined : `${id}-${item.key}`}
													value={disabled ? undefined : target.key}
													aria-labelledby={disabled ? undefined : `${id}-${item.key} ${id}--${target.key}`}
													aria-label={disabled ? target.text : undefined}
													checked={mine === target.key}
													onChange={() => onChange({ to: { ...draft.to, [item.key]: target.key } })}
												/>
											</label>
										</td>
									))}
								</tr>
							);
						})}
					</tbody>
				)}
			</table>
		</div>
	);
	if (shown) return table;
	return (
		<fieldset class={error ? 'err' : undefined} disabled={disabled} aria-describedby={error ? `${id}-e` : undefined}>
			<Html as="legend" html={asked.prompt} />
			{error && (
				<p id={`${id}-e`} role="alert">
					{error}
				</p>
			)}
			{table}
		</fieldset>
	);
}

/** The classes as they are, the learner's among them, and the reason under each row. */
function Sorted({
	asked,
	shown: { key, response },
}: Pick<ViewProps<'bucket'>, 'asked'> & { shown: NonNullable<ViewProps<'bucket'>['shown']> }): JSX.Element {
	return (
		<tbody>
			{asked.items.flatMap((item) => {
				const { to = '', feedback = '' } = key.items[item.key] ?? {};
				const mine = response ? chosen(response, item.key) : undefined;
				return [
					<tr key={item.key} class="case">
						<Html as="th" scope="row" html={item.text} />
						{asked.targets.map((target) => {
							const good = target.key === to;
							if (!good && target.key !== mine) return <td key={target.key} />;
							return (
								<td key={target.key} class={good ? 'yes' : 'no'}>
									<Mark good={good} label={!good ? words.yours : mine === to ? words.yoursRight : words.right} />
								</td>
							);
						})}
					</tr>,
					<tr key={`${item.key} why`}>
						<td colSpan={asked.targets.length + 1}>
							<Html as="p" class="why" html={feedback} />
						</td>
					</tr>,
				];
			})}
		</tbody>
	);
}

function Mark({ good, label }: { good: boolean; label: string }): JSX.Element {
	return (
		<svg role="img" aria-label={label} width="18" height="18" viewBox="0 0 16 16">
			<path
				d={good ? 'M2.5 8.6l3.6 3.7L13.6 4' : 'M3.2 3.2l9.6 9.6M12.8 3.2l-9.6 9.6'}
				fill="none"
				stroke="currentColor"
				stroke-width="2.6"
			/>
		</svg>
	);
}
