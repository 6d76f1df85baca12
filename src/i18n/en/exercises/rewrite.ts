/** Words of the types in `exercises/rewrite`; they travel with it. */
export const rewrite = {
	label: 'Your version',
	kept: 'Kept in this browser while you type.',
	show: 'Compare with two models',
	yours: 'You wrote',
	good: 'One that works',
	flawed: 'One that many would send',
	tick: 'Tick what your text does',
	marked: 'What your text does, by your own marking',
	rubric: 'What a good answer does',
	does: 'Does',
	not: 'Does not yet',
	record: 'Record my marking',
	missing: 'Write your version first. The models teach more once you have tried.',
	tooLong: (over: number) => `Shorten it by about ${over} characters. What you write at work is read in a minute.`,
	look: 'Look at the models first, then tick what your text does.',
	headline: (n: number, of: number) => `Your text does ${n} of ${of}, by your own marking.`,
};
