/** Words of the types in `exercises/match`; they travel with it. */
export const match = {
	choose: 'Choose…',
	targets: 'To choose from:',
	missing: (n: number) => `${n === 1 ? 'One line has' : `${n} lines have`} no answer yet. A guess is fine.`,
	hold: (n: number, of: number) => `${n} of ${of} hold.`,
	chose: (target: string) => `Your answer: ${target}`,
	fits: 'What fits:',
	left: 'Left over:',
};

export const bucket = {
	item: 'Case',
	missing: (n: number) => `${n === 1 ? 'One line is' : `${n} lines are`} not sorted yet. A guess is fine.`,
	right: 'right',
	yoursRight: 'right, your answer',
	yours: 'your answer, not this one',
};
