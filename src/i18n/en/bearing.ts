/** Words of the bearing: the questions, what they come to, and the weeks. */
import { duration } from './marks.ts';
import { inWords } from './site.ts';

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function lessons(n: number): string {
	return `${inWords(n)} ${n === 1 ? 'lesson' : 'lessons'}`;
}

export const bearing = {
	title: 'Take a bearing',
	description:
		'A few questions about the best next step choose where to begin: three lessons, a track and a weekly plan.',
	heading: 'Take a bearing',
	stand: (n: number) =>
		`${capital(inWords(n))} questions at most, about nine minutes. They mark the three lessons that would help you most, and propose a track and a weekly plan.`,
	rules: [
		'“I don’t know yet” is an answer, and says more than a guess.',
		'There is no verdict until the end, so that one question does not answer the next. Then you read every reason.',
		'It stops by itself when no further answer is likely to change the three lessons. You can stop earlier at any question.',
		'Your answers are kept like any others: they come back in review, and their lessons show them as answered.',
	],
	begin: 'Begin with the first question',
	noScript:
		'A bearing works out from your answers where to begin, and that needs the script of this page. Your browser runs none.',
	noScriptLink: 'Begin with the first lesson on the map',
	none: 'This site has no questions for a bearing.',
	loading: 'Fetching the questions.',
	failed: 'The questions could not be fetched. Your answers are safe.',
	tryAgain: 'Try again',

	/** Of a question. */
	place: (n: number, of: number) => `${n} of at most ${of}`,
	placeLabel: (n: number, of: number, theme: string) => `Question ${n} of at most ${of}, ${theme}`,
	done: (n: number, of: number) => `${n} of at most ${of} answered`,
	left: (minutes: number) => `at most ${minutes} min left`,
	stop: 'Stop here, show what you have',
	later: 'Not now',
	noVerdict: 'No verdict until the end',
	next: 'Next question',
	unsure: 'I don’t know yet',
	welcome: '“I don’t know yet” counts as an answer, and says more than a guess.',

	/** Of the result. */
	resultWhere: (date: Date, n: number) =>
		`Your bearing, ${date.toLocaleDateString('en-GB', { dateStyle: 'full' })}, ${inWords(n)} ${n === 1 ? 'answer' : 'answers'}`,
	resultHeading: (n: number) => (n === 1 ? 'One lesson to begin with' : `${capital(inWords(n))} lessons to begin with`),
	resultNothing: 'Every lesson that is ready is done',
	held: (right: number, of: number) =>
		of === 1
			? `Your answer ${right === 1 ? 'held' : 'did not hold'}.`
			: `${right === 0 ? 'None' : capital(inWords(right))} of ${inWords(of)} answers held.`,
	direction: 'That is a direction, not a measurement: it chooses where to begin, and nothing else is made of it.',
	over: {
		sure: 'No further answer was likely to change the three.',
		all: 'Nothing is left to ask.',
		stopped: 'You stopped before it was sure, so take it as a rough one.',
	},
	first: 'In this order',
	reasons: {
		wrong: (title: string) => `Missed: ${title}. This lesson is about what was missing.`,
		partly: (title: string) => `Held in part: ${title}. This lesson has the rest.`,
		unsure: (title: string) => `Not known yet: ${title}. This lesson is the shortest way to change that.`,
		lucky: (title: string) => `Held, without being sure: ${title}. This lesson has the reasons.`,
		held: (title: string) => `Held: ${title}. Of the roads with something left to learn, this one is next.`,
		unasked: 'Nothing was asked about this road. Of those that are left it comes first.',
	},
	scenario: 'Scenario: ',
	min: ' min',
	minWithLesson: ' min with its lesson',
	beginWith: 'Begin with',
	onMap: 'See it on the map',
	print: 'Print the plan',
	again: 'Take it again',

	track: 'The track that fits',
	trackLegend: 'Track',
	trackText: (of: number, ready: number) =>
		`${capital(lessons(of))}, ${ready === of ? 'all of them ready' : `${inWords(ready)} of them ready`}.`,
	trackWhy: (n: number, of: number) =>
		`It goes with how many of your answers held${n === 0 ? '' : `, and has ${n === of ? 'all' : inWords(n)} of the lessons above`}.`,
	trackOther: 'You chose another one than was proposed.',
	stages: 'See its stages',

	answered: 'What you answered',
	themeRow: (right: number, of: number, unsure: number) =>
		unsure === of ? (of === 1 ? '“don’t know”' : `${of} “don’t know”`) : `${right} of ${of}`,
	notAsked: 'not asked',
	theme: 'Road',
	heldColumn: 'Held',
	read: (n: number) => (n === 1 ? 'The question with its reasons' : `All ${inWords(n)} with their reasons`),
	readFailed: 'The reasons could not be fetched. Each question shows them in its lesson too.',
};

export const weeks = {
	heading: 'Your weeks',
	pace: 'Hours a week',
	hours: (n: number) => `${n} h`,
	monday: (date: Date) => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
	part: (minutes: number, of: number) => (minutes === of ? `${minutes} min` : `${minutes} of ${of} min`),
	end: 'The end of what is ready',
	total: (n: number, minutes: number) =>
		`${capital(lessons(n))}, ${duration(minutes)}, and half as much again for review`,
	planned: (n: number) =>
		n === 0
			? ''
			: `${capital(lessons(n))} of this track ${n === 1 ? 'is' : 'are'} planned and will take ${n === 1 ? 'its' : 'their'} place when written.`,
	note: 'A third of the time is kept for review. Nothing happens when a week goes by without it: the dates move.',
	all: (n: number) => `All ${n} weeks`,
	week: 'Week from',
	lesson: 'Lessons',
	nothing: 'Nothing is left to plan: every lesson that is ready is done.',
	/** Of a track page. */
	stageDone: (n: number) => `${n} done`,
	atPace: 'At your pace',
	atPaceText: (hours: number, n: number, end: Date) =>
		`${capital(inWords(hours))} ${hours === 1 ? 'hour' : 'hours'} a week with reviews: ${n === 1 ? 'one week' : `about ${inWords(n)} weeks`}, until ${end.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })}.`,
};
