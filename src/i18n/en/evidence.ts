/** Words of the evidence log and of what it is exported as. */
import type { Ask } from '../../domain/evidence/asks.ts';
import type { Field, SourceKind } from '../../domain/evidence/entries.ts';

/** Made once: a list of a thousand entries has a thousand dates. */
const formatOf = (month: 'long' | 'short') =>
	new Intl.DateTimeFormat('en-GB', { day: 'numeric', month, year: 'numeric' });
const [long, short] = [formatOf('long'), formatOf('short')];

const dateOf = (iso: string) => new Date(iso.length === 10 ? `${iso}T12:00:00` : iso);

/** `2026-11-20` or a moment in UTC as "20 November 2026". */
const day = (iso: string) => long.format(dateOf(iso));

function moment(iso: string): string {
	const when = new Date(iso);
	const time = when.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
	return `${when.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })}, ${time}`;
}

const entries = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'entry' : 'entries'}`;

/** "July to November 2026", "20 November 2026". */
function span(from: string, to: string): string {
	if (from === to) return day(from);
	const month = (iso: string, year: boolean) =>
		new Date(`${iso}T12:00:00`).toLocaleDateString('en-GB', { month: 'long', ...(year && { year: 'numeric' }) });
	if (from.slice(0, 7) === to.slice(0, 7)) return month(from, true);
	return `${month(from, from.slice(0, 4) !== to.slice(0, 4))} to ${month(to, true)}`;
}

const labels: Record<Field, string> = {
	title: 'What happened, in one line',
	date: 'When',
	theme: 'What it shows',
	situation: 'The situation, and what was at stake',
	did: 'What I did and decided',
	result: 'What changed because of it',
	number: 'The number',
	confirmer: 'Who would confirm it',
	link: 'Link',
	notes: 'Notes',
};

/** The packet that is handed on: read by others, so it speaks in the first person. */
export const evidencePacket = {
	title: 'What I did, by competency',
	span: (from: string, to: string, n: number, made: string) =>
		`${span(from, to)}, ${entries(n)}. Made on ${day(made)}.`,
	none: 'There are no entries yet.',
	contents: 'Contents',
	elsewhere: 'Not yet under a competency',
	unnamed: 'Without words',
	day,
	labels,
	file: (date: string, ending: string) => `evidence-${date}.${ending}`,
};

export const evidence = {
	title: 'Evidence log',
	description: 'What you did at work, what came of it and who would confirm it, kept in this browser only.',
	stand: 'What you did, while you still remember it. Five minutes on a Friday saves a weekend before your review.',
	loading: 'Reading what this browser has kept.',
	noScript:
		'The log is kept in the browser you write it in. This page needs its script to reach it, and your browser runs none. On paper it works as well: an entry is a situation, what you did, what changed, a number, and who would confirm it.',
	noScriptForm: (title: string) => `Print the form “${title}”`,
	onPaper: 'The same as a form for paper',
	noScriptForms: 'All forms for tasks at work',
	noOutline:
		'The list of lessons could not be fetched, so what an entry belongs to has no name here, and no competency can be chosen. Your entries are safe. Reload when there is a network.',
	private: 'Stored in this browser and nowhere else. It leaves it in the files you export.',

	list: 'Entries',
	new: 'New entry',
	count: (shown: number, all: number) => (shown === all ? String(all) : `${shown} of ${all}`),
	noneFits: 'No entry fits these filters.',
	showAll: 'Show all entries',
	draft: (iso: string) => `Draft of ${moment(iso)}`,
	unsaved: 'unsaved changes',
	unnamed: 'An entry without words yet',
	newDraft: 'A draft without words yet',
	noNumber: 'no number yet',
	noTheme: 'no competency yet',
	day,
	short: (iso: string) => short.format(dateOf(iso)),

	example: 'Example',
	exampleTitle: 'Led the checkout incident of 17 November',
	exampleText:
		'Payments failed after a pricing release. I chose stored prices over a rollback, because nobody had checked the migration. Back in 17 minutes; the last two took 54 and 71. Ola in Support would confirm it.',
	empty: 'Nothing is written down yet. An entry can look like this:',

	filter: (set: number) => (set ? `Filter, ${set} set` : 'Filter'),
	filterTheme: 'Competency',
	filterSource: 'Started from',
	filterFrom: 'From',
	filterTo: 'To',
	filterNumber: 'Number',
	all: 'All',
	withoutTheme: 'None yet',
	withNumber: 'With a number',
	withoutNumber: 'Without a number',
	clear: 'Clear the filters',
	sources: {
		task: 'A task at work',
		scenario: 'A scenario',
		question: 'An answer of yours',
		template: 'A form',
		nothing: 'Nothing',
	} satisfies Record<SourceKind, string>,

	headNew: 'A new entry',
	headEdit: (name: string) => name,
	labels: { ...labels, did: 'What you did and decided', number: 'The number', notes: 'Notes' } satisfies Record<
		Field,
		string
	>,
	hints: {
		title: '',
		date: '',
		theme: '',
		situation: '',
		did: '“I”, not “we”. Include the option you did not take, and why.',
		result: '',
		number: 'Before, after, and how it was measured. A range is better than nothing.',
		confirmer: 'A person who saw it, and their role.',
		link: 'To the change, the document or the ticket. An address beginning with https.',
		notes: 'The form of the task, words of others, what you would do differently.',
	} satisfies Record<Field, string>,
	chooseTheme: 'Choose one',
	linkUnsafe: 'This is kept as text: only http, https and mailto addresses become links.',
	themeGone: (id: string) => `${id} (not in this copy of the site)`,

	from: {
		task: (title: string) => `From the task at work of “${title}”.`,
		scenario: (title: string) => `From the scenario “${title}”.`,
		question: (title: string) => `From your answer to “${title}”.`,
		template: (title: string) => `From the form “${title}”.`,
	},
	fromGone: 'It was started from something this copy of the site does not have.',
	rewriteHint:
		'The words you kept stand under “What you did and decided”. Say when and where they were used, and what came of it.',
	scenarioHint:
		'A rehearsal is no evidence yet. Has something like it happened to you? The line of the scenario stands in the notes.',
	task: 'The task',
	form: (title: string) => `The form: ${title}`,
	formPrint: 'Print the form',
	formCopy: 'Put these lines into the notes',
	formCopied: 'The lines of the form stand in the notes now.',
	chooseForm: 'Begin with a form',

	save: 'Save entry',
	saveAgain: 'Save changes',
	saved: (again: boolean) => (again ? 'Saved. The version before is kept below.' : 'Saved in your log.'),
	savedUnsafely:
		'It is in the log of this page only, because this browser will not let us save. Export now to keep it.',
	savedAs: (at: string) => `Saved on ${moment(at)}.`,
	nothingToSave: 'There is nothing to save yet: write what you did, or anything else, first.',
	nothingNew: 'Nothing has changed since it was saved.',
	draftSaved: (iso: string) =>
		`Draft saved in this browser at ${new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`,
	draftUnsaved: 'The draft is on this page only: this browser will not let us save.',
	draftDiscard: 'Discard the draft',
	changesDiscard: 'Discard the changes',
	discarded: 'Discarded.',
	left: (n: number) => `${n.toLocaleString('en-GB')} characters left.`,
	tooLong: (n: number) =>
		`${n.toLocaleString('en-GB')} characters too many for one entry. Shorten it, or make two of it. Your draft is kept as it is.`,
	elsewhere: 'Another tab has changed this draft. What you wrote here is kept as a draft of its own.',
	deletedElsewhere: 'The entry was deleted in another tab.',
	notHere: 'The entry you came for is not in this log. It may have been deleted, or written in another browser.',

	asks: 'What a promotion committee would ask',
	asksNone: 'It says what was at stake, what you did, what came of it, and who would confirm it.',
	ask: {
		competency: 'Which competency does it show?',
		stake: 'What was at stake, and for whom?',
		own: 'What did you do yourself, and what did you decide?',
		whose: 'Whose work was it? It says “we”. Name your own part.',
		result: 'What changed because of it?',
		number: 'By how much? A number, or a range, and where it comes from.',
		confirmer: 'Who saw it and would confirm it?',
		proof: 'Where can one look it up?',
	} satisfies Record<Ask, string>,

	versions: (n: number) => (n === 1 ? 'One earlier version' : `${n} earlier versions`),
	version: (iso: string) => `Saved on ${moment(iso)}`,

	delete: 'Delete this entry',
	deleteTitle: (name: string) => `Delete “${name}”`,
	deleteWhat: (versions: number) =>
		`${versions > 2 ? `All ${versions} versions of it leave` : versions === 2 ? 'Both versions of it leave' : 'It leaves'} this browser, its reserve and every export from now on. Nobody can bring the text back. A file you exported earlier still holds it; imported here, it stays deleted.`,
	deleteAnswer: (title: string) =>
		`Delete my answer to “${title}” as well: it holds the same words. The question then counts as not answered.`,
	deleteEarlier: 'Delete only the earlier versions',
	deleteGo: 'Delete the entry',
	deleteCancel: 'Keep it',
	deleted: (name: string) => `“${name}” is deleted.`,
	deletedEarlier: 'The earlier versions are deleted. What the entry says now is kept.',

	export: 'Export',
	exportWhat: (shown: number, all: number, period: string) =>
		shown === all
			? `Everything in the log: ${entries(all)}, ${period}.`
			: `What the list shows: ${shown} of ${entries(all)}, ${period}.`,
	exportNone: 'The list shows no entry, so there is nothing to export.',
	span,
	andMore: (n: number) => `; and ${n.toLocaleString('en-GB')} more`,
	markdown: 'Packet as Markdown',
	copy: 'Copy as Markdown',
	copied: 'Copied.',
	copyRefused: 'The browser does not allow copying. The packet was handed to your downloads instead.',
	print: 'Print',
	json: 'Entries as JSON',
	jsonWhat: 'JSON can be imported into another browser with all versions. It is part of the full export too, on',
	dataLink: 'Your data',
	mentorWhat: 'A mentor can read single entries beside your competencies:',
	mentorLink: 'make a file for a mentor',
	brackets:
		'Names of customers and unreleased work stay out of the packet and the print if you wrap them in [[double brackets]]. JSON keeps them.',
};
