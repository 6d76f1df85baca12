/** Words of the pages around the lessons: masthead, footer, map, roads, tracks, scenario list. */
import { duration } from './marks.ts';

const WORDS = [
	'no',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
	'thirteen',
	'fourteen',
	'fifteen',
	'sixteen',
	'seventeen',
	'eighteen',
	'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** 36 as "thirty-six"; figures from a hundred. */
export function inWords(n: number): string {
	if (n >= 100) return String(n);
	const ones = WORDS[n % 10];
	return WORDS[n] ?? (n % 10 ? `${TENS[Math.floor(n / 10)]}-${ones}` : `${TENS[n / 10]}`);
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "3 November 2026". @param on ISO date */
function longDate(on: string): string {
	const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
	return new Intl.DateTimeFormat('en-GB', format).format(new Date(on));
}

function lessons(n: number): string {
	return n === 1 ? '1 lesson' : `${n} lessons`;
}

/** "36 lessons, 1 ready, 35 planned": only what is the case is said. */
export function counts(all: number, ready: number, minutes: number): string {
	const planned = all - ready;
	if (planned === 0) return `${lessons(all)}, ${duration(minutes)}`;
	if (ready === 0) return `${lessons(all)}, ${all === 1 ? 'planned' : 'all planned'}`;
	return `${lessons(all)}, ${ready} ready (${duration(minutes)}), ${planned} planned`;
}

export const site = {
	skip: 'Skip to content',
	home: (title: string) => `${title}, home`,
	nav: 'Site',
	map: 'Map',
	review: 'Review',
	progress: 'Progress',
	evidence: 'Evidence',
	search: 'Search',
	free: (title: string) => `${title} is free and keeps your progress in this browser only.`,
	about: 'About',
	fork: 'Fork it for your company',
	edit: 'Edit this page',
	colours: 'Colours',
	modes: { light: 'Light', dark: 'Dark', system: 'System' },
	titled: (page: string, title: string) => `${page} | ${title}`,
};

export const home = {
	description: (lessonCount: number) =>
		`A free course of ${inWords(lessonCount)} lessons for software engineers who want to become senior: decide first, read second.`,
	stand: (all: number, ready: number) => {
		const what =
			'lessons where you decide first and read the answer second: which change to roll back at two in the morning, ' +
			'what to say to the person who set the date, which line of the diff will hurt someone.';
		const who = 'No account. Your progress stays in this browser.';
		if (all === ready) return `${capital(inWords(all))} ${what} ${who}`;
		const state =
			ready === 0
				? 'All are being written.'
				: `${capital(inWords(ready))} ${ready === 1 ? 'is' : 'are'} ready, the others are being written.`;
		return `A course of ${inWords(all)} ${what} ${state} ${who}`;
	},
	start: (minutes: number) => `Start here, ${minutes} minutes`,
	begin: 'Begin at',
	offer: 'Start here, nine minutes',
	offerTitle: (questions: number) => `Take a bearing: ${inWords(questions)} questions about the best next step`,
	offerText: 'It marks three lessons and proposes a track. Stop after any question, or skip it altogether.',
	offerGo: 'Take the bearing',
	nothingYet: 'No lesson is ready yet.',
	heading: (roads: number) => `The map: ${inWords(roads)} ${roads === 1 ? 'road' : 'roads'}`,
	depth: 'A road hangs lower the more its lessons lean on others. Nothing is locked.',
	how: 'How a lesson works',
	howText:
		'You try before you read, then practise, saying each time how likely you are to be right, then, where a lesson has one, decide in a scenario that answers back. Every option says why it tempts and where it would be right. The last minutes are cards with what is worth keeping.',
	only: 'Only the decisions?',
	onlyText: (scenarios: number) =>
		scenarios === 0
			? 'A scenario can be played by itself, without its lesson. None is ready yet.'
			: 'A scenario can be played by itself, before its lesson or after it.',
	onlyLink: (scenarios: number) =>
		scenarios === 1 ? 'One is ready, see the list' : `All ${scenarios} scenarios as a list`,
};

export const map = {
	show: 'Show',
	allRoads: 'All roads',
	counts,
	stages: 'See its stages',
	key: 'Key',
	keys: {
		done: 'Done',
		here: 'You are here',
		lesson: 'Lesson',
		scenario: 'Its scenario',
		planned: 'Planned',
		minutes: 'Minutes, with the scenario where there is one',
	},
	jump: 'Jump to a road',
	road: (title: string, all: number) => `, ${title}, ${lessons(all)}`,
	planned: 'planned',
	after: 'after',
	scenarios: (n: number) => (n === 1 ? 'One scenario' : `All ${n} scenarios`),
	scenario: 'Scenario: ',
	min: ' min',
	minWithLesson: ' min with its lesson',
	inAll: (minutes: number) => `${duration(minutes)} in all`,
	privateRoad: (owner: string | null) => `Private road${owner ? `, by ${owner}` : ''}. Only in your company’s copy.`,
	onlyHere: (pack: string) => `${pack} only`,
	rewritten: (pack: string) => `as rewritten by ${pack}`,
	yours: 'Your own road',
	yoursText:
		'A company hangs its services, runbooks and incidents here, beside the core roads, and keeps merging ours.',
};

export const theme = {
	where: (sign: string, roads: number, all: number, ready: number, minutes: number) =>
		`Road ${sign} of ${inWords(roads)}, ${counts(all, ready, minutes)}`,
	privateWhere: (sign: string, all: number, ready: number, minutes: number) =>
		`Private road ${sign}, ${counts(all, ready, minutes)}`,
	levels: 'Where do you stand?',
	levelsHint: 'Find the sentence that was true of you last month.',
	level: { helped: 'With help', alone: 'Alone', asked: 'Others ask me', leads: 'I set the bar' },
	lessons: (n: number) => capital(`${inWords(n)} ${n === 1 ? 'lesson' : 'lessons'}`),
	needs: 'What it leans on',
	needsText: 'Lessons on other roads that these build on.',
	needsNothing: 'Nothing on another road.',
	back: 'Back to the map',
};

export const track = {
	where: (n: number) => (n === 1 ? 'The only track' : `Track, one of ${inWords(n)}`),
	counts,
	whereYouAre: 'Where you are',
	count: 'How long it is',
	left: 'Planned lessons take their place in the order when they are written.',
	beside: 'Not on this track',
	besideMore: (n: number) => `and ${inWords(n)} more`,
	besideNothing: 'Every lesson of the map is on it.',
	onMap: 'See them on the map',
	others: 'Other tracks',
};

export const scenarios = {
	title: 'Scenarios',
	all: 'All scenarios',
	stand:
		'Short incidents and conversations, four to six decisions each. Each belongs to a lesson and can be played before it, after it, or by itself.',
	description: 'Scenarios with decisions and consequences, each playable by itself.',
	min: (minutes: number) => `${minutes} min`,
	none: 'No scenario is ready yet.',
	planned: (n: number) => (n === 1 ? 'One more is planned.' : `${capital(inWords(n))} more are planned, one a lesson.`),
	alone: 'Without a lesson',
	ending: {
		best: 'Best ending seen',
		'second-best': 'Second-best ending seen',
		trap: 'Ended in a trap',
		fail: 'Failed',
	},
};

export const notFound = {
	title: 'There is nothing at this address',
	text: 'The page may have been renamed, or the address was cut short on its way here. Every lesson is on the map, and the search knows the words.',
	map: 'Go to the map',
	search: 'Search the site',
};

export const pack = {
	writtenBy: (name: string, title: string) => `Written by ${name}, not by ${title}.`,
	replaced: (name: string, title: string) => `Rewritten by ${name}; differs from what ${title} publishes.`,
	adjusted: (name: string, title: string) => `Adjusted by ${name}; parts of it differ from what ${title} publishes.`,
	/** @param on ISO date */
	owner: (owner: string | null, on: string | null) => {
		const reviewed = on === null ? null : `reviewed ${longDate(on)}`;
		if (owner === null) return reviewed === null ? '' : `${capital(reviewed)}.`;
		return reviewed === null ? `Owner: ${owner}.` : `Owner: ${owner}, ${reviewed}.`;
	},
	overdue: 'Its next review is overdue.',
	continues: 'It continues',
	only: 'It is only in your company’s copy of this site.',
	label: 'About this page',
	report: (to: string) => `Report a mistake to ${to}`,
	question: { added: (name: string) => `Added by ${name}`, adjusted: (name: string) => `Adjusted by ${name}` },
};
