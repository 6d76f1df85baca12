/** Sentences of the search dialog. */
export const search = {
	dialog: 'Search',
	label: 'Search lessons and scenarios',
	close: 'Close',
	filters: 'What to search',
	kinds: { lesson: 'Lessons', scenario: 'Scenarios' },
	onlyPack: (pack: string) => `Only ${pack}`,
	kind: { lesson: 'Lesson', scenario: 'Scenario' },
	/** After the title of a result: what it is and how long it takes. */
	about: (what: string, minutes: number | null) => (minutes === null ? what : `${what}, ${minutes} min`),
	packed: (pack: string) => `${pack} pack`,
	count: (count: number, query: string) =>
		`${count === 1 ? '1 result' : `${count} results`} for “${query}”. Searched on this device.`,
	none: (query: string) =>
		`Nothing found for “${query}”. Search knows the lessons and scenarios: try another word, or fewer of them.`,
	noSign: (sign: string) => `Nothing to read under ${sign} yet. Signs of lessons still to be written are on the map.`,
	noKind: 'Nothing is ticked, so nothing is searched. Tick Lessons or Scenarios.',
	more: (count: number) => `Show ${count} more`,
	failed: 'The search index did not arrive. Everything else works.',
	again: 'Try again',
	/** The keys, in the order of the sentence: Up, Down, Enter, Esc. */
	keys: { up: '↑', down: '↓', move: 'to move,', enter: 'Enter', open: 'to open,', esc: 'Esc', leave: 'to close.' },
	slash: 'The key / opens search. Ctrl K and ⌘ K always do.',
	signs: 'Lesson numbers work too: try “B5”.',
};
