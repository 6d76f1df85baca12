function withUnit(value: string, unit: string): string {
	return unit === '%' || unit === '' ? value + unit : `${value} ${unit}`;
}

/** "20 November 2026". */
function longDate(at: Date): string {
	return at.toLocaleDateString('en-GB', { dateStyle: 'long' });
}

/** Strings of the scenario player, its page and its walk-through. */
export const scenario = {
	/** The clock where a step of it is a day, or once a day has passed. */
	day: (day: number) => `Day ${day}`,
	dayTime: (day: number, time: string) => `Day ${day}, ${time}`,

	kind: 'Scenario',
	where: (title: string) => `Scenario: ${title}`,
	/** `n` counts from one; `least` and `most` are the decisions still ahead, this one included. */
	decision: (n: number, least: number, most: number) =>
		`Decision ${n} of ${least === most ? '' : 'at most '}${n + most - 1}`,
	about: (minutes: number, least: number, most: number) =>
		`About ${minutes} minutes, ${least === most ? most : `${least} to ${most}`} decisions`,
	rules: 'You can’t take a decision back, but you can play again. Your place is kept in this browser.',
	start: (time: string) => (time ? `Start at ${time}` : 'Start'),

	state: 'Where it stands',
	stateAfter: 'Where it stands, and what your last step did',
	/** A meter's value with its unit: "48%", "5 of 6", "4 min". */
	value: (value: number, unit: string) => withUnit(value.toLocaleString('en-GB'), unit),
	/** A change with its sign; the minus is a real one. "Of six" says nothing about a change. */
	change: (change: number, unit: string) =>
		withUnit(
			`${change < 0 ? '−' : '+'}${Math.abs(change).toLocaleString('en-GB')}`,
			unit.startsWith('of ') ? '' : unit,
		),
	/** The earlier value; its unit stands before it already. */
	was: (value: number, unit: string) => `was ${withUnit(value.toLocaleString('en-GB'), unit === '%' ? unit : '')}`,
	noChange: 'no change',
	/** What is announced after a step: the time, then each meter that moved. */
	announce: (time: string, moves: readonly string[]) => {
		const parts = [time, ...moves].filter(Boolean);
		return (parts.length ? parts : ['No meter moved']).map((part) => `${part}.`).join(' ');
	},
	moved: (label: string, now: string, was: string) => `${label} ${now}, ${was}`,
	/** A change with the name of its meter. */
	effect: (label: string, change: string) => `${label} ${change}`,

	evidence: 'Evidence',
	unread: (count: number) => (count === 1 ? 'piece not read yet' : 'pieces not read yet'),
	price: (effects: readonly string[]) => `This has its price: ${effects.join(', ')}.`,
	open: 'Read it',
	/** Announced when a piece of evidence is opened. */
	opened: (title: string) => `“${title}” is open.`,

	missing: 'Choose what to do first. Take the time you need: the clock stands still while you read.',
	doIt: 'Do it',
	noUndo: 'You can’t take it back, but you can play it again.',
	lineHint: 'Optional. Kept in this browser while you type, and shown beside a model line in the debrief.',
	lineFull: 'That is as much as is kept.',
	/** Heading, for screen readers, of what the last decision led to. */
	since: 'What happened',
	deadEnd: 'There is nothing left to decide here: the scenario has a fault. Your other progress is safe.',

	log: 'Log',
	yourDecision: 'Your decision',
	read: (title: string) => `You read “${title}”`,
	/** Before a choice text in the log, for screen readers. */
	youDecided: 'You decided:',

	debrief: (title: string) => `Debrief: ${title}`,
	classes: {
		best: 'The best ending',
		'second-best': 'Second best: defensible, at a cost',
		trap: 'The trap: every step looked reasonable',
		fail: 'It failed',
	},
	/** The same, in a line of numbers. */
	classShort: { best: 'the best ending', 'second-best': 'a second-best ending', trap: 'a trap', fail: 'a failure' },
	cost: 'What it cost.',
	seen: (seen: number, all: number) => `${seen} of ${all} endings seen`,

	/** Under the drawing. */
	drawn:
		'The road you took. Turnings below it would have ended better, or with better numbers on the whole; those above it worse.',
	drawnWorse: 'The road you took, and turnings you passed by. None of them would have ended better.',
	drawnBetter:
		'The road you took, and turnings you passed by. Each would have ended better, or with better numbers on the whole.',
	drawnLeft: (left: number) => `${left} more ${left === 1 ? 'is' : 'are'} in the list.`,
	/** Read in place of the drawing. */
	drawing: (decisions: number, ending: string) =>
		`Your road through ${decisions} ${decisions === 1 ? 'decision' : 'decisions'} to “${ending}”.`,
	drawingBetter: (turnings: readonly string[]) => `Turnings that would have been better: ${turnings.join('; ')}.`,
	drawingWorse: (turnings: readonly string[]) => `Turnings that would have been worse: ${turnings.join('; ')}.`,
	drawingList: 'The list below says the same, with every turning.',
	/** A turning in words. `at` may be empty. */
	turning: (at: string, text: string, result: string) => `${at ? `at ${at}, ` : ''}“${text}”, ${result}`,

	decisions: 'What each decision did',
	decisionsHint:
		'“Otherwise” is how it would have ended with that choice and, after it, your own choices wherever they are open, else the best road’s. Its numbers are the difference from your end.',
	hinge: 'Everything else turned on this decision.',
	noEffect: 'No meter moved.',
	laterAt: (time: string) => (time ? `Later, at ${time}:` : 'Later:'),
	rightWhen: 'Right when:',
	passed: 'You passed by:',
	otherwise: 'Otherwise:',
	sameEnding: 'the same ending',
	sameNumbers: 'the same numbers',
	/** Title of an ending, quoted. */
	endsIn: (title: string) => `“${title}”`,
	better: 'Better.',
	onBest: 'The best road.',
	whatCame: 'What would have come of it',
	replayFrom: (at: string, n: number) => (at ? `Replay from ${at}` : `Replay from decision ${n}`),
	/** For screen readers, where two decisions share a time. */
	replayDecision: (n: number) => `, decision ${n}`,

	numbers: 'The numbers at the end',
	numbersOf: 'Meter',
	you: 'You',
	bestRoad: 'Best road',
	bestSteps: 'The best road, step by step',
	history: 'The meters after each decision',
	historyStart: 'Start',
	yourLine: (at: string) => (at ? `Your line at ${at}` : 'Your line'),
	wrote: 'You wrote',
	wroteNothing: 'You wrote nothing here.',
	model: 'A model line',
	panel: 'Three lines of reasoning',
	panelAt: (title: string) => `At “${title}”. Lines of reasoning written by us, not votes.`,
	panelChoice: 'Chooses:',
	panelYours: 'As you did.',
	dissent: 'The dissent',
	changes: 'What would change this advice',
	card: 'It comes back',
	cardText: 'What this scenario trains returns as one recap card:',
	takeToWork: 'Take it to work',
	takeToWorkText:
		'Has something like this happened to you? Write down what you did while you remember it. A line to begin with:',
	toEvidence: 'Write it in your evidence log',
	copyLine: 'Copy the line',
	copied: 'Copied',
	/** Where the browser does not let a page copy. */
	copyByHand: 'Copy it from here:',
	toWork: 'The assignment of its lesson',
	theEnd: 'The end',
	again: 'Play it again',
	againAll: 'Play it from the start',
	yourself: 'Play it yourself',
	goOn: 'Go on with your own play',
	copyLink: 'Copy a link to this road',
	linkHint: 'The link holds the choices, not what you wrote.',
	toLesson: (title: string) => `Back to “${title}”`,
	next: 'Next:',
	lost: 'The scenario has changed since you played it. Only the decisions that still fit it are shown.',
	lostDraft: 'The scenario has changed since you left it, so you are back at the last decision that still fits.',
	playedOn: (at: Date) => `You played this on ${longDate(at)}:`,
	playedWhen: (at: Date) => `You played this on ${longDate(at)}`,
	showDebrief: 'Show the debrief',
	gone: 'an ending that has since been removed',
	shared: 'A road somebody shared',
	sharedText: 'This is a road from a link, not one of yours: nothing of it is written into your progress.',
	badLink: {
		unreadable: 'The address of this page names a road that cannot be read, so here is the start. Nothing has changed.',
		stale:
			'The address of this page names a road that does not fit the scenario as it is today, so here is the start. Nothing has changed.',
	},
	/** The same, where a play was under way. */
	badLinkPlaying: {
		unreadable: 'The address of this page names a road that cannot be read. Here is your own play, as you left it.',
		stale:
			'The address of this page names a road that does not fit the scenario as it is today. Here is your own play, as you left it.',
	},
	/** Announced when a link is opened. */
	linkOpened: 'The debrief of the road in the address is open.',

	failed: 'The scenario could not be loaded. Nothing you have done is lost.',
	tryAgain: 'Try again',

	noJs: {
		/** In a lesson: a sentence, with the words that lead to the scenario's own page. */
		inLesson: [
			'JavaScript is off, so this cannot be played here.',
			'See how it begins, and how every choice turns out',
		],
		notice: 'JavaScript is off, so this cannot be played here. It begins like this, and you can',
		answers: 'read how every choice turns out',
	},
	walkthrough: {
		stand: 'Every decision, with what each choice leads to. This gives everything away, so play it first if you can.',
		only: 'Only if',
		also: ', and ',
		and: ' and ',
		or: ' or ',
		/** Quoted and listed. */
		chose: (texts: string) => `you chose ${texts}`,
		not: (texts: string) => `you did not choose ${texts}`,
		opened: (titles: string) => `you read ${titles}`,
		atLeast: (label: string, value: string) => `${label} is at least ${value}`,
		atMost: (label: string, value: string) => `${label} is at most ${value}`,
		laterAt: (title: string) => `Later, at “${title}”:`,
		laterEnd: 'Later, at the end:',
		to: 'Leads to',
		toEnd: 'Leads to the end.',
		reason: 'What an expert weighs.',
		endings: 'How it can end',
		reached: (condition: string) => `Reached if ${condition}.`,
		last: 'Reached in every other case.',
		title: (title: string) => `Walk-through: ${title}`,
		model: 'A model line.',
		toScenario: 'Back to the scenario',
	},
};
