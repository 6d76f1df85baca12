import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Evidence as Piece, Scenario, ScenarioNode } from '../../domain/scenario/types.ts';
import { Html } from '../../exercises/Html.tsx';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { effectsInWords } from './effects.ts';

interface Props {
	/** Unique on the page. */
	id: string;
	scenario: Scenario;
	node: ScenarioNode;
	/** Ids of this node's evidence already open. */
	opened: readonly string[];
	onOpen(id: string): void;
}

/** Evidence as tabs, which are radio buttons. Free pieces open when chosen; a price is paid by a button of its own. */
export function Evidence({ id: name, scenario, node, opened, onOpen }: Props): JSX.Element {
	const pieces = Object.entries(node.evidence);
	const [chosen, setChosen] = useState(opened.at(-1) ?? '');
	const unread = pieces.filter(([id]) => !opened.includes(id)).length;
	const shown = node.evidence[chosen];
	return (
		<section class="ev" aria-label={words.evidence}>
			<div class="tabs" role="radiogroup" aria-label={words.evidence}>
				{pieces.map(([id, piece]) => (
					<label key={id}>
						<input
							type="radio"
							name={name}
							checked={id === chosen}
							onChange={() => {
								setChosen(id);
								if (!piece.cost) onOpen(id);
							}}
						/>
						{piece.title}
						{piece.cost && !opened.includes(id) && <Price scenario={scenario} piece={piece} />}
					</label>
				))}
				{unread > 0 && (
					<span class="unread">
						<span class="n">{unread}</span>
						<span class="vh"> {words.unread(unread)}</span>
					</span>
				)}
			</div>
			{shown && (
				<Panel
					key={chosen}
					scenario={scenario}
					piece={shown}
					open={opened.includes(chosen)}
					onOpen={() => onOpen(chosen)}
				/>
			)}
		</section>
	);
}

function Price({ scenario, piece }: { scenario: Scenario; piece: Piece }): JSX.Element {
	const prices = Object.entries(piece.cost ?? {}).map(([id, change]) =>
		words.change(change, scenario.meters[id]?.unit ?? ''),
	);
	return <small> {prices.join(', ')}</small>;
}

interface PanelProps {
	scenario: Scenario;
	piece: Piece;
	open: boolean;
	onOpen(): void;
}

function Panel({ scenario, piece, open, onOpen }: PanelProps): JSX.Element {
	const panel = useRef<HTMLElement>(null);
	const paid = useRef(false);
	useLayoutEffect(() => {
		// The button that was pressed is gone: the focus goes to what it opened.
		if (open && paid.current) panel.current?.focus();
	}, [open]);
	const pay = () => {
		paid.current = true;
		onOpen();
	};
	return (
		<section class={`panel of-${piece.kind}`} ref={panel} tabIndex={-1} aria-label={piece.title}>
			{open ? (
				<Html as="div" html={piece.body} />
			) : (
				<div class="row">
					<p class="ui">{words.price(effectsInWords(scenario, piece.cost ?? {}).map(({ text }) => text))}</p>
					<button class="b" type="button" onClick={pay}>
						{words.open}
					</button>
				</div>
			)}
		</section>
	);
}
