/** Words of the progress page, of "Your data", and of the bar that says saving failed. */

function count(n: number, one: string, many: string): string {
	return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

export function date(iso: string): string {
	return new Date(iso).toLocaleDateString('en-GB', { dateStyle: 'long' });
}

function time(iso: string): string {
	return new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

export const progress = {
	title: 'Progress',
	description: 'What your answers show, kept in this browser only.',
	heading: 'What you say, and what your work shows',
	stand:
		'Each line runs from doing it with help, through alone and asked by others, to setting the bar. A gap is no bad mark: it is the next useful lesson, or the next thing to write down.',
	roadsNote:
		'Reading and scrolling count for nothing. A lesson is done when each of its questions has an answer and its scenario, where it has one, an ending.',
	noScript:
		'Progress needs the script of this page, and your browser runs none. What you answer is kept in the browser you answer in, and nowhere else.',
	loading: 'Reading what this browser has kept.',
	first: 'No answers are kept in this browser yet. Answer one question in any lesson and this page begins.',
	firstBearing: 'Take a bearing, nine minutes',
	firstLink: 'Choose a lesson on the map',
	noOutline:
		'The list of lessons could not be fetched, so this page cannot say what belongs where. Your answers are safe. Reload to try again; the export below works now.',

	roads: 'Roads',
	road: 'Road',
	lessons: 'Lessons',
	answers: 'Answers',
	covered: 'Covered',
	notBegun: 'not begun',
	begunDone: (begun: number, done: number, of: number) => {
		const parts = [];
		if (begun) parts.push(`${begun} begun`);
		if (done) parts.push(`${done} done`);
		return `${parts.join(', ')} of ${of}`;
	},
	rightOf: (right: number, of: number) => `${right} right of ${of}`,
	noneScored: 'none scored yet',
	coveredLabel: (answered: number, placed: number) => `${answered} of ${placed} questions and scenarios answered`,
	staleNote: (n: number) =>
		`${count(n, 'question has', 'questions have')} changed since you answered. ${n === 1 ? 'That answer is' : 'Those answers are'} kept and ${n === 1 ? 'counts' : 'count'} for calibration, not as right or wrong today.`,

	scenarios: 'Scenarios',
	played: (times: number) => (times === 1 ? 'played once' : `played ${times} times`),
	endingsSeen: (seen: number, of: number) => `${seen} of ${of} endings seen`,
	lastEnding: (title: string) => `Last ending: ${title}`,

	recent: 'Your last answers',
	result: {
		right: 'Right',
		partly: 'Partly right',
		wrong: 'Missed',
		unsure: 'Did not know yet',
		unscored: 'Answered, not scored',
		stale: 'Answered before the question changed',
	},
	grade: { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' },
	atConfidence: (result: string, confidence: number) => `${result}, at ${confidence}%`,
	goneQuestion: 'not in this copy of the site',
	date,
};

export const yourData = {
	heading: 'Your data',
	where:
		'Everything on this page is stored in this browser and nowhere else. Clearing site data deletes it, and nobody can bring it back. Keep a copy.',
	evidence: 'Your evidence log: what you did at work',
	export: 'Export a file',
	import: 'Import a file',
	merges: 'Import adds what is missing and replaces nothing. You see the list first.',
	holding: (answers: number, endings: number, other: number, kb: number) =>
		`${[
			count(answers, 'answer', 'answers'),
			...(endings ? [count(endings, 'scenario ending', 'scenario endings')] : []),
			...(other ? [count(other, 'other record', 'other records')] : []),
			`${kb.toLocaleString('en-GB')} kB`,
		].join(', ')}.`,
	kept: (n: number) =>
		`${count(n, 'record is', 'records are')} kept for a newer version of this site, and exported with the rest.`,
	quarantined: (n: number) =>
		`${count(n, 'record exists', 'records exist')} in more than one version. None of them counts, all of them are kept and exported.`,
	damaged: (n: number) =>
		`${count(n, 'stored record is', 'stored records are')} damaged. The original text is kept and goes into the export, under “damaged”.`,

	stand:
		'Everything you did here is stored in this browser and nowhere else. The file you export is yours, and any copy of this site can read it.',
	description: 'Take your answers along, bring them back, or erase them.',
	noScript:
		'Your data is in the browser you answer in. This page needs its script to reach it, and your browser runs none.',
	loading: 'Reading what this browser has kept.',
	noOutline:
		'The list of lessons could not be fetched, so this page cannot say what belongs where. Your answers are safe, and everything below works.',
	empty: 'Nothing is kept in this browser yet.',

	importHeading: 'Import',
	exportHeading: 'Export',
	exportAll: 'Export everything',
	summary: 'A summary to read, as Markdown',
	lastExport: (at: string | null, now: Date) => {
		if (!at) return 'Never exported.';
		const days = Math.floor((now.getTime() - new Date(at).getTime()) / 864e5);
		return days < 1 ? 'Last exported today.' : `Last exported ${days === 1 ? 'yesterday' : `${days} days ago`}.`;
	},
	since: (n: number) => (n > 0 ? `${count(n, 'record', 'records')} since then.` : 'Nothing new since then.'),
	format: 'The file is JSON, one record a line, and is described by',
	formatLink: 'a JSON Schema',

	erase: 'Erase',
	eraseLink: 'Erase everything',
	eraseOpen: 'Erase…',
	eraseWord: 'ERASE',
	eraseWhat: 'Removes everything from this browser. You will be asked to export first, and to type ERASE.',
	eraseTitle: (n: number) =>
		n ? `Erase ${count(n, 'record', 'records')}, all drafts and settings` : 'Erase all drafts and settings',
	eraseFirst:
		'Nobody can bring them back without a file. Other tabs with this site open forget them too. Export first, unless you have a copy.',
	eraseAsk: 'Type ERASE to go on',
	eraseWrong: 'Type the word ERASE, in capitals. Nothing has been erased.',
	eraseGo: 'Erase everything',
	eraseCancel: 'Keep everything',
	erased: 'Everything of this site in this browser is erased.',
	erasedPartly:
		'What this page could reach is erased. The browser kept one of its two stores from us: it is emptied as soon as it can be reached, and does not count until then.',

	importKind: 'Import',
	nothingYet: 'Nothing has been added yet',
	reading: 'Reading the file.',
	wouldAdd: (file: string, n: number) => `${file} would add ${count(n, 'record', 'records')}`,
	nothingNew: (file: string) => `${file} holds nothing new`,
	exportedOn: (iso: string) => `Exported on ${date(iso)} at ${time(iso)}.`,
	union: 'Records are added and never replaced, so importing twice changes nothing.',
	cutOff: 'The end of the file is missing. What it still holds is listed here.',
	newer:
		'A newer version of this site wrote this file. What this copy cannot read yet is stored as it is and shown later.',
	adding: 'Adding the records.',
	undo: 'Undo the import',
	undoUntil: 'Possible until you leave this page.',
	undoing: 'Taking the import back.',
	undone: (n: number) =>
		`${count(n, 'record is', 'records are')} gone again. Everything is as it was before the import.`,
	brings: (answers: number, lessons: number) =>
		`${count(answers, 'answer', 'answers')}, ${count(lessons, 'lesson', 'lessons')} new to this browser.`,
	toKnow: 'One thing to know.',
	stale: (n: number) =>
		`${n === 1 ? 'One of the questions has' : `${n.toLocaleString('en-GB')} of the questions have`} changed since ${n === 1 ? 'it was' : 'they were'} answered. ${n === 1 ? 'That answer counts' : 'Those answers count'} for your calibration and no longer as right or wrong.`,
	removes: 'Deleted in the file',
	removesNote: 'here until now, and gone when you add the records',
	deletedHere: 'Deleted here',
	deletedHereNote: 'stays deleted',
	what: 'What',
	new: 'New',
	beside: 'Beside what you have',
	plain: (n: number) => n.toLocaleString('en-GB'),
	newCount: (n: number) => `${n.toLocaleString('en-GB')} new`,
	kinds: {
		answered: 'Answers',
		played: 'Scenario endings',
		rated: 'Self-ratings',
		noted: 'Evidence entries',
		deleted: 'Deletions',
		unread: 'For a newer version of this site',
	},
	hereAlready: (n: number) =>
		n === 0
			? 'none of them is here yet'
			: `${n.toLocaleString('en-GB')} ${n === 1 ? 'is here already and stays as it is' : 'are here already and stay as they are'}`,
	elsewhere: 'Of these, for lessons this copy does not have',
	elsewhereNote: 'stored, and shown when the lessons arrive',
	conflict: 'In two versions',
	conflictNote: 'both versions are kept and neither counts',
	damagedRow: 'Damaged',
	damagedNote: 'left out; the file keeps them',
	damagedWhere: (index: number, reason: string) => `Record ${index + 1}: ${reason}`,
	damagedMore: (n: number) => `and ${n.toLocaleString('en-GB')} more.`,
	add: (n: number) => `Add ${count(n, 'record', 'records')}`,
	another: 'Choose another file',
	cancel: 'Cancel, change nothing',
	close: 'Close',
	cancelled: 'Nothing was changed.',
	added: (n: number, file: string) =>
		n ? `${count(n, 'record was', 'records were')} added from ${file}.` : `${file} added nothing.`,
	addedUnsaved: 'They are on this page only, because this browser will not let us save. Export now to keep them.',
	refused: (file: string) => `${file} was not imported.`,
	unchanged: 'Nothing was changed.',
};

/** Why a file or a record in it is not taken, and what would mend it. */
export const importRefusal = {
	tooBig: (mb: number) =>
		`It is larger than ${mb} MB, more than this site ever writes. Choose a file that was exported from a progress page.`,
	unreadable: 'The browser could not read the file. Choose it again, or copy it to this device first.',
	notOurs: 'It is not a progress file of this kind of site. Choose a file named senior-path-progress, ending in .json.',
	cutOff: 'It ends in the middle, so a part is missing. Copy or download it again, or export it anew.',
	tooDeep: 'It is nested deeper than anything this site writes. Choose a file that was exported from a progress page.',
	tooMany: (n: number) =>
		`It holds more than ${n.toLocaleString('en-GB')} records. Split it into several files and import one after the other.`,
	foreign: (theirs: string, mine: string) =>
		`It belongs to another site, “${theirs}”, and this one is “${mine}”. Import it there, or choose a file from here.`,
	line: (n: number) => `Line ${n.toLocaleString('en-GB')}`,
	record: {
		whole: 'the record',
		notJson: 'is not readable as JSON.',
		noId: 'has no id.',
		tooLong: (n: number) => `is longer than ${n.toLocaleString('en-GB')} characters.`,
		tooDeep: 'is nested deeper than anything this site writes.',
		reserved: 'uses a reserved name as a key.',
		field: (path: string) => `has something unexpected in ${path}.`,
	},
};

export const savingNotice = {
	title: 'This browser will not let us save.',
	full: 'Its storage is full.',
	blocked: 'It keeps storage from this site.',
	nothingYet: 'What you answer now is on this page only, and goes when you leave it.',
	unsaved: (n: number) =>
		n === 1
			? 'Your last answer or ending is on this page only, and goes when you leave it.'
			: `Your last ${n.toLocaleString('en-GB')} answers and endings are on this page only, and go when you leave it.`,
	mirrored: (n: number) =>
		n === 1
			? 'Your last answer or ending is in its reserve only: it will be here next time, but export it soon.'
			: `Your last ${n.toLocaleString('en-GB')} answers and endings are in its reserve only: they will be here next time, but export them soon.`,
	safeBefore: (iso: string) => `Everything before ${time(iso)} is safe.`,
	export: 'Export now',
	carryOn: 'Carry on without saving',
	newerTitle: 'A newer version of this site is in use in this browser.',
	newer:
		'This page is of the older one. It adds what you answer and touches nothing else that is stored. Reload it to go on with the new one.',
	reload: 'Reload',
	notNow: 'Not now',
	backupLabel: 'Keep a copy',
	backupTitle: (n: number) => `${count(n, 'record is', 'records are')} in no file yet.`,
	backup: 'They are in this browser only, and go with it.',
	backupExport: 'Export a file',
};
