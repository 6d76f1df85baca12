import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { exercise } from '../../i18n/en/exercise.ts';
import { Html } from '../Html.tsx';
import { shownOrder } from './grade.ts';
import type { Movable, OrderDraft } from './types.ts';

const words = exercise.order;

interface Props {
	/** Prefix of ids. */
	id: string;
	asked: { items: readonly Movable[]; spares?: boolean };
	draft: OrderDraft;
	onChange(draft: OrderDraft): void;
}

type Button = 'up' | 'down' | 'aside' | 'back';

/** Stations of a road that buttons and Alt with the arrow keys move; the focus follows the item, its place is announced. */
export function Sequence({ id, asked, draft, onChange }: Props): JSX.Element {
	const order = shownOrder(draft, asked);
	const texts = new Map(asked.items.map((item) => [item.key, item.text]));
	const [last, setLast] = useState<{ key: string; button: Button; said: string } | null>(null);
	const buttons = useRef(new Map<string, HTMLButtonElement>());
	// A node that changes its place in the document loses the focus.
	useLayoutEffect(() => {
		if (last) buttons.current.get(`${last.key} ${last.button}`)?.focus();
	}, [last]);

	const set = (key: string, next: string[], aside: string[], button: Button, said: string) => {
		onChange({ order: next, aside });
		setLast({ key, button, said });
	};
	const move = (key: string, by: number, button: Button) => {
		const at = order.indexOf(key);
		const to = at + by;
		if (to < 0 || to >= order.length) return;
		const next = order.toSpliced(at, 1).toSpliced(to, 0, key);
		set(key, next, draft.aside, button, words.moved(to + 1, order.length));
	};
	const putAside = (key: string) =>
		set(
			key,
			order.filter((other) => other !== key),
			[...draft.aside, key],
			'back',
			words.movedAside,
		);
	const putBack = (key: string) =>
		set(
			key,
			[...order, key],
			draft.aside.filter((other) => other !== key),
			'up',
			words.movedBack(order.length + 1, order.length + 1),
		);

	const button = (key: string, kind: Button, label: string, face: string, idle: boolean, press: () => void) => (
		<button
			class="b"
			type="button"
			id={`${id}-${key}-${kind}`}
			aria-label={label}
			// Its own label, then the item: many buttons of one name would say nothing.
			aria-labelledby={`${id}-${key}-${kind} ${id}-${key}`}
			aria-disabled={idle || undefined}
			ref={(element) => {
				if (element) buttons.current.set(`${key} ${kind}`, element);
				else buttons.current.delete(`${key} ${kind}`);
			}}
			onClick={press}
			onKeyDown={(event) => {
				const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
				if (!event.altKey || by === 0 || kind === 'back') return;
				event.preventDefault();
				move(key, by, kind);
			}}
		>
			{face}
		</button>
	);
	return (
		<>
			<span class="hint">{asked.spares ? words.keysSpare : words.keys}</span>
			<ol class="order">
				{order.map((key, i) => (
					<li key={key} class={last?.key === key ? 'up' : undefined}>
						<span id={`${id}-${key}`}>
							<Html html={texts.get(key) ?? ''} />
						</span>
						<span class="mv">
							{button(key, 'up', words.up, '↑', i === 0, () => move(key, -1, 'up'))}
							{button(key, 'down', words.down, '↓', i === order.length - 1, () => move(key, 1, 'down'))}
							{asked.spares && button(key, 'aside', words.putAside, '×', false, () => putAside(key))}
						</span>
					</li>
				))}
			</ol>
			{asked.spares && (
				<div class="beside">
					<p class="lab">{words.aside}</p>
					{draft.aside.length === 0 && <p class="hint">{words.noneAside}</p>}
					<ul class="order">
						{draft.aside.map((key) => (
							<li key={key}>
								<span id={`${id}-${key}`}>
									<Html html={texts.get(key) ?? ''} />
								</span>
								<span class="mv">{button(key, 'back', words.putBack, words.putBack, false, () => putBack(key))}</span>
							</li>
						))}
					</ul>
				</div>
			)}
			<p class="vh" role="status">
				{last && (
					<>
						<Html html={texts.get(last.key) ?? ''} />: {last.said}
					</>
				)}
			</p>
		</>
	);
}
