import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Choice } from '../../domain/scenario/types.ts';
import { LONGEST_LINE } from '../../domain/scenario/written.ts';
import { Html } from '../../exercises/Html.tsx';
import type { Html as Markup } from '../../exercises/types.ts';
import { scenario as words } from '../../i18n/en/scenario.ts';

interface Props {
	/** Unique on the page. Not `useId`: islands are roots of their own, and its ids repeat between roots. */
	id: string;
	ask: Markup;
	choices: readonly [id: string, choice: Choice][];
	/** A line to write while deciding; never needed. */
	line?: { prompt: Markup; text: string; onWrite(text: string): void };
	/** Absent in the server's HTML: the form is there to be read. */
	onDecide?: (id: string) => void;
}

/** The choices of a node, as native radios, and the button that carries one out. */
export function Decision({ id, ask, choices, line, onDecide }: Props): JSX.Element {
	const group = useRef<HTMLFieldSetElement>(null);
	const [chosen, setChosen] = useState<string | null>(null);
	/** How often an empty form was sent: a second time is announced again. */
	const [misses, setMisses] = useState(0);
	useLayoutEffect(() => {
		if (misses > 0) group.current?.focus();
	}, [misses]);
	const decide = (event: Event) => {
		event.preventDefault();
		if (chosen === null) setMisses(misses + 1);
		else onDecide?.(chosen);
	};
	// Without a script there is nothing to send, so there is no form.
	const Frame = onDecide ? 'form' : 'div';
	return (
		<Frame class="ex" onSubmit={onDecide && decide}>
			<fieldset ref={group} tabIndex={-1} disabled={!onDecide} aria-describedby={misses > 0 ? `${id}-err` : undefined}>
				<Html as="legend" html={ask} />
				<div class={misses > 0 ? 'err' : undefined}>
					{misses > 0 && (
						<p key={misses} id={`${id}-err`} role="alert">
							{words.missing}
						</p>
					)}
					<ul class="opts">
						{choices.map(([key, choice]) => (
							<li key={key}>
								{/* The second click of a double one was meant for the button that stood here. */}
								{/* biome-ignore lint/a11y/useKeyWithClickEvents: only undoes a click; a key has none. */}
								<label class="opt" onClick={(event) => event.detail > 1 && chosen === null && event.preventDefault()}>
									<input
										type="radio"
										name={id}
										value={key}
										checked={key === chosen}
										onChange={() => {
											setChosen(key);
											setMisses(0);
										}}
									/>
									<span>
										<Html html={choice.text} />
										{choice.note && <Html class="risk" html={choice.note} />}
									</span>
								</label>
							</li>
						))}
					</ul>
				</div>
			</fieldset>
			{line && <Line id={`${id}-line`} {...line} />}
			{onDecide && (
				<div class="row">
					<button class="b go" type="submit">
						{words.doIt}
					</button>
					<span class="ui q2">{words.noUndo}</span>
				</div>
			)}
		</Frame>
	);
}

interface LineProps {
	id: string;
	prompt: Markup;
	text: string;
	onWrite(text: string): void;
}

function Line({ id, prompt, text, onWrite }: LineProps): JSX.Element {
	const [full, setFull] = useState(false);
	return (
		<div class="write">
			<label for={id} class="lab">
				<Html html={prompt} />
			</label>
			<p class="hint" id={`${id}-hint`}>
				{words.lineHint}
			</p>
			<textarea
				id={id}
				rows={3}
				maxLength={LONGEST_LINE}
				aria-describedby={`${id}-hint`}
				value={text}
				onInput={(event) => {
					const { value } = event.currentTarget;
					setFull(value.length >= LONGEST_LINE);
					onWrite(value);
				}}
			/>
			<p class="hint" role="status">
				{full && words.lineFull}
			</p>
		</div>
	);
}
