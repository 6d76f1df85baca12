/** Words of the strip and its dock. Apart from the others, since they travel in the page itself. */
export const strip = {
	contents: 'Contents',
	contentsAt: (n: number, all: number) => `Contents, ${n} of ${all}`,
	done: ', done',
};
