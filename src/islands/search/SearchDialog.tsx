import type { TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { search as say } from '../../i18n/en/search.ts';
import { setSingleKeys } from '../../state/settings.ts';
import { type Engine, type Found, find, type Kind, kinds, loadEngine, packsIn } from './engine.ts';
import { Hit } from './Hit.tsx';
import { signOf } from './sign.ts';

/** Results read at a time. */
const page = 10;
/** Milliseconds of silence before a search: below a keystroke of a fast typist. */
const pause = 60;

interface Props {
	/** Base path of the site, ending in `/`. */
	base: string;
	/** Grows by one each time the dialog is to open. */
	opened: number;
	/** Takes the focus after Close. */
	opener: HTMLElement | null;
}

function sentence(query: string, ticked: readonly Kind[], found: Found | null): string {
	if (query === '' || found === null) return '';
	if (ticked.length === 0) return say.noKind;
	if (found.total > 0) return say.count(found.total, found.query);
	const sign = signOf(found.query);
	return sign === null ? say.none(found.query) : say.noSign(sign);
}

/** The search dialog. Loads Pagefind when it first opens; every query runs on the reader's device. */
export function SearchDialog({ base, opened, opener }: Props) {
	const dialog = useRef<HTMLDialogElement>(null);
	const field = useRef<HTMLInputElement>(null);
	const followed = useRef(false);
	const [attempt, setAttempt] = useState(0);
	const [engine, setEngine] = useState<Engine | null>(null);
	const [failed, setFailed] = useState(false);
	const [packs, setPacks] = useState<string[]>([]);
	const [query, setQuery] = useState('');
	const [ticked, setTicked] = useState<readonly Kind[]>(kinds);
	const [pack, setPack] = useState<string | null>(null);
	const [limit, setLimit] = useState(page);
	const [found, setFound] = useState<Found | null>(null);

	useEffect(() => {
		if (!dialog.current?.open) dialog.current?.showModal();
		followed.current = false;
		field.current?.focus();
		field.current?.select();
	}, [opened]);

	useEffect(() => {
		let stale = false;
		setFailed(false);
		loadEngine(base, attempt)
			.then(async (loaded) => {
				const names = await packsIn(loaded);
				if (stale) return;
				setPacks(names);
				setEngine(loaded);
			})
			.catch(() => !stale && setFailed(true));
		return () => {
			stale = true;
		};
	}, [base, attempt]);

	const asked = query.trim();
	useEffect(() => {
		if (engine === null || asked === '') return setFound(null);
		let stale = false;
		const timer = setTimeout(() => {
			find(engine, { query: asked, kinds: ticked, pack, limit })
				.then((result) => !stale && setFound(result))
				.catch(() => !stale && setFailed(true));
		}, pause);
		return () => {
			stale = true;
			clearTimeout(timer);
		};
	}, [engine, asked, ticked, pack, limit]);

	const close = () => dialog.current?.close();

	/** A link into the page that is open leaves the focus to its target, and the dialog with it. */
	const follow = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
		if (event.currentTarget.pathname !== location.pathname) return;
		followed.current = true;
		close();
	};

	const step = (event: TargetedKeyboardEvent<HTMLDialogElement>) => {
		const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('.hits a')];
		const at = links.findIndex((link) => link === document.activeElement);
		const inField = document.activeElement === field.current;
		if (event.key === 'Escape') {
			// A search field would take the first Esc to empty itself.
			event.preventDefault();
			close();
		} else if (event.key === 'Enter' && inField) {
			event.preventDefault();
			// Waits for the answer to what is typed: Enter must not open the result of the query before.
			if (found?.query === asked) links[0]?.click();
		} else if (event.key === 'ArrowDown' && (inField || at >= 0)) {
			event.preventDefault();
			links[Math.min(at + 1, links.length - 1)]?.focus();
		} else if (event.key === 'ArrowUp' && at >= 0) {
			event.preventDefault();
			(links[at - 1] ?? field.current)?.focus();
		}
	};

	const shown = asked === '' || ticked.length === 0 ? null : found;
	const left = shown === null ? 0 : Math.min(page, shown.total - shown.pages.length);
	return (
		<dialog
			class="search"
			ref={dialog}
			aria-label={say.dialog}
			onKeyDown={step}
			onClick={(event) => event.target === dialog.current && close()}
			onClose={() => followed.current || opener?.focus()}
		>
			<div class="find">
				<label class="vh" for="search-field">
					{say.label}
				</label>
				<input
					type="search"
					id="search-field"
					ref={field}
					value={query}
					autocomplete="off"
					spellcheck={false}
					onInput={(event) => {
						setQuery(event.currentTarget.value);
						setLimit(page);
					}}
				/>
				<button class="b" type="button" onClick={close}>
					{say.close}
				</button>
			</div>
			<fieldset class="chips">
				<legend class="vh">{say.filters}</legend>
				{kinds.map((kind) => (
					<label key={kind}>
						<input
							type="checkbox"
							checked={ticked.includes(kind)}
							onChange={() => setTicked(kinds.filter((one) => (one === kind) !== ticked.includes(one)))}
						/>
						{say.kinds[kind]} {shown && <span>{shown.counts[kind]}</span>}
					</label>
				))}
				{packs.map((name) => (
					<label key={name}>
						<input type="checkbox" checked={pack === name} onChange={() => setPack(pack === name ? null : name)} />
						{say.onlyPack(name)}
					</label>
				))}
			</fieldset>
			<p class="said" role="status">
				{failed ? say.failed : sentence(asked, ticked, found)}
			</p>
			{failed && (
				<p class="retry">
					<button class="b" type="button" onClick={() => setAttempt(attempt + 1)}>
						{say.again}
					</button>
				</p>
			)}
			{shown && (
				<ol class="hits">
					{shown.pages.map((one, index) => (
						<Hit key={one.url} page={one} first={index === 0} onFollow={follow} />
					))}
				</ol>
			)}
			{left > 0 && (
				<p class="retry">
					<button class="b" type="button" onClick={() => setLimit(limit + page)}>
						{say.more(left)}
					</button>
				</p>
			)}
			<label class="slash">
				<input
					type="checkbox"
					checked={!document.documentElement.dataset.keys}
					onChange={(event) => setSingleKeys(event.currentTarget.checked)}
				/>
				<span>{say.slash}</span>
			</label>
			<p class="keys">
				<kbd>{say.keys.up}</kbd> <kbd>{say.keys.down}</kbd> {say.keys.move} <kbd>{say.keys.enter}</kbd> {say.keys.open}{' '}
				<kbd>{say.keys.esc}</kbd> {say.keys.leave} {say.signs}
			</p>
		</dialog>
	);
}
