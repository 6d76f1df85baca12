import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EvidenceEntry, Fields } from '../../domain/evidence/entries.ts';
import { nameOf } from '../../domain/evidence/entries.ts';
import { isEmpty, roomLeft, sameFields } from '../../domain/evidence/room.ts';
import type { Start } from '../../domain/evidence/starts.ts';
import { evidence as words } from '../../i18n/en/evidence.ts';
import { $deleted, $evidence, deleteEarlier, deleteEntry, saveEntry } from '../../state/evidence.ts';
import { $drafts, dropDraft, type EvidenceDraft, keepDraft, newDraftId } from '../../state/evidence-drafts.ts';
import { $saving } from '../../state/log.ts';
import { useStore } from '../use-store.ts';

/** The entry that is open in the form. */
export interface Editing extends Omit<EvidenceDraft, 'at'> {
	/** What it said when it was opened: as it was saved, or as it was begun. */
	base: Fields;
	/** When the draft was last touched; null where there is none. */
	at: string | null;
}

/** Where the focus goes, once what was done is shown. */
export type Aim = 'form' | 'first' | 'list' | 'said';

export interface Desk {
	entries: readonly EvidenceEntry[];
	drafts: readonly EvidenceDraft[];
	editing: Editing | null;
	/** The entry that is open, as it was last saved; null for a new one. */
	saved: EvidenceEntry | null;
	/** What was done last, in words. `bad`: nothing was done, and why. */
	said: { text: string; bad: boolean };
	/** Counts up with each change of place, and names where the focus goes. */
	aim: { to: Aim; n: number };
	open(entry: EvidenceEntry): void;
	resume(draft: EvidenceDraft): void;
	begin(start: Start): void;
	write(fields: Fields): void;
	save(): void;
	discard(): void;
	remove(answer: boolean): void;
	removeEarlier(): void;
}

const QUIET = { text: '', bad: false };

