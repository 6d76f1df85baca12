/** Word of the count in the masthead, apart since it travels with the entry of every page. */
export const count = { due: ' due' };
