/** Words of the marks on the list of scenarios: they travel in the page itself. */
export const plays = {
	/** The last ending by its class. */
	last: { best: 'Best', 'second-best': 'Second-best', trap: 'Trap', fail: 'Failed' },
	/** After the class of the last ending. */
	seen: (last: string, seen: number, all: number) => `${last}, ${seen} of ${all} endings seen`,
	/** A play that is not finished. */
	open: (decision: number, when: string) => (when ? `Decision ${decision}, ${when}` : `Decision ${decision}`),
	today: 'today',
	yesterday: 'yesterday',
	on: (date: Date) => date.toLocaleDateString('en-GB', { dateStyle: 'long' }),
};
