/** Words of the types in `exercises/diff`; they travel with it. */
export const diff = {
	keys: 'Choose a line number to comment. By keyboard: arrows along the lines, with Shift for several, c to comment.',
	size: (added: number, removed: number) => `+${added} −${removed}`,
	line: (n: number, kind: string) =>
		`Comment on line ${n}${kind === 'add' ? ', added' : kind === 'del' ? ', removed' : ''}`,
	/** `old:3,new:3-4` in words. */
	place: (lines: string) =>
		lines
			.replace(/^(\S+) (?=old|new)/, '$1, ')
			.replace(/old:(\d+)-(\d+)/g, 'removed lines $1 to $2')
			.replace(/old:/g, 'removed line ')
			.replace(/new:(\d+)-(\d+)/g, 'lines $1 to $2')
			.replace(/new:/g, 'line ')
			.replace(/(\d),(?=[a-z])/g, '$1 and '),
	severities: { blocking: 'Blocking', should: 'Should change', question: 'Question', nit: 'Nit' },
	yours: (place: string) => `You, ${place}`,
	model: (place: string) => `The review, ${place}`,
	label: (place: string) => `Your comment on ${place}, if you like`,
	picked: (place: string) => `${place} picked.`,
	longer: 'One line more',
	shorter: 'One line less',
	matters: 'How much does it matter?',
	lacking: 'Say how much it matters: the author reads that first.',
	add: 'Add comment',
	save: 'Save comment',
	cancel: 'Cancel',
	edit: 'Edit',
	remove: 'Delete',
	added: (place: string, severity: string) => `Comment on ${place} added: ${severity}.`,
	cancelled: 'Cancelled.',
	deleted: 'Comment deleted.',
	found: 'Found',
	foundAs: (severity: string) => `Found; it matters as: ${severity}`,
	missed: 'Missed',
	decoy: 'Looks like a problem, and is none',
	decoyHit: 'Your comment is on something that holds',
	nothing: 'Your comment is on nothing that matters here',
	missing: 'Choose a line number and comment on it first. A guess is fine: mark it 25%.',
	unfinished: 'One comment is still open. Add it, or cancel it.',
	tooMany: (most: number) => `Nobody reads more than ${most} comments. Keep the ones that matter.`,
	headline: (found: number, of: number, alarms: number) =>
		`${found} of ${of} found${alarms === 0 ? '' : alarms === 1 ? ', and one comment on nothing' : `, and ${alarms} comments on nothing`}.`,
};
