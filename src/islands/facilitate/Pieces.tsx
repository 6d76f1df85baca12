import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Scenario, ScenarioNode } from '../../domain/scenario/types.ts';
import { Html } from '../../exercises/Html.tsx';
import { facilitate as words } from '../../i18n/en/facilitate.ts';
import { effectsInWords } from '../scenario/effects.ts';

interface Props {
	/** Unique on the page. */
	id: string;
	scenario: Scenario;
	node: ScenarioNode;
	/** Ids of the evidence that is paid for. */
	opened: readonly string[];
	/** Shows a piece for the first time: it may cost something. */
	onOpen(id: string): void;
	onSay(sentence: string): void;
}

/** Evidence, put on the screen when the room asks for it, one piece at a time, and not by the second click of a double one. */
export function Pieces({ id: name, scenario, node, opened, onOpen, onSay }: Props): JSX.Element | null {
	const [shown, setShown] = useState<string | null>(null);
	const pieces = Object.entries(node.evidence);
	if (pieces.length === 0) return null;
	const piece = shown === null ? undefined : node.evidence[shown];
	const toggle = (id: string, title: string) => {
		const show = shown !== id;
		setShown(show ? id : null);
		if (show && !opened.includes(id)) onOpen(id);
		onSay(show ? words.shown(title) : words.hidden(title));
	};
	return (
		<section class="pieces" aria-labelledby={`${name}-title`}>
			<h2 id={`${name}-title`}>{words.evidence}</h2>
			<p class="row">
				{pieces.map(([id, { title, cost }]) => {
					const price = cost && !opened.includes(id) ? effectsInWords(scenario, cost).map(({ text }) => text) : [];
					return (
						<button
							key={id}
							class="b"
							type="button"
							aria-expanded={id === shown}
							aria-controls={`${name}-piece`}
							onClick={({ detail }) => detail > 1 || toggle(id, title)}
						>
							{title} {price.length > 0 && <small>{words.price(price.join(', '))}</small>}
						</button>
					);
				})}
			</p>
			<div id={`${name}-piece`} class={piece ? `piece of-${piece.kind}` : 'piece'}>
				{piece && (
					// A wide table scrolls, and a keyboard has to reach it.
					// biome-ignore lint/a11y/noNoninteractiveTabindex: see above
					<section tabIndex={0} aria-label={piece.title}>
						<Html as="div" html={piece.body} />
					</section>
				)}
			</div>
		</section>
	);
}
