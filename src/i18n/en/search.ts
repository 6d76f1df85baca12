/** Sentences of the search, in its dialog and on its page. */
const list = (names: readonly string[]): string =>
	names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const search = {
	dialog: 'Search',
	label: 'Search this site',
	close: 'Close',
	filters: 'What to search',
	kinds: {
		lesson: 'Lessons',
		question: 'Questions',
		scenario: 'Scenarios',
		word: 'Glossary',
		page: 'Other pages',
	},
	done: 'Only what I have done',
	onlyPack: (pack: string) => `Only ${pack}`,
	narrow: 'Road, track and level',
	road: 'Road',
	track: 'Track',
	level: 'Level',
	any: { road: 'All roads', track: 'Any track', level: 'Any level' },
	levels: { foundation: 'Foundation', practitioner: 'Practitioner', senior: 'Senior' },
	signed: (sign: string, title: string) => `${sign} ${title}`,
	/** What a result is. */
	what: {
		lesson: 'Lesson',
		heading: 'In the lesson',
		question: 'Question in',
		scenario: 'Scenario',
		word: 'Glossary',
		road: 'Road',
		track: 'Track',
		page: 'Page',
	},
	/** After the title of a result: what it is, where it stands, how long it takes, whose it is. */
	about: (what: string, of: string, minutes: number | null, pack: string) =>
		[
			of === '' ? what : `${what} ${of}`,
			...(minutes ? [`${minutes} min`] : []),
			...(pack ? [`${pack} pack`] : []),
		].join(', '),
	/** A word of the glossary stands by itself, or with the lesson that teaches it. */
	taught: (lesson: string) => (lesson === '' ? 'Glossary' : `Glossary, taught in ${lesson}`),
	count: (count: number, query: string) =>
		`${count === 1 ? '1 result' : `${count} results`} for “${query}”. Searched on this device.`,
	searching: (count: number) => (count === 0 ? 'Searching.' : `${count} by name. Searching the text.`),
	/** @param within what else narrows the search, as its controls say it */
	none: (query: string, where: readonly string[], within: readonly string[]) =>
		`Nothing found for “${query}” in ${[list(where), ...within].join(', ')}.`,
	noSign: (sign: string) => `Nothing to read under ${sign} yet. Signs of lessons still to be written are on the map.`,
	noKind: 'Nothing is ticked, so nothing is searched. Tick one of the buttons above.',
	nothingDone: 'Nothing is done yet in this browser: answer a question or play a scenario first.',
	everywhere: 'Search everything',
	fewer: 'Try another word, or fewer of them.',
	meant: (query: string) => `Search for “${query}”`,
	more: (count: number) => `Show ${count} more`,
	hint: 'What you remember of it: a word, a heading, a question, or the sign of a lesson.',
	examples: 'For example',
	namesOnly: 'Only titles and headings were searched: the full text did not arrive.',
	textOnly: 'Only the text was searched: the list of titles and words did not arrive.',
	failed: 'The search did not arrive.',
	offline: 'This device is offline.',
	online: 'The site may have been renewed since you opened this page. Your answers are saved.',
	again: 'Try again',
	reload: 'Reload the page',
	asPage: 'This search as a page',
	/** The keys, in the order of the sentence: Up, Down, Enter, Esc. */
	keys: { up: '↑', down: '↓', move: 'to move,', enter: 'Enter', open: 'to open', esc: 'Esc', leave: 'to close' },
	slash: 'The key / opens search. Ctrl K and ⌘ K always do.',
	page: {
		title: 'Search',
		description: 'Lessons, headings, questions, scenarios, words and signs of this site, searched on your own device.',
		loading: 'Loading the search.',
		noScript: 'The search runs in your browser and needs JavaScript. Without it, these lists have everything:',
		places: {
			map: 'The map: every lesson by its road',
			glossary: 'The glossary: every word and the lesson that teaches it',
			scenarios: 'The scenarios',
			templates: 'The templates for your work',
		},
	},
};
