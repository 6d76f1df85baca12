/** Words of calibration and of practice over time, on the progress page. */

function percent(share: number): string {
	return `${Math.round(share * 100)}%`;
}

function count(n: number, one: string, many: string): string {
	return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

/** "5 h 4 min" of minutes. */
function duration(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	return [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(' ');
}

/** "5 Oct", of a study day's date. */
function shortDate(date: Date): string {
	return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

export const calibration = {
	heading: 'Calibration',
	empty: 'Say how likely you are right before you check an answer, and this place compares the two.',
	soon: (level: number, more: number) => `Answer about ${more} more at ${level}% and a plot appears here.`,
	percent,
	plotLabel: (points: { level: number; share: number; of: number }[]) =>
		points.map(({ level, share, of }) => `At ${level}% you were right ${percent(share)} of ${of} times.`).join(' '),
	plotPoint: (share: number, of: number) => `${percent(share)} of ${of}`,
	plotAxis: 'how sure you said you were',
	reading: (answers: number) =>
		`${count(answers, 'answer', 'answers')}, each question’s first. On the dashed line you would be right exactly as often as you say.`,
	widest: (level: number, share: number) => {
		const said = `At ${level}% you are right ${percent(share)} of the time`;
		const gap = share - level / 100;
		if (Math.abs(gap) < 0.05) return `${said}: your numbers mean what they say.`;
		return gap < 0 ? `${said}: slow down when you feel that sure.` : `${said}: you know more than you say.`;
	},
	brier: (score: number) => `Brier score ${score.toFixed(2)}: 0 is perfect, and 50% on everything earns 0.25.`,
	table: 'What you said, and how often you were right',
	said: 'You said',
	right: 'Right',
	share: 'Share',
	likely: 'Likely between',
	rightOf: (right: number, of: number) => `${right} of ${of}`,
	between: (low: number, high: number) => `${percent(low)} and ${percent(high)}`,
	tooFew: (more: number) => `from ${more} more`,
	themes: 'By road',
	theme: (level: number, right: number, of: number) =>
		`When you say ${level}%, you are right ${percent(right / of)} of the time, ${right} of ${of}.`,
	themeSoon: (more: number) => `${count(more, 'answer', 'answers')} more and a sentence stands here.`,
};

export const practice = {
	heading: 'Practice',
	label: (days: number, minutes: number) =>
		`Minutes a day over seven weeks: practised on ${count(days, 'day', 'days')}, ${duration(minutes)} in all.`,
	reading: (days: number, minutes: number) =>
		`Minutes a day spent on answers, seven weeks. ${count(days, 'day', 'days')}, ${duration(minutes)}. No streaks here; a quiet week costs nothing.`,
	date: shortDate,
	table: 'Week by week',
	week: 'Week from',
	days: 'Days',
	answers: 'Answers',
	endings: 'Scenarios',
	minutes: 'Minutes',
};
