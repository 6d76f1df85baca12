import type { JSX } from 'preact';
import { rewrite as words } from '../../i18n/en/exercises/rewrite.ts';
import { domId } from '../dom-id.ts';
import { Html } from '../Html.tsx';
import { Tag } from '../Tag.tsx';
import type { Exercise, Html as Markup, View } from '../types.ts';
import { gradeRewrite } from './grade.ts';
import type { RewriteKey } from './types.ts';

/** Own words first; then two models side by side and the rubric to tick. */
const RewriteView: View<'rewrite'> = ({ asked, shown, draft, disabled, error, onChange }) => {
	const id = domId(asked);
	const response = shown?.response ?? null;
	// The models are open while the writer marks; afterwards, and on the page of answers, there is nothing left to tick.
	const marking = shown !== null && response === null && draft.revealed && !disabled;
	const text = response?.text ?? draft.text;
	const tick = (key: string, on: boolean) =>
		onChange({ ...draft, ticked: on ? [...draft.ticked, key] : draft.ticked.filter((k) => k !== key) });
	return (
		<div class={error ? 'err' : undefined}>
			{(!shown || marking) && <Html as="p" class="ask" html={asked.prompt} />}
			{error && (
				<p id={`${id}-e`} role="alert">
					{error}
				</p>
			)}
			<Html as="blockquote" class="given" html={asked.given} />
			{!shown && (
				<>
					<label class="lab" for={`${id}-t`}>
						{words.label}
					</label>
					<textarea
						id={`${id}-t`}
						disabled={disabled}
						rows={6}
						value={draft.text}
						aria-describedby={error ? `${id}-e` : undefined}
						aria-invalid={error ? true : undefined}
						onInput={(event) => onChange({ ...draft, text: event.currentTarget.value })}
					/>
					{!disabled && <span class="hint">{words.kept}</span>}
				</>
			)}
			{shown && (
				<>
					<div class="models" tabIndex={marking ? -1 : undefined}>
						{text !== '' && <Model title={words.yours} own={text} />}
						<Model title={words.good} html={shown.key.good} />
						<Model title={words.flawed} html={shown.key.flawed.text} why={shown.key.flawed.flaw} />
					</div>
					{marking ? (
						<fieldset>
							<legend class="lab">{words.tick}</legend>
							<ul class="opts">
								{shown.key.rubric.map(({ key, text: line }) => (
									<li key={key}>
										<label class="opt">
											<input
												type="checkbox"
												checked={draft.ticked.includes(key)}
												onChange={(event) => tick(key, event.currentTarget.checked)}
											/>
											<Html html={line} />
										</label>
									</li>
								))}
							</ul>
						</fieldset>
					) : (
						<Rubric rubric={shown.key.rubric} ticked={response?.ticked ?? null} />
					)}
				</>
			)}
		</div>
	);
};

function Model({ title, html, own, why }: { title: string; html?: Markup; own?: string; why?: Markup }): JSX.Element {
	return (
		<div class={own === undefined ? undefined : 'own'}>
			<p class="lab">{title}</p>
			{html !== undefined && <Html as="div" html={html} />}
			{own !== undefined && <p>{own}</p>}
			{why !== undefined && <Html as="div" class="why" html={why} />}
		</div>
	);
}

/** What a good answer does; with ticks, whether the own text does it by its writer's marking. */
function Rubric({ rubric, ticked }: { rubric: RewriteKey['rubric']; ticked: readonly string[] | null }): JSX.Element {
	return (
		<>
			<p class="lab">{ticked ? words.marked : words.rubric}</p>
			<ul class="rubric">
				{rubric.map(({ key, text }) => (
					<li key={key}>
						{ticked && (
							<Tag good={ticked.includes(key)} class={ticked.includes(key) ? 'ok' : 'miss'}>
								{ticked.includes(key) ? words.does : words.not}
							</Tag>
						)}
						<Html html={text} />
					</li>
				))}
			</ul>
		</>
	);
}

export const rewriteExercise: Exercise<'rewrite'> = { View: RewriteView, grader: gradeRewrite };
