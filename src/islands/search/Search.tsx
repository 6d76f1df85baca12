import type { ComponentChildren, RefObject, TargetedMouseEvent } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { editDistance } from '../../domain/text/edit-distance.ts';
import { search as say } from '../../i18n/en/search.ts';
import { type Asked, isNarrowed, LONGEST, nothing, writeAddress } from './asked.ts';
import { Facets } from './Facets.tsx';
import { Hit } from './Hit.tsx';
import { meantInstead } from './match.ts';
import { signOf } from './sign.ts';
import { useSearch } from './use-search.ts';
import { toTop, walk } from './walk.ts';

interface Props {
	/** Base path of the site, ending in `/`. */
	base: string;
	/** Begins the ids of the fields: there may be one in the dialog and one on the page. */
	id: string;
	asked: Asked;
	/** Grows each time the search is opened again. */
	opened?: number;
	field: RefObject<HTMLInputElement>;
	/** Beside the field. */
	beside?: ComponentChildren;
	/** Where nothing is asked yet, and below everything. */
	below?: ComponentChildren;
	onAsk(asked: Asked): void;
	onFollow?(event: TargetedMouseEvent<HTMLAnchorElement>): void;
}

/**
 * Field, facets and results. The results are a list of links with their number announced, not a listbox: a result can hold
 * several links and an excerpt, be opened in a tab, have its address copied; an option of a listbox cannot.
 */
export function Search({
	base,
	id,
	asked: typed,
	opened = 0,
	field,
	beside,
	below,
	onAsk,
	onFollow = () => {},
}: Props) {
	const { asked, found, failed, names, index, nothingDone, readMore, retry } = useSearch(base, typed, opened);
	const list = useRef<HTMLOListElement>(null);
	/** The row that takes the focus once it is there, after "show more". */
	const next = useRef<number | null>(null);
	const ask = (change: Partial<Asked>) => {
		next.current = null;
		onAsk({ ...asked, ...change });
	};
	/** For buttons that are gone once they are pressed: the focus goes on in the field. */
	const choose = (change: Partial<Asked>) => {
		ask(change);
		field.current?.focus();
	};
	useEffect(() => {
		if (next.current === null) return;
		const row = list.current?.children[next.current]?.querySelector('a');
		(row ?? field.current)?.focus();
		next.current = null;
	}, [found.rows.length, found.left]);
	const query = asked.query.trim();
	const empty = query !== '' && found.settled && found.total === 0;
	const sign = signOf(query);
	// Before the text was searched too: Pagefind finds something for most slips, and nothing may come in above it then.
	const unknown = !found.named && sign === null;
	const instead = useMemo(
		() => (unknown && index !== null ? meantInstead(index, query, editDistance) : null),
		[unknown, index, query],
	);
	const examples =
		names === null ? [] : [names.lessons[0]?.[1], names.words[0]?.[1], names.scenarios[0]?.[1], names.roads[0]?.[2]];

	const sentence = (): string => {
		if (query === '') return '';
		if (asked.kinds.length === 0) return say.noKind;
		if (nothingDone) return say.nothingDone;
		if (!found.settled) return failed === 'all' ? '' : say.searching(found.rows.length);
		if (found.total > 0) return say.count(found.total, query);
		if (failed !== 'nothing') return '';
		if (sign !== null && !isNarrowed(asked)) return say.noSign(sign);
		const where = asked.kinds.map((kind) => say.kinds[kind].toLowerCase());
		const road = names?.roads.find(([id]) => id === asked.road)?.[2];
		const track = names?.tracks.find(([id]) => id === asked.track)?.[1];
		const level = asked.level && say.levels[asked.level];
		const within = [road, track, level, asked.pack && say.onlyPack(asked.pack), asked.done && say.done];
		return `${say.none(
			query,
			where,
			within.filter((one) => typeof one === 'string'),
		)} ${say.fewer}`;
	};

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the keys of the field and the links inside, caught in one place
		<div class="searching" onKeyDown={(event) => walk(event, field.current, found.ready)}>
			<div class="find">
				<label class="vh" for={`${id}-field`}>
					{say.label}
				</label>
				<input
					type="search"
					id={`${id}-field`}
					ref={field}
					value={typed.query}
					// What Safari sets a field without completion back to when it shows the page as it was left.
					defaultValue={typed.query}
					autocomplete="off"
					spellcheck={false}
					maxLength={LONGEST}
					enterkeyhint="go"
					onInput={({ currentTarget }) => {
						toTop(currentTarget);
						ask({ query: currentTarget.value });
					}}
				/>
				{beside}
			</div>
			<Facets id={id} asked={asked} names={names} counts={found.counts} onAsk={ask} />
			<p class="said" role="status">
				{sentence()}
			</p>
			{failed !== 'nothing' && (
				<div class="retry">
					<p role="alert">
						{failed === 'text' ? say.namesOnly : failed === 'names' ? say.textOnly : say.failed}{' '}
						{navigator.onLine ? say.online : say.offline}
					</p>
					<button
						class="b"
						type="button"
						onClick={() => {
							retry();
							field.current?.focus();
						}}
					>
						{say.again}
					</button>{' '}
					{navigator.onLine && (
						<button class="b" type="button" onClick={() => location.reload()}>
							{say.reload}
						</button>
					)}
				</div>
			)}
			{query === '' && (
				<div class="hint">
					<p>{say.hint}</p>
					{examples.some(Boolean) && (
						<p>
							{say.examples}{' '}
							{examples.map(
								(example) =>
									example && (
										<button key={example} class="b txt" type="button" onClick={() => choose({ query: example })}>
											{example}
										</button>
									),
							)}
						</p>
					)}
				</div>
			)}
			{(instead !== null || (empty && isNarrowed(asked))) && (
				<p class="retry">
					{instead !== null && (
						<button class="b" type="button" onClick={() => choose({ query: instead })}>
							{say.meant(instead)}
						</button>
					)}{' '}
					{empty && isNarrowed(asked) && (
						<button class="b" type="button" onClick={() => choose({ ...nothing, query })}>
							{say.everywhere}
						</button>
					)}
				</p>
			)}
			{found.rows.length > 0 && (
				<ol class="hits" ref={list}>
					{found.rows.map((row, i) => (
						<Hit key={row.url} row={row} first={i === 0} onFollow={onFollow} />
					))}
				</ol>
			)}
			{found.left > 0 && (
				<p class="retry">
					<button
						class="b"
						type="button"
						onClick={() => {
							next.current = found.rows.length;
							readMore();
						}}
					>
						{say.more(found.left)}
					</button>
				</p>
			)}
			{below}
		</div>
	);
}

/** Address of the search page for what is asked. */
export const pageOf = (base: string, asked: Asked): string => `${base}search/${writeAddress(asked)}`;
