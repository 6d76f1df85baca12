/** Words of the file for a mentor: making it, reading it, and the talk over it. */
import type { EntryPrompt, GapPrompt } from '../../domain/mentor/prompts.ts';
import { evidencePacket } from './evidence.ts';
import { summary } from './summary.ts';

const { day } = evidencePacket;

function entries(n: number): string {
	return `${n.toLocaleString('en-GB')} ${n === 1 ? 'entry' : 'entries'}`;
}

/** On the learner's side: choosing what the file holds. */
export const mentorExport = {
	heading: 'For a mentor',
	what: 'A file with the parts you choose, for one person to read before you talk. It opens on the page',
	page: 'For mentors',
	whatMore:
		'in their browser, where it can be read and printed. Nothing is sent by this site: you hand the file over yourself.',
	choose: 'Choose what goes into it',
	name: 'Your name, as your mentor knows you',
	nameHint: 'May stay empty. It is written into the file and kept nowhere else.',
	parts: 'What you show',
	roads: 'Progress by road: lessons and questions, without your answers',
	matrix: 'Competencies: what you say, and what evidence shows',
	ratings: 'Your ratings over time: what you said before, and when',
	calibration: 'Calibration: how often you were right when you felt sure',
	noOutline: 'The list of lessons could not be fetched, so roads and competencies cannot be worked out now.',
	entries: (chosen: number, all: number) => `Entries of your evidence log: ${chosen} of ${all} chosen`,
	noEntries: 'Your evidence log has no entries yet.',
	unnamed: evidencePacket.unnamed,
	about: (date: string, theme: string | null) => (theme === null ? day(date) : `${day(date)}, ${theme}`),
	brackets: 'What stands in [[double brackets]] stays out, as in the packet.',
	make: 'Make the file',
	nothing: 'Choose at least one part or one entry.',
	tooMuch: (n: number) => `That is more than such a file holds. Choose at most ${n} entries, or fewer long ones.`,
	made: (file: string) =>
		`${file} was handed to your downloads. Open it on the page for mentors to see what they will see.`,
};

