/** `--paper` of `base.css` for what reads no style sheet: the browser's bars and the installed app. */
export const paper = { light: '#fbfcfa', dark: '#111817' };
