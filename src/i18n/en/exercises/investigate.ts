/** Words of the types in `exercises/investigate`; they travel with it. */
export const investigate = {
	price: (n: number, unit: string) => `${n} ${unit}`,
	priceOpened: (n: number, unit: string) => `${n} ${unit}, opened`,
	dear: (n: number, left: number, unit: string) => `${n} ${unit}, ${left} left`,
	of: (budget: number, unit: string) => `of ${budget} ${unit} spent`,
	opened: (cost: number, left: number, unit: string) => `Opened for ${cost} ${unit}. ${left} ${unit} left.`,
	tooDear: (cost: number, left: number, unit: string) => `It costs ${cost} ${unit}, and ${left} are left.`,
	filter: 'Only lines with',
	kept: (n: number, of: number) => `${n} of ${of} lines`,
	numbers: 'The numbers',
	level: (n: number) => `level ${n},`,
	search: (found: number, of: number, astray: number) =>
		`The search counts half: ${found} of ${of} decisive found${astray === 0 ? '' : astray === 1 ? ', one mark beside it' : `, ${astray} marks beside it`}.`,
	spent: (spent: number, budget: number, unit: string) =>
		`It took ${spent} of ${budget} ${unit}. The verdict is the other half.`,
	settles: 'Settles it',
	found: 'You marked it, and it settles it',
	missed: 'Settles it, not marked',
	astray: 'You marked it.',
	idle: 'You marked it, and it settles nothing',
	missing: 'Open a piece of evidence first: the verdict alone is only half of it.',
	missingVerdict: 'Give a verdict first. A guess is fine.',
	tooMany: (most: number) => `More than ${most} lines are marked. Keep the ones that settle it.`,
	headline: (right: boolean, found: number, of: number) =>
		`${right ? 'The verdict holds' : 'The verdict does not hold'}; ${found} of ${of} decisive ${of === 1 ? 'place' : 'places'} found.`,
};
