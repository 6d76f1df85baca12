/** What `/failed.js` says where a part of a page cannot be had. */
export const failed = {
	older: 'This page is from an older version. Reload; your answers are saved.',
	away: 'This part could not be loaded. Reload when there is a network; your answers are saved.',
	reload: 'Reload the page',
};
