/** Words of the types in `exercises/choice`; they travel with it. */
export const choice = {
	missing: 'Choose an answer first. A guess is fine.',
	missingMulti: 'Tick at least one answer first. A guess is fine.',
	hold: (n: number, of: number) => `${n} of ${of} hold.`,
};
