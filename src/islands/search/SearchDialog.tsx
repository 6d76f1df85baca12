import type { TargetedMouseEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { search as say } from '../../i18n/en/search.ts';
import { setSingleKeys } from '../../state/single-keys.ts';
import { nothing } from './asked.ts';
import { pageOf, Search } from './Search.tsx';
import { toTop } from './walk.ts';

interface Props {
	/** Base path of the site, ending in `/`. */
	base: string;
	/** Grows by one each time the dialog is to open. */
	opened: number;
	/** Takes the focus after Close. */
	opener: HTMLElement | null;
}

/** The search dialog. Every query runs on the reader's device. */
export function SearchDialog({ base, opened, opener }: Props) {
	const dialog = useRef<HTMLDialogElement>(null);
	const field = useRef<HTMLInputElement>(null);
	const followed = useRef(false);
	const pressed = useRef<EventTarget | null>(null);
	const [asked, setAsked] = useState(nothing);

	// At once: a letter typed between the field and its focus would be lost.
	useLayoutEffect(() => {
		if (!dialog.current?.open) dialog.current?.showModal();
		followed.current = false;
		field.current?.focus();
		field.current?.select();
		if (field.current) toTop(field.current);
	}, [opened]);

	const close = () => dialog.current?.close();

	/** A link into the page that is open leaves the focus to its target, and the dialog with it. */
	const follow = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
		const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
		if (elsewhere || event.currentTarget.pathname !== location.pathname) return;
		followed.current = true;
		close();
	};

	return (
		<dialog
			class="search"
			ref={dialog}
			aria-label={say.dialog}
			onKeyDown={(event) => {
				// While a word is composed, Esc is of the keyboard's own list.
				if (event.key !== 'Escape' || event.isComposing) return;
				// A search field would take the first Esc to empty itself.
				event.preventDefault();
				close();
			}}
			onMouseDown={(event) => {
				pressed.current = event.target;
			}}
			// Outside, from beginning to end: text is also selected past the edge.
			onClick={(event) => event.target === dialog.current && pressed.current === dialog.current && close()}
			// Who pressed the slash half-way down a page reads on there, not at the button up in the masthead.
			onClose={() => followed.current || opener?.focus({ preventScroll: true })}
		>
			<Search
				base={base}
				id="search"
				asked={asked}
				opened={opened}
				field={field}
				onAsk={setAsked}
				onFollow={follow}
				beside={
					<button class="b" type="button" onClick={close}>
						{say.close}
					</button>
				}
			/>
			<p class="keys">
				<kbd>{say.keys.up}</kbd> <kbd>{say.keys.down}</kbd> {say.keys.move} <kbd>{say.keys.enter}</kbd> {say.keys.open},{' '}
				<kbd>{say.keys.esc}</kbd> {say.keys.leave}. <a href={pageOf(base, asked)}>{say.asPage}</a>
			</p>
			<label class="slash">
				<input
					type="checkbox"
					checked={!document.documentElement.dataset.keys}
					onChange={(event) => setSingleKeys(event.currentTarget.checked)}
				/>
				<span>{say.slash}</span>
			</label>
		</dialog>
	);
}
