import type { Reporter } from './reporter.ts';

/** For programs: the findings as they are, an array of `Problem`. */
export const json: Reporter = (problems) => JSON.stringify(problems, null, '\t');
