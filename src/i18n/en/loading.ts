/** What the entry script says when a part of the page cannot be loaded. On its own: the entry stays small. */
export const loading = {
	failed: 'This part could not be loaded. Reload the page; what you have answered is saved.',
};
