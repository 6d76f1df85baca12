/** Words of the home page that only a script says. */
export const home = { carryOn: 'Carry on with the bearing' };
