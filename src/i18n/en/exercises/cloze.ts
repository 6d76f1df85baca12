/** Words of the types in `exercises/cloze`; they travel with it. */
export const cloze = {
	gap: (n: number, of: number) => `Gap ${n} of ${of}`,
	folded: 'Extra spaces and the shape of quotes and dashes do not count;',
	capitals: 'capitals do.',
	noCapitals: 'nor do capitals.',
	someCapitals: (gaps: readonly string[]) => `nor do capitals in ${gaps.join(' and ')}.`,
	gapName: (n: number) => `gap ${n}`,
	missing: (n: number) => `${n === 1 ? 'One gap is' : `${n} gaps are`} still empty. A guess is fine.`,
	hold: (n: number, of: number) => `${n} of ${of} hold.`,
	wrote: (text: string) => `You wrote “${text}”`,
	fits: 'Belongs here:',
	also: 'Also accepted:',
	tempting: 'Tempting:',
};
