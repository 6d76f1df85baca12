import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Choice } from '../../domain/scenario/types.ts';
import { Html } from '../../exercises/Html.tsx';
import { facilitate as words } from '../../i18n/en/facilitate.ts';
import { type Hands, share } from './hands.ts';

interface Props {
	/** Unique on the page. */
	id: string;
	choices: readonly { id: string; letter: string; choice: Choice }[];
	/** The choice that will be carried out. */
	chosen: string | null;
	hands: Hands;
	/** The count before they talked. */
	first: Hands | null;
	people: number;
	hidden: boolean;
	onRaise(choice: string, by: 1 | -1): void;
	onChoose(choice: string): void;
}

/** The choices, each with its hands; the letter is a radio button for the one that is carried out. */
export function Votes({ id, choices, chosen, hands, first, people, hidden, onRaise, onChoose }: Props): JSX.Element {
	return (
		<ol class="votes">
			{choices.map(({ id: key, letter, choice }) => (
				<li key={key}>
					<label>
						<input type="radio" name={id} value={key} checked={key === chosen} onChange={() => onChoose(key)} />
						<span class="key">{letter}</span>
						<span>
							<Html html={choice.text} />
							{choice.note && <Html class="risk" html={choice.note} />}
						</span>
					</label>
					<fieldset class="step">
						<legend class="vh">{words.hands(letter)}</legend>
						<button class="b" type="button" aria-label={words.fewer(letter)} onClick={() => onRaise(key, -1)}>
							−
						</button>
						<span class="count">{hidden ? '?' : (hands[key] ?? 0)}</span>
						<button class="b" type="button" aria-label={words.more(letter)} onClick={() => onRaise(key, 1)}>
							+
						</button>
					</fieldset>
					{!hidden && (
						<p class="tally">
							<Bar part={share(hands, key, people)} />
							{first && <span class="q2">{words.before(first[key] ?? 0)}</span>}
						</p>
					)}
				</li>
			))}
		</ol>
	);
}

/** Says nothing that the number beside it does not say. */
function Bar({ part }: { part: number }): JSX.Element {
	const bar = useRef<HTMLSpanElement>(null);
	useLayoutEffect(() => bar.current?.style.setProperty('--p', `${part * 100}%`));
	return <span class="road" ref={bar} aria-hidden="true" />;
}
