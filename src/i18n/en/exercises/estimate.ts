/** Words of the types in `exercises/estimate`; they travel with it. */
export const estimate = {
	value: (unit: string) => `Your answer in ${unit}`,
	low: 'Lowest',
	high: 'Highest',
	range: 'The range you are 90% sure of',
	forms: 'Write 450, 1,200, 1.2k or 1e3; a unit such as 0.45 s is converted.',
	missing: 'Give a number first. A rough one is fine.',
	missingRange: 'Give both ends of the range: you should be right about nine times in ten.',
	swapped: 'The lowest value is above the highest one. Swap them.',
	notNumber: (text: string) => `“${text}” is not a number. Write it like 450, 1,200 or 1.2k.`,
	twoWays: (text: string) => `“${text}” can be read in two ways. Write it without separators.`,
	foreignUnit: (unit: string, rest: string) => `The answer is asked in ${unit}; “${rest}” does not convert to it.`,
	answer: 'The answer',
	accepted: {
		absolute: (low: string, high: string) => `Accepted from ${low} to ${high}.`,
		factor: (factor: number) => `Accepted within a factor of ${factor}.`,
	},
	inside: 'Your range holds the answer.',
	outside: 'Your range misses the answer.',
	others: 'Numbers that tempt',
	you: (text: string) => `You said ${text}`,
};

export const predict = {
	point: (point: number | string, unit: string) =>
		typeof point === 'string' ? point : `${point}${unit === '%' || unit === '' ? unit : ` ${unit}`}`,
	missing: (points: string[]) => `Set a value first at ${points.join(', ')}. A rough one is fine.`,
	headline: (n: number, of: number) => `${n} of ${of} points are near enough.`,
	unset: 'not set',
	at: (point: string) => `At ${point}`,
	points: (y: string, unit: string, x: string, points: string) => `${y} in ${unit}; ${x}: ${points}.`,
	you: 'You',
	truth: 'The truth',
	near: 'Near enough',
	far: 'Too far off',
	both: 'The real curve (road) and yours (dotted).',
	road: 'The real curve.',
};
