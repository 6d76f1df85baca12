/** Words of the progress page, of "Your data", and of the bar that says saving failed. */

function count(n: number, one: string, many: string): string {
	return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

export function date(iso: string): string {
	return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
}

function time(iso: string): string {
	return new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

function percent(share: number): string {
	return `${Math.round(share * 100)}%`;
}

export const progress = {
	title: 'Progress',
	description: 'What your answers show, kept in this browser only.',
	heading: 'What your answers show',
	stand:
		'Reading and scrolling count for nothing here. A lesson is done when each of its questions has an answer and its scenario, where it has one, an ending.',
	noScript:
		'Progress needs the script of this page, and your browser runs none. What you answer is kept in the browser you answer in, and nowhere else.',
	loading: 'Reading what this browser has kept.',
	first: 'No answers are kept in this browser yet. Answer one question in any lesson and this page begins.',
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

	calibration: 'Calibration',
	calibrationAt: (level: number, right: number, of: number) => `${level}%: right ${right} of ${of}`,
	calibrationSoon: (level: number, more: number) => `Answer about ${more} more at ${level}% and a plot appears here.`,
	calibrationEmpty: 'Say how likely you are right before you check an answer, and this place compares the two.',
	plotLabel: (points: { level: number; share: number; of: number }[]) =>
		points.map(({ level, share, of }) => `At ${level}% you were right ${percent(share)} of ${of} times.`).join(' '),
	plotPoint: (share: number, of: number) => `${percent(share)} of ${of}`,
	plotAxis: 'how sure you said you were',
	plotReading: 'On the dashed line you would be right exactly as often as you say.',
	percent,
	brier: (score: number, of: number) =>
		`Brier score ${score.toFixed(2)} over ${count(of, 'answer', 'answers')}: 0 is perfect, and 50% on everything earns 0.25.`,

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
	added: (n: number, file: string) => `${count(n, 'record was', 'records were')} added from ${file}.`,
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
		notJson: 'is not readable as JSON.',
		noId: 'has no id.',
		tooLong: (n: number) => `is longer than ${n.toLocaleString('en-GB')} characters.`,
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
	safeBefore: (iso: string) => `Everything before ${time(iso)} is safe.`,
	export: 'Export now',
	carryOn: 'Carry on without saving',
};
