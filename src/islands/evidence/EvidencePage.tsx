import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { EVERYTHING, filterEntries } from '../../domain/evidence/filter.ts';
import type { Themes } from '../../domain/evidence/packet.ts';
import type { From, Start, Starts } from '../../domain/evidence/starts.ts';
import { LOG_FORM, own, startOf } from '../../domain/evidence/starts.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { evidence as words } from '../../i18n/en/evidence.ts';
import { DeletePart } from './DeletePart.tsx';
import { EntryForm } from './EntryForm.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { List } from './List.tsx';
import { localDay } from './local-day.ts';
import { Packet } from './Packet.tsx';
import { useDesk } from './use-desk.ts';
import { Versions } from './Versions.tsx';

interface Props {
	base: string;
	/** Null where it could not be fetched: names are missing, entries are not. */
	outline: Outline | null;
	starts: Starts | null;
	/** What the address asks to begin. */
	start: Start | null;
	/** Id of the entry the address asks for. */
	entry: string | null;
}

const NONE: Themes = {};

/** The evidence log: the list, the entry that is open, and the ways out. */
export function EvidencePage({ base, outline, starts, start, entry }: Props): JSX.Element {
	const blank = (from: From = null) => startOf(from, localDay(new Date()), outline, starts);
	const desk = useDesk(start, entry, blank);
	const { entries, editing, saved, said, aim } = desk;
	const [filter, setFilter] = useState(EVERYTHING);
	const shown = useMemo(() => filterEntries(entries, filter), [entries, filter]);
	const root = useRef<HTMLDivElement>(null);
	const themes = outline?.themes ?? NONE;
	// The same element while the list is the same: typing draws no packet.
	const packet = useMemo(() => <Packet entries={shown} themes={themes} />, [shown, themes]);
	const out = useMemo(
		() => <ExportPanel base={base} shown={shown} all={entries.length} themes={themes} />,
		[base, shown, entries, themes],
	);

	useLayoutEffect(() => {
		if (aim.n === 0) return;
		root.current?.querySelector<HTMLElement>(`[data-aim~="${aim.to}"]`)?.focus();
	}, [aim]);

	return (
		<>
			{!outline && <p class="plainly">{words.noOutline}</p>}
			<div class="desk" ref={root}>
				<List
					desk={desk}
					shown={shown}
					themes={themes}
					filter={filter}
					onFilter={setFilter}
					onNew={() => desk.begin(blank())}
				/>
				<div class="sheet">
					<p class={said.bad ? 'said bad' : 'said'} role="status" tabIndex={-1} data-aim="said">
						{said.text}
					</p>
					{!editing && entries.length === 0 && (
						<Example form={own(starts?.templates, LOG_FORM) ? `${base}templates/${LOG_FORM}/` : null} />
					)}
					{editing && (
						<>
							<EntryForm
								key={editing.id}
								base={base}
								desk={desk}
								editing={editing}
								outline={outline}
								starts={starts}
								onForm={(template) => desk.begin(blank({ kind: 'template', id: template }))}
							/>
							{saved && (
								<>
									<Versions entry={saved} themes={themes} />
									<DeletePart key={saved.id} entry={saved} outline={outline} desk={desk} />
								</>
							)}
						</>
					)}
				</div>
				{out}
			</div>
			{packet}
		</>
	);
}

/** @param form address of the form for paper */
function Example({ form }: { form: string | null }): JSX.Element {
	return (
		<>
			<p class="ui q2">{words.empty}</p>
			<div class="ghost">
				<p class="tag">{words.example}</p>
				<b>{words.exampleTitle}</b>
				<p>{words.exampleText}</p>
			</div>
			<p class="ui q2">
				{words.private} {form && <a href={form}>{words.onPaper}</a>}
			</p>
		</>
	);
}
