import { type ComponentChildren, h, type JSX } from 'preact';
import { cloze as words } from '../../i18n/en/exercises/cloze.ts';
import { domId } from '../dom-id.ts';
import { Html } from '../Html.tsx';
import { Tag } from '../Tag.tsx';
import type { Exercise, View, ViewProps } from '../types.ts';
import { accepts, gradeCloze, typed, wrongPath } from './grade.ts';
import type { ClozeAsked, Piece } from './types.ts';

/** The rendered text, with something of ours in each gap. */
function Text({ pieces, gap }: { pieces: readonly Piece[]; gap(key: string): ComponentChildren }): JSX.Element {
	return (
		<>
			{pieces.map((piece, i) => {
				if ('html' in piece) return <Html key={i} html={piece.html} />;
				if ('gap' in piece) return gap(piece.gap);
				// Code may be wider than its box, and a box that scrolls must take the focus.
				return h(
					piece.tag,
					{ key: i, class: piece.class || undefined, tabIndex: piece.tag === 'pre' ? 0 : undefined },
					<Text pieces={piece.pieces} gap={gap} />,
				);
			})}
		</>
	);
}

function normalisation({ gaps }: ClozeAsked): string {
	const free = gaps.flatMap(({ ignoreCase }, i) => (ignoreCase ? [words.gapName(i + 1)] : []));
	const capitals =
		free.length === 0 ? words.capitals : free.length === gaps.length ? words.noCapitals : words.someCapitals(free);
	return `${words.folded} ${capitals}`;
}

/** Short text fields inside the sentence; without a script blanks. */
const ClozeView: View<'cloze'> = (props) => {
	if (props.shown) return <Filled asked={props.asked} shown={props.shown} />;
	const { asked, draft, disabled, error, onChange } = props;
	const id = domId(asked);
	const name = (key: string) => words.gap(asked.gaps.findIndex((gap) => gap.key === key) + 1, asked.gaps.length);
	if (disabled) {
		return (
			<>
				<Html as="p" class="ask" html={asked.prompt} />
				<div class="cloze">
					<Text pieces={asked.pieces} gap={() => '________'} />
				</div>
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
			<div class="cloze">
				<Text
					pieces={asked.pieces}
					gap={(key) => (
						<input
							key={key}
							type="text"
							size={asked.size}
							maxLength={200}
							aria-label={name(key)}
							aria-describedby={`${id}-h`}
							aria-invalid={error !== null && typed(draft.texts, key).trim() === '' ? true : undefined}
							autocomplete="off"
							autocapitalize="none"
							autocorrect="off"
							spellcheck={false}
							value={typed(draft.texts, key)}
							// What Safari sets a field without completion back to when it shows the page as it was left.
							defaultValue={typed(draft.texts, key) || undefined}
							onInput={(event) => onChange({ texts: { ...draft.texts, [key]: event.currentTarget.value } })}
						/>
					)}
				/>
			</div>
			<span class="hint" id={`${id}-h`}>
				{normalisation(asked)}
			</span>
		</fieldset>
	);
};

/** The text as it holds, then each gap with what was written, why, and what else tempts. */
function Filled({
	asked,
	shown: { key, response },
}: Pick<ViewProps<'cloze'>, 'asked'> & { shown: NonNullable<ViewProps<'cloze'>['shown']> }): JSX.Element {
	return (
		<>
			<div class="cloze">
				<Text pieces={asked.pieces} gap={(name) => <b key={name}>{key.gaps[name]?.accept[0]}</b>} />
			</div>
			<ul class="opts">
				{asked.gaps.map(({ key: name }, i) => {
					const gap = key.gaps[name];
					if (!gap) return null;
					const [first, ...also] = gap.accept;
					const text = response ? typed(response, name) : '';
					const good = accepts(gap, text);
					const path = wrongPath(gap, text);
					return (
						<li key={name} class={response === null ? undefined : good ? 'yes' : 'no'}>
							<div class="opt">
								<span class="key">{i + 1}</span>
								<div>
									{response && <Tag good={good}>{words.wrote(text.trim())}</Tag>}
									<div>
										{words.fits} <code>{first}</code>
										{also.length > 0 && (
											<>
												. {words.also}{' '}
												{also.map((other, n) => (
													<>
														{n > 0 && ', '}
														<code>{other}</code>
													</>
												))}
											</>
										)}
									</div>
									{path && <Html as="p" class="why" html={path.feedback} />}
									<Html as="p" class="why" html={gap.feedback} />
									{gap.wrong
										.filter((wrong) => wrong !== path)
										.map((wrong) => (
											<p key={wrong.text} class="why">
												{words.tempting} <code>{wrong.text}</code>. <Html html={wrong.feedback} />
											</p>
										))}
								</div>
							</div>
						</li>
					);
				})}
			</ul>
		</>
	);
}

export const clozeExercise: Exercise<'cloze'> = { View: ClozeView, grader: gradeCloze };
