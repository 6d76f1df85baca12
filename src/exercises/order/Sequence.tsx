import type { JSX, TargetedDragEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { order } from '../../i18n/en/exercises/order.ts';
import { Html } from '../Html.tsx';
import { shownOrder } from './grade.ts';
import type { Movable, OrderDraft } from './types.ts';

const words = order;

interface Props {
	/** Prefix of ids. */
	id: string;
	asked: { items: readonly Movable[]; spares?: boolean };
	draft: OrderDraft;
	onChange(draft: OrderDraft): void;
}

type Button = 'up' | 'down' | 'aside' | 'back';

/**
 * Stations of a road that buttons and Alt with the arrow keys move; the focus follows the item, its place is announced.
 * Dragging does the same for who likes it: native, so that nothing is loaded for it.
 */
export function Sequence({ id, asked, draft, onChange }: Props): JSX.Element {
	const order = shownOrder(draft, asked);
	const texts = new Map(asked.items.map((item) => [item.key, item.text]));
	const [last, setLast] = useState<{ key: string; button: Button; said: string } | null>(null);
	/** The item in the pointer's hand, and the place it hangs over: an index, or aside. */
	const [held, setHeld] = useState<string | null>(null);
	const [over, setOver] = useState<number | 'aside' | null>(null);
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

	const drop = (key: string, to: number | 'aside') => {
		if (to === 'aside') return draft.aside.includes(key) || putAside(key);
		const next = order.filter((other) => other !== key).toSpliced(to, 0, key);
		const aside = draft.aside.filter((other) => other !== key);
		set(key, next, aside, to === 0 ? 'down' : 'up', words.moved(to + 1, next.length));
	};
	const drags = (key: string) => ({
		draggable: true,
		onDragStart: (event: TargetedDragEvent<HTMLLIElement>) => {
			event.dataTransfer?.setData('text/plain', key);
			setHeld(key);
		},
		onDragEnd: () => {
			setHeld(null);
			setOver(null);
		},
	});
	/** Only an item of this very question may be dropped here. */
	const takes = (to: number | 'aside') => ({
		onDragOver: (event: TargetedDragEvent<HTMLElement>) => {
			if (held === null) return;
			event.preventDefault();
			if (over !== to) setOver(to);
		},
		onDrop: (event: TargetedDragEvent<HTMLElement>) => {
			if (held === null) return;
			event.preventDefault();
			drop(held, to);
		},
	});

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
					<li
						key={key}
						class={held !== null && over === i ? 'over' : last?.key === key ? 'up' : undefined}
						{...drags(key)}
						{...takes(i)}
					>
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
				<div class={held !== null && over === 'aside' ? 'beside over' : 'beside'} {...takes('aside')}>
					<p class="lab">{words.aside}</p>
					{draft.aside.length === 0 && <p class="hint">{words.noneAside}</p>}
					<ul class="order">
						{draft.aside.map((key) => (
							<li key={key} {...drags(key)}>
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
