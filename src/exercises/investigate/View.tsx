import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { investigate as words } from '../../i18n/en/exercises/investigate.ts';
import { domId } from '../dom-id.ts';
import { Html } from '../Html.tsx';
import type { Exercise, ViewProps } from '../types.ts';
import { Body } from './Body.tsx';
import { gradeLogs, gradeTrace } from './grade.ts';
import { payFor } from './marks.ts';
import { Solved } from './Solved.tsx';

type Props = ViewProps<'logs'> | ViewProps<'trace'>;

/** Evidence with a price, lines to mark, a verdict. */
function Investigate(props: Props): JSX.Element {
	const { asked, shown, disabled } = props;
	if (shown) return <Solved asked={asked} shown={shown} />;
	if (!disabled) return <Search {...props} />;
	return (
		<>
			{/* A script will ask for a price: until then nothing may be read that costs. */}
			<div class="no-js">
				{Object.entries(asked.evidence).map(([key, evidence]) => (
					<div key={key}>
						<Html as="p" class="lab" html={evidence.title} />
						<Body name={key} evidence={evidence} />
					</div>
				))}
			</div>
			<fieldset disabled>
				<Html as="legend" html={asked.prompt} />
				<ul class="opts">
					{asked.options.map(({ key, text }) => (
						<li key={key}>
							<label class="opt">
								<input type="radio" />
								<Html html={text} />
							</label>
						</li>
					))}
				</ul>
			</fieldset>
		</>
	);
}

function Search({ asked, draft, error, onChange }: Props): JSX.Element {
	const id = domId(asked);
	const [said, say] = useState('');
	const { paid, left } = payFor(draft.opened, asked);
	const spent = asked.budget - left;
	const { unit } = asked;
	// What is missing comes in this order, and its sentence stands where it is missing.
	const at = error === null ? null : draft.opened.length === 0 ? 'search' : 'verdict';
	const alert = (
		<p id={`${id}-e`} role="alert">
			{error}
		</p>
	);
	const open = (key: string, cost: number) => {
		if (cost > left) return say(words.tooDear(cost, left, unit));
		onChange({ ...draft, opened: [...draft.opened, key] });
		say(words.opened(cost, left - cost, unit));
	};
	const mark = (name: string, on: boolean) =>
		onChange({ ...draft, marked: on ? [...draft.marked, name] : draft.marked.filter((m) => m !== name) });
	return (
		<>
			<div class={at === 'search' ? 'err' : undefined}>
				{at === 'search' && alert}
				<p class="purse">
					<b>{words.price(spent, unit)}</b>
					<svg viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true">
						<rect width={(100 * spent) / asked.budget} height="9" />
					</svg>
					<span>{words.of(asked.budget, unit)}</span>
				</p>
				<p class="vh" role="status">
					{said}
				</p>
				<div class="proof">
					{Object.entries(asked.evidence).map(([key, evidence]) => {
						const opened = paid.includes(key);
						const dear = !opened && evidence.cost > left;
						return (
							<details key={key} class={opened ? 'seen' : undefined} open={opened}>
								{/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control of its own. */}
								<summary
									class={dear ? 'dear' : undefined}
									onClick={(event) => {
										if (opened) return;
										event.preventDefault();
										open(key, evidence.cost);
									}}
								>
									<Html html={evidence.title} />
									<span>
										{opened
											? words.priceOpened(evidence.cost, unit)
											: dear
												? words.dear(evidence.cost, left, unit)
												: words.price(evidence.cost, unit)}
									</span>
								</summary>
								{opened && <Body name={key} evidence={evidence} marked={draft.marked} onMark={mark} />}
							</details>
						);
					})}
				</div>
			</div>
			<fieldset
				class={at === 'verdict' ? 'err' : undefined}
				aria-describedby={at === 'verdict' ? `${id}-e` : undefined}
			>
				<Html as="legend" html={asked.prompt} />
				{at === 'verdict' && alert}
				<ul class="opts">
					{asked.options.map(({ key, text }) => (
						<li key={key}>
							<label class="opt">
								<input
									type="radio"
									name={id}
									value={key}
									checked={draft.option === key}
									onChange={() => onChange({ ...draft, option: key })}
								/>
								<Html html={text} />
							</label>
						</li>
					))}
				</ul>
			</fieldset>
		</>
	);
}

export const logsExercise: Exercise<'logs'> = { View: Investigate, grader: gradeLogs };
export const traceExercise: Exercise<'trace'> = { View: Investigate, grader: gradeTrace };
