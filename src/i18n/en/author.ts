/** Strings of the pages for authors. */
export const gallery = {
	title: 'Exercise gallery',
	description: 'Every type of exercise in each of its states, with the YAML that makes it.',
	where: 'For authors',
	stand: 'Each type with the YAML that makes it. Copy it, change the words, and keep the keys once a lesson has them.',
	rehearsal: 'You can answer everything here. Nothing of it is stored or counted: it is gone when you leave the page.',
	types: 'Types of exercise',
	files: (n: number) => `: ${n} files, tests and sample included.`,
	serves: (others: readonly string[]) => (others.length > 0 ? `The same files make ${others.join(' and ')}.` : ''),
	beyond: 'Outside the folder the type is a line or two each in',
	/** What stands before the item at `i` of a list. */
	joint: (i: number, of: number) => (i === 0 ? '' : i === of - 1 ? ' and ' : ', '),
	copy: 'Copy the YAML',
	copied: 'Copied',
	file: 'The file',
	state: (type: string) => `State of ${type}`,
	states: {
		before: 'Before',
		right: 'Right',
		partly: 'Partly',
		wrong: 'Wrong',
		noScript: 'No script',
		answers: 'Answers page',
	},
	/** Types that compare with several sound answers instead of judging. */
	compared: { right: 'In line', partly: 'Apart', wrong: 'Opposed' },
	/** Names of the parts of the page that show the same question in another state. */
	inState: (title: string, state: string) => `${title}: ${state.toLowerCase()}`,
};

/** The page of rules. */
export const rules = {
	title: 'Rules for content',
	description: 'What lessons, questions, scenarios and packs are checked for, by the name that a finding bears.',
	where: 'For authors',
	stand:
		'Each finding bears a name in brackets. Here is what it asks for, and why. What takes judgement is left to readers.',
	files: 'Files',
	lessons: 'Lessons and questions',
	scenarios: 'Scenarios',
	severity: (severity: 'error' | 'warning', craft: boolean) =>
		severity === 'warning' ? 'A warning.' : craft ? 'An error; in a pack a warning.' : 'An error: the build stops.',
};

/** What the pages for authors share, and the list of them. */
export const authors = {
	title: 'For authors',
	description: 'How to write lessons, questions and scenarios, and how a company adds its own.',
	stand:
		'Content is text files that are checked before they are shown. Ten minutes lead from a clone to a first question.',
	where: 'For authors',
};

/** Findings in dev: the panel at the end of each page, and beside what they are about. */
export const findings = {
	summary: (found: number, errors: number, all: boolean) =>
		`${found === 0 ? 'No findings' : found === 1 ? '1 finding' : `${found} findings`}${all ? '' : ' on this page'}${errors > 0 ? `, ${errors} ${errors === 1 ? 'stops' : 'stop'} the build: pages show the last sound content` : ''}`,
	everyPage: (n: number) => `All pages, ${n}`,
	thisPage: 'This page',
	hide: 'Hide until I save',
	show: 'Show',
	rule: (name: string, severity: 'error' | 'warning') => `${name} ${severity}`,
	inspect: (id: string) => `Inspect the scenario ${id}`,
	states: 'All states of',
};

/** Previews in dev: a question in all its states, and the inspector of a scenario. */
export const preview = {
	where: 'For authors, in dev only:',
	title: (lesson: string, key: string) => `${lesson}/${key} in all its states`,
	stand: 'Each state as readers meet it. What you answer here is not stored, and no build contains this page.',
	phone: 'At the width of a phone',
	unanswered: 'Unanswered: try it',
	empty: 'Sent empty',
	revealed: 'Revealed, to be graded',
	unsure: 'I don’t know yet',
	review: 'In review',
	paper: 'Without a script, and on paper',
	variant: (key: string) => `Variant: ${key}`,
	/** What tells a made-up answer from the others, where no key does. */
	all: 'all of them',
	half: 'half of it',
	none: 'nothing of it',
	farOff: 'far off',
	oneAstray: 'one astray',
	turned: 'the other way round',
	ownWords: 'What somebody may write here, in a sentence of their own.',
};

const number = (n: number) => n.toLocaleString('en-GB').replace('-', '−');

/** The inspector of a scenario. */
export const inspector = {
	of: (title: string) => `Inspector: ${title}`,
	title: 'Inspector',
	stand:
		'Played here, a scenario leaves nothing in your progress. The steps stand in the address and outlive a reload.',
	loading: 'The inspector comes with its script.',
	at: (id: string) => `At ${id}`,
	node: 'This node',
	ending: (of: string | null) => (of === null ? 'No ending fits' : `Ending of class ${of}`),
	lost: (steps: readonly string[]) => `The scenario has changed: ${steps.join(', ')} can no longer be played.`,
	steps: 'Steps',
	noSteps: 'None yet.',
	before: 'back to before',
	backBefore: (step: string) => `Back to before ${step}`,
	back: 'Back one step',
	fromStart: 'From the start',
	state: 'State',
	meter: 'Meter',
	now: 'Now',
	moved: 'Last step',
	range: 'Range',
	signed: (n: number) => (n > 0 ? `+${number(n)}` : number(n)),
	between: (min: number, max: number) => `${number(min)} to ${number(max)}`,
	opened: 'Evidence open:',
	nothing: 'nothing',
	conditions: 'Conditions',
	verdict: (kind: 'choice' | 'also' | 'ending', holds: boolean, first: boolean) =>
		kind === 'choice'
			? holds
				? 'Offered'
				: 'Not offered'
			: kind === 'also'
				? `Further text ${holds ? 'shown' : 'not shown'}`
				: `Ending ${first ? 'reached if it were over now' : holds ? 'fits, behind another' : 'does not fit'}`,
	always: 'always',
	asks: {
		chose: (step: string) => `chose ${step}`,
		not: (step: string) => `did not choose ${step}`,
		opened: (step: string) => `opened ${step}`,
	},
	limits: (meter: string, min: number | null, max: number | null, value: number, unit: string) =>
		`${meter} ${min === null ? `at most ${number(max ?? 0)}` : max === null ? `at least ${number(min)}` : `${number(min)} to ${number(max)}`}, stands at ${number(value)}${unit ? ` ${unit}` : ''}`,
	part: (holds: boolean, text: string) => `${holds ? 'true' : 'false'}: ${text}`,
	pending: 'Still to come',
	waits: (of: string, at: string) => `From ${of}, at ${at}`,
	never: 'It can no longer come from here.',
	startFrom: 'Start from',
	startFromHint: 'Each node behind the shortest play that gets there.',
	after: (n: number) => (n === 0 ? 'the start' : n === 1 ? 'after 1 step' : `after ${n} steps`),
	unreached: 'No play gets there.',
};
