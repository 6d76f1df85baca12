/** Words of the review page. */
import { inWords } from './site.ts';

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function things(n: number, one: string, many: string): string {
	return `${inWords(n)} ${n === 1 ? one : many}`;
}

/** "Friday 20 November". */
function longDate(date: Date): string {
	return date.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
}

/** From 1: "tomorrow", "in 6 days", "in 2 months". */
function within(days: number): string {
	if (days <= 1) return 'tomorrow';
	if (days < 31) return `in ${days} days`;
	const months = Math.round(days / 30.4);
	if (months < 12) return `in ${months} ${months === 1 ? 'month' : 'months'}`;
	return 'in a year';
}

/** "tomorrow", "Monday", "9 December". */
function dayName(date: Date, days: number): string {
	if (days <= 1) return 'tomorrow';
	if (days < 7) return date.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
	return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
}

/** Joins what is the case: "a", "a and b", "a, b and c". */
function list(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

export const review = {
	title: 'Review',
	description: 'Questions you have answered come back when you are about to forget them.',
	heading: 'Review',
	loading: 'Looking up what comes back today.',
	noScript:
		'Review works out from your answers what you are about to forget, and that needs the script of this page. Your browser runs none, and without one no answers are kept either.',
	noScriptCards:
		'The cards at the end of each lesson can be read without it: say the answer to yourself, then compare. A day, a week and a month after the lesson are good times.',
	cardsOf: 'Cards to keep, by lesson',
	cards: (n: number) => (n === 1 ? '1 card' : `${n} cards`),
	failed: 'The list of what comes back could not be fetched. Your answers are safe.',
	tryAgain: 'Try again',
	today: (date: Date) => `Review, ${longDate(date)}`,

	/** Of the start. */
	toReview: (n: number) => `${capital(inWords(n))} to review.`,
	made: (sure: number, risk: number, fresh: number) => {
		const parts = [
			...(sure ? [`${inWords(sure)} you were sure of and missed`] : []),
			...(risk ? [`${inWords(risk)} you are about to forget`] : []),
			...(fresh ? [`${inWords(fresh)} back for the first time`] : []),
		];
		return `${capital(list(parts))}.`;
	},
	rest: 'What finds no room today comes on the days that follow. Nothing is lost by it.',
	begin: (n: number, minutes: number) => `Begin, ${n} in about ${minutes} min`,
	what: 'What comes, and why',
	question: 'Question',
	why: 'Why today',
	because: {
		sure: (confidence: number) => `Missed at ${confidence}%`,
		risk: (chance: number) => `About ${Math.round(chance * 100)}% likely to hold`,
		fresh: 'Back for the first time',
		changed: 'Changed since you answered',
		scenario: 'From the scenario you played',
	},
	showOther: (n: number) => `Show the other ${inWords(n)}`,
	showLess: 'Show fewer',
	limits: 'How much a day',
	limitDay: 'Questions and cards a day, at most',
	limitFresh: 'Of these, back for the first time',
	limitsNote: 'A day ends at four in the morning. Fewer a day means that things wait longer, and no more than that.',
	limitsKept: (day: number, fresh: number) => `Kept: at most ${day} a day, ${fresh} of them for the first time.`,

	/** Of one item. */
	place: (n: number, of: number) => `${n} of ${of}`,
	placeLabel: (place: string, lesson: string) => `${place}, from ${lesson}`,
	doneLabel: (n: number, of: number) => `${n} of ${of} done`,
	left: (minutes: number) => `about ${minutes} min left`,
	stop: 'Stop here',
	lastSeen: (days: number) => (days === 1 ? 'last seen yesterday' : `last seen ${days} days ago`),
	neverSeen: 'new to you',
	changed: 'The question has changed since you answered it, so it begins anew.',
	keys: 'The keys 1 to 4 grade it too.',
	returns: (days: number, date: Date) =>
		days <= 1 ? 'It comes back tomorrow.' : `It comes back ${within(days)}, on ${longDate(date)}.`,
	returnsWeek: 'It comes back tomorrow, and again in a week.',
	within,
	confused: 'Easily confused.',
	looksLike: (name: string, others: readonly string[]) =>
		`This one is about “${name}” and is taken for ${list(others.map((other) => `“${other}”`))}. To tell them apart, ask:`,
	reread: 'Reread it in its lesson:',
	next: 'Next',
	finish: 'See what moved',
	missing: 'This question could not be loaded.',

	/** Of the end. */
	doneUntil: (date: Date, days: number) => `Done until ${dayName(date, days)}.`,
	done: 'Done.',
	stopped: 'Stopped here.',
	sum: (n: number, minutes: number) =>
		`${capital(things(n, 'question', 'questions'))} in ${things(minutes, 'minute', 'minutes')}.`,
	held: (held: number, of: number) =>
		of === 0
			? 'Nothing was answered.'
			: held === of
				? of === 1
					? 'You held it.'
					: `You held all ${inWords(of)}.`
				: held === 0
					? 'You held none.'
					: `You held ${inWords(held)}.`,
	back: (missed: number, varied: number) => {
		if (missed === 0) return '';
		const who = missed === 1 ? 'The one you missed comes back' : `The ${inWords(missed)} you missed come back`;
		const numbers =
			varied === 0
				? ''
				: missed === 1
					? ', with different numbers'
					: `, ${inWords(varied)} of them with different numbers`;
		return `${who} tomorrow${numbers}.`;
	},
	moved: 'What moved',
	you: 'You',
	nextTime: 'Next',
	lookAt: 'One to look at today',
	lookBefore: (confidence: number) => `You were ${confidence}% sure about`,
	lookAfter: 'and missed it. Wrong and certain is the most useful kind of mistake you can find.',
	lookLink: 'Reread where it comes from',
	goOn: (n: number) => `Review ${n === 1 ? 'the one that is left' : `the ${inWords(n)} that are left`}`,

	/** Of an empty day. */
	nothing: 'Nothing is due.',
	nextOn: (n: number, date: Date, days: number) => {
		const when = days <= 1 ? 'tomorrow' : days < 7 ? `on ${dayName(date, days)}` : `on ${longDate(date)}`;
		return n === 1 ? `The next one is ${when}.` : `The next ${inWords(n)} are ${when}.`;
	},
	nothingYet: 'Nothing to review yet.',
	nothingYetText:
		'Answer a question in any lesson, and it comes back here the next day, then later and later as it holds.',

	weeks: 'The next two weeks',
	weeksText:
		'What will be due, if you add no new lessons. Skipping a day moves it; nothing is lost and there is no streak to break.',
	weeksLabel: 'Due by day',
	weekday: (date: Date) => date.toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' }),
	weekdayLong: longDate,
	dayOfMonth: (date: Date) => date.getUTCDate(),
	carryOn: 'Carry on with',
	toMap: 'Back to the map',
};
