/** Words of the types in `exercises/recall`; they travel with it. */
export const recall = {
	words: 'Your answer, in a few words',
	private: 'For your eyes; not saved.',
	show: 'Show the answer',
	ask: 'How did you do?',
	grades: { again: 'Missed it', hard: 'Hard', good: 'Got it', easy: 'Easy' },
	wrote: 'You wrote',
	incomplete: 'Show the answer, then say how you did.',
};
