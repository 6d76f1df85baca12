/** Words of the Markdown summary of one's progress. */

function on(iso: string): string {
	return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

export const summary = {
	title: 'My progress on Senior Path',
	made: (now: Date) =>
		`Made on ${on(now.toISOString())} from what one browser has kept. The JSON export is the file to import; this one is to read.`,
	between: (first: string, last: string) => `From ${on(first)} to ${on(last)}.`,
	none: 'There are no answers yet.',
	lessons: 'Lessons',
	columns: ['Lesson', 'Answered', 'Right', 'Last answered'],
	of: (n: number, of: number) => `${n} of ${of}`,
	gone: (id: string) => `${id} (not in this copy of the site)`,
	on,
	scenarios: 'Scenarios',
	scenario: (title: string, plays: number, endings: readonly string[]) =>
		`${title}: played ${plays === 1 ? 'once' : `${plays} times`}, ${endings.join('; ')}`,
	calibration: 'Calibration',
	at: (level: number, right: number, of: number) => `When sure by ${level}%: right ${right} of ${of}`,
	brier: (score: number, of: number) => `Brier score ${score.toFixed(2)} over ${of} ${of === 1 ? 'answer' : 'answers'}`,
	ratings: 'How I rate myself',
	levels: { helped: 'with help', alone: 'alone', asked: 'others ask me', leads: 'I set the bar' },
	evidence: 'Evidence',
};