/** On the mentor's side. */
export const mentor = {
	title: 'For mentors',
	description: 'Open the file a learner gave you: what they chose to show, and questions for your talk.',
	stand:
		'A learner gave you a file? Open it here to see what they chose to show you, with questions you could ask about each gap.',
	held: 'The file is read in this browser and sent nowhere. It is held while the page is open, kept nowhere, and never mixed with progress of your own.',
	noScript:
		'This page needs its script to read a file, and your browser runs none. Ask for the packet of the evidence log as Markdown or on paper instead: it holds the same entries.',
	learner: 'You are the learner? Make the file on',
	learnerLink: 'Your data',
	open: 'Open a file',
	another: 'Open another file',
	drop: 'Or drop it anywhere on this page.',
	reading: 'Reading the file.',
	refused: (file: string) => `${file} cannot be shown`,
	toData: 'To the import of Your data',
	opened: (from: string) => (from ? `What ${from} chose to show` : 'What a learner chose to show'),
	made: (iso: string) => `Made on ${day(iso)}.`,
	parts: (parts: readonly string[]) => `It holds ${parts.join(', ')}, and nothing of what was left out.`,
	part: {
		matrix: 'the competencies',
		ratings: 'their ratings over time',
		roads: 'the progress by road',
		calibration: 'the calibration',
		entries,
	},
	foreign: (site: string) => `It comes from another copy of the site, “${site}”. Themes are named as they are there.`,
	print: 'Print',
	close: 'Close the file',
	closed: 'The file is closed. This page holds nothing of it.',

	matrix: 'Competencies',
	says: 'Says',
	shows: 'Evidence shows',
	line: (said: string | null, shown: string | null) =>
		`${said === null ? 'Has not said.' : `Says: ${said}.`} ${shown === null ? 'Evidence shows nothing yet.' : `Evidence shows: ${shown}.`}`,
	/** As they stand in a sentence. */
	levels: summary.levels,
	rated: 'Rated',
	/** Before the date, where no column has the head above. */
	ratedOn: 'rated on',
	day,
	how: 'Evidence is right answers on different days, and for “others ask me” an entry of the evidence log. It is no score of the person: work that was never written down shows nothing.',

	ratings: 'Ratings over time',
	ratingsWhat: 'What they said',
	unratedYet: 'They have not rated themselves yet.',

	talk: 'For your talk',
	talkHint: 'A gap is an occasion, not a fault. Take two or three of these, and leave the rest for next time.',
	unrated: 'Not rated yet',
	unratedAbout: (titles: string) => `Evidence shows something, and they have not said where they stand: ${titles}.`,
	unratedAsk: 'Which of the four sentences was true of you last month, and what tells you so?',
	talkNone: 'What is said and what is shown agree everywhere. Ask what the next level would look like at work.',
	gap: {
		above: (said: string) => `Says “${said}”, and evidence does not reach that far.`,
		below: (_: string, shown: string) => `Evidence shows “${shown}”, which is more than they say.`,
		unshown: (said: string) => `Says “${said}”, and nothing is shown yet.`,
		beyond: () => 'Says “I set the bar”. No exercise can show that; only people can.',
		witness: () => '“Others ask me” lacks a witness: the evidence log has no entry for this theme.',
	} satisfies Record<GapPrompt, (said: string, shown: string) => string>,
	questions: {
		above: [
			'When was this last true? Take me through that day, from the first message to the last.',
			'Which part of it did somebody else carry, and could you have carried it?',
			'What is coming up in the next month where it would show?',
		],
		below: [
			'Your answers say that this is yours. What keeps you from saying so?',
			'Who near you does it better, and what do they do that you do not?',
			'Where could you do it in the open in the next two weeks, and who should see it?',
		],
		unshown: [
			'Nothing here speaks for it or against it. When did you last do this at work?',
			'What has been missing so far: the occasion, the time, or the wish to find out?',
			'Which task of the coming week would be a fair test?',
		],
		beyond: [
			'Which rule of yours do others keep while you are away?',
			'Which one turned out to be wrong, and how did you retire it?',
		],
		witness: [
			'Who came to you with this last, and what exactly did they ask?',
			'What happened afterwards: did they need you again for the same thing?',
			'Would they confirm it in a sentence? Ask them while they remember.',
		],
	} satisfies Record<GapPrompt, readonly string[]>,

	entries: 'Evidence',
	entry: {
		number: [
			'By how much did it change? If nobody measured it, what could still be counted today?',
			'What would it have cost to leave it as it was?',
		],
		confirmer: ['Who saw it happen, and whom would a promotion committee believe?'],
	} satisfies Record<EntryPrompt, readonly string[]>,
	lacks: {
		number: 'There is no number in it.',
		confirmer: 'Nobody is named who would confirm it.',
	} satisfies Record<EntryPrompt, string>,

	roads: 'Progress by road',
	road: 'Road',
	lessons: 'Lessons',
	questionsAnswered: 'Answered',
	right: 'Right last time',
	lessonsOf: (done: number, begun: number, all: number) => `${done} of ${all} done${begun ? `, ${begun} begun` : ''}`,
	of: (n: number, all: number) => `${n} of ${all}`,

	calibration: 'Calibration',
	calibrated: (level: number, right: number, of: number) => {
		const share = Math.round((100 * right) / of);
		const said = `When they say they are ${level}% sure, they are right ${share}% of the time (${right} of ${of}).`;
		if (Math.abs(share - level) < 5) return said;
		return share < level ? `${said} Surer than right.` : `${said} They know more than they say.`;
	},
	uncalibrated: 'There are not enough answers yet to say how well they know what they know.',
};

/** Why a file is not shown, and what to do. */
export const mentorRefusal = {
	whole: 'the whole',
	tooBig: (mb: number) => `It is larger than ${mb} MB. Ask for a file with fewer entries.`,
	unreadable: 'The browser could not read the file. Choose it again, or copy it to this device first.',
	notJson:
		'It is not a file for mentors: it cannot be read as JSON. Choose the one named senior-path-mentor, ending in .json, as it was sent.',
	cutOff: 'A part of it is missing or damaged. Download it again, or ask for it again.',
	notOurs: 'It is not a file for mentors. Choose the one named senior-path-mentor, ending in .json.',
	progress:
		'It is an export of somebody’s whole progress. If it is yours, import it on Your data. If it is a learner’s, ask for the file for mentors: imported, theirs would mix with yours.',
	newer:
		'A newer version of the site made it. Reload this page; if that does not help, open it on the site it was made on.',
	changed: 'It is not as the site wrote it, so nothing of it is shown. Ask for it again.',
	empty: 'It is a file for mentors without any part in it. Ask for one with at least one part chosen.',
	where: (path: string) => `Unexpected: ${path}`,
};
