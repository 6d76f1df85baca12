import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { EvidenceEntry } from '../../domain/evidence/entries.ts';
import { nameOf } from '../../domain/evidence/entries.ts';
import type { Filter } from '../../domain/evidence/filter.ts';
import { EVERYTHING, hasNumber } from '../../domain/evidence/filter.ts';
import type { Themes } from '../../domain/evidence/packet.ts';
import { own } from '../../domain/evidence/starts.ts';
import { evidence as words } from '../../i18n/en/evidence.ts';
import { Filters } from './Filters.tsx';
import type { Desk } from './use-desk.ts';

interface Props {
	desk: Desk;
	/** What the filter lets through. */
	shown: readonly EvidenceEntry[];
	themes: Themes;
	filter: Filter;
	onFilter(filter: Filter): void;
	onNew(): void;
}

/** Entries, the latest first, under the drafts that are none yet. */
export function List({ desk, shown, themes, filter, onFilter, onNew }: Props): JSX.Element {
	const { entries, drafts, editing } = desk;
	const open = useRef(desk.open);
	open.current = desk.open;
	const heading = useRef<HTMLHeadingElement>(null);
	// The button that was pressed goes: the focus is on what the list counts now.
	const showAll = () => {
		onFilter(EVERYTHING);
		heading.current?.focus();
	};
	const begun = drafts.filter(({ entry }) => entry === null);
	const unsaved = drafts.flatMap(({ entry }) => entry ?? []).join();
	const on = editing?.entry;
	// The same elements while nothing of them changes: typing draws no long list anew.
	const rows = useMemo(
		() =>
			shown.map((entry) => (
				<Row
					key={entry.id}
					name={nameOf(entry.fields) || words.unnamed}
					about={about(entry, themes, unsaved.split(',').includes(entry.id))}
					on={entry.id === on}
					onOpen={() => open.current(entry)}
				/>
			)),
		[shown, themes, unsaved, on],
	);
	return (
		<section class="log" aria-labelledby="entries">
			<h2 id="entries" class="s" tabIndex={-1} data-aim="list" ref={heading}>
				{words.list} {entries.length > 0 && <span class="q2">{words.count(shown.length, entries.length)}</span>}
			</h2>
			<p class="row">
				<button class={editing ? 'b' : 'b go'} type="button" onClick={onNew}>
					{words.new}
				</button>
			</p>
			{entries.length > 0 && <Filters filter={filter} themes={themes} onChange={onFilter} onClear={showAll} />}
			{entries.length + begun.length > 0 && (
				<ul class="entries">
					{begun.map((draft) => (
						<Row
							key={draft.id}
							name={nameOf(draft.fields) || words.newDraft}
							about={words.draft(draft.at)}
							on={draft.id === editing?.id}
							onOpen={() => desk.resume(draft)}
						/>
					))}
					{rows}
				</ul>
			)}
			{entries.length > 0 && shown.length === 0 && (
				<p class="ui">
					{words.noneFits}{' '}
					<button class="b txt" type="button" onClick={showAll}>
						{words.showAll}
					</button>
				</p>
			)}
		</section>
	);
}

interface RowProps {
	name: string;
	about: string;
	on: boolean;
	onOpen(): void;
}

function Row({ name, about, on, onOpen }: RowProps): JSX.Element {
	return (
		<li class={on ? 'on' : undefined}>
			<button type="button" aria-current={on || undefined} onClick={onOpen}>
				<b>{name}</b>
				<small>{about}</small>
			</button>
		</li>
	);
}

function about({ date, competency, fields }: EvidenceEntry, themes: Themes, unsaved: boolean): string {
	const theme = competency === null ? null : own(themes, competency);
	return [
		words.short(date),
		competency === null ? words.noTheme : (theme?.sign ?? competency),
		...(hasNumber(fields) ? [] : [words.noNumber]),
		...(unsaved ? [words.unsaved] : []),
	].join(', ');
}
