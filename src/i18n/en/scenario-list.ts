/** Words of the filter over the list of scenarios: they travel in the page itself. */
export const scenarioList = {
	show: 'Show',
	parts: { '': 'All', 'not-played': 'Not played', played: 'Played', 'my-track': 'On my track' },
	road: 'Road',
	track: 'Track',
	length: 'Length',
	any: { road: 'All roads', track: 'Any track', length: 'Any length' },
	lengths: { short: (minutes: number) => `Up to ${minutes} min`, long: (minutes: number) => `Over ${minutes} min` },
	signed: (sign: string, title: string) => `${sign} ${title}`,
	count: (shown: number, all: number) =>
		shown === 0 ? 'No scenario fits.' : shown === all ? `All ${all} scenarios.` : `${shown} of ${all} scenarios.`,
	all: 'Show all',
};