/** The state of the page: which entry is open, and what is done with it. */
export function useDesk(start: Start | null, asked: string | null, blank: () => Start): Desk {
	const entries = useStore($evidence);
	const drafts = useStore($drafts);
	const deleted = useStore($deleted);
	const [editing, setEditing] = useState(() => opening(start, asked));
	const [said, setSaid] = useState(() =>
		asked !== null && !entryOf(asked) ? { text: words.notHere, bad: true } : QUIET,
	);
	const [aim, setAim] = useState<Desk['aim']>({ to: 'form', n: 0 });
	/** The draft as this tab knows it; what differs from it was written elsewhere. */
	const known = useRef(editing?.at ?? null);
	/** This tab has written in it. */
	const touched = useRef(false);
	/** The entry that was open in the log when this was last looked at. */
	const had = useRef<string | null>(null);
	const saved = (editing?.entry != null && entries.find(({ id }) => id === editing.entry)) || null;

	const show = (next: Editing | null) => {
		known.current = next?.at ?? null;
		touched.current = false;
		setEditing(next);
	};
	const go = (next: Editing | null, to: Aim, text = '', bad = false) => {
		show(next);
		setSaid({ text, bad });
		setAim(({ n }) => ({ to, n: n + 1 }));
		// The address led here; it does not lead back.
		history.replaceState(null, '', location.pathname);
	};
	const refuse = (text: string) => {
		setSaid({ text, bad: true });
		setAim(({ n }) => ({ to: 'said', n: n + 1 }));
	};

	// With the drawing: an effect still waiting when an entry is saved would take its dropped draft for another tab's, and open it.
	useLayoutEffect(() => {
		// A draft of what was deleted, here or in another tab, is deleted with it.
		for (const { id, entry } of drafts) if (entry !== null && deleted.has(entry)) dropDraft(id);
		const draft = drafts.find(({ id }) => id === editing?.id);
		// Another tab deleted the earlier versions: the draft goes on with the entry that is left of it.
		if (draft && draft.entry !== editing?.entry) return show(editingOf(draft));
		const gone = editing?.entry != null && (deleted.has(editing.entry) || (had.current === editing.entry && !saved));
		had.current = saved?.id ?? null;
		if (!editing) return;
		// Another tab deleted the earlier versions of what nothing was changed in: what it says goes on as an entry of its own.
		const heir =
			gone && !draft && entries.find((e) => e.subject === editing.subject && sameFields(shown(e), editing.fields));
		if (heir) return show(editingOf(heir));
		// Deleted, erased or taken back in another tab.
		if (gone) return go(null, 'list', words.deletedElsewhere);
		if ((draft?.at ?? null) !== known.current) {
			// Another tab has written in the same draft, saved or discarded it.
			if (!touched.current) show(draft ? editingOf(draft) : saved && editingOf(saved));
			else if (draft && !sameFields(draft.fields, editing.fields)) {
				const at = new Date().toISOString();
				const own = { ...editing, id: newDraftId(), at };
				known.current = at;
				setEditing(own);
				keepDraft(own);
				setSaid({ text: words.elsewhere, bad: false });
			} else {
				known.current = draft?.at ?? null;
				// What is no draft any more is not said to be one.
				setEditing({ ...editing, at: known.current });
			}
		} else if (saved && !draft && !touched.current && !sameFields(shown(saved), editing.base)) show(editingOf(saved));
	}, [drafts, entries]);

	return {
		entries,
		drafts,
		editing,
		saved,
		said,
		aim,
		open(entry) {
			const draft = drafts.find((each) => each.entry === entry.id);
			go(draft ? editingOf(draft) : editingOf(entry), 'form');
		},
		resume: (draft) => go(editingOf(draft), 'form'),
		begin: (next) => go(begun(next), 'first'),
		write(fields) {
			if (!editing) return;
			touched.current = true;
			const at = sameFields(fields, editing.base) ? null : new Date().toISOString();
			const next = { ...editing, fields, at };
			known.current = at;
			setEditing(next);
			setSaid(QUIET);
			if (at === null) dropDraft(editing.id);
			else keepDraft({ ...next, at });
		},
		save() {
			if (!editing) return;
			if (isEmpty(editing.fields)) return refuse(words.nothingToSave);
			if (saved && sameFields(editing.fields, shown(saved))) return refuse(words.nothingNew);
			const room = roomLeft(editing.fields);
			if (room < 0) return refuse(words.tooLong(-room));
			const id = saveEntry(editing);
			dropDraft(editing.id);
			const safe = $saving.get() === 'saved';
			go(asItStands(id), 'said', safe ? words.saved(saved !== null) : words.savedUnsafely);
		},
		discard() {
			if (!editing) return;
			dropDraft(editing.id);
			go(saved && editingOf(saved, true), saved ? 'form' : 'list', words.discarded);
		},
		remove(answer) {
			if (!saved) return;
			const name = nameOf(saved.fields) || words.unnamed;
			deleteEntry(saved, answer);
			go(null, 'list', words.deleted(name));
		},
		removeEarlier() {
			if (!saved) return;
			const id = deleteEarlier(saved);
			const own = $drafts.get().find((draft) => draft.id === editing?.id);
			go(own ? editingOf(own) : asItStands(id), 'said', words.deletedEarlier);
		},
	};

	function opening(from: Start | null, id: string | null): Editing | null {
		const entry = id === null ? undefined : entryOf(id);
		if (entry) return opened(entry.id);
		if (from) {
			// What was begun there and is no entry yet goes on; nothing is begun twice by following a link twice.
			const draft = $drafts.get().find((each) => each.entry === null && each.subject === from.subject);
			const resumes = draft && from.subject !== blank().subject;
			return resumes ? editingOf(draft) : begun(from);
		}
		const [latest] = $drafts.get();
		if (latest) return editingOf(latest);
		const [first] = $evidence.get();
		return first ? editingOf(first) : null;
	}
}

function entryOf(id: string): EvidenceEntry | undefined {
	return $evidence.get().find((entry) => entry.id === id);
}

/** Never the draft of another tab, which is no answer to what was done here. */
function asItStands(id: string): Editing | null {
	const entry = entryOf(id);
	return entry ? editingOf(entry) : null;
}

function opened(id: string): Editing | null {
	const entry = entryOf(id);
	const draft = $drafts.get().find((each) => each.entry === id);
	return draft ? editingOf(draft) : entry ? editingOf(entry) : null;
}

function begun({ subject, fields }: Start): Editing {
	return { id: newDraftId(), subject, entry: null, answer: null, fields, base: fields, at: null };
}

function editingOf(from: EvidenceDraft | EvidenceEntry, asSaved = false): Editing {
	if ('versions' in from) {
		const { id, subject, answer } = from;
		const fields = shown(from);
		return { id: newDraftId(), subject, entry: id, answer, fields, base: fields, at: null };
	}
	const entry = from.entry === null ? undefined : entryOf(from.entry);
	if (asSaved && entry) return editingOf(entry);
	return { ...from, base: entry ? shown(entry) : begunFields(from.fields) };
}

/** What an entry says in the form: with the day it was noted, where it has no other. */
function shown({ fields, date }: EvidenceEntry): Fields {
	return { ...fields, date };
}

/** What a draft was begun with is not known any more: emptied, it is no draft. */
function begunFields({ date, theme }: Fields): Fields {
	const empty = { title: '', situation: '', did: '', result: '', number: '', confirmer: '', link: '', notes: '' };
	return { ...empty, date, theme };
}
