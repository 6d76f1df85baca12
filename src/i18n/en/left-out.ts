/** What stands for what is not handed on. Apart, since it travels with the evidence and with the mentor's file. */
export const leftOut = { mark: '[left out]' };
