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

/** The bar of findings in dev. */
export const findings = {
	summary: (found: number, errors: number) =>
		`${found} ${found === 1 ? 'finding' : 'findings'}${errors > 0 ? `, ${errors} ${errors === 1 ? 'stops' : 'stop'} the build: the page shows the last sound content` : ''}`,
	severity: { error: 'error', warning: 'warning' },
};
