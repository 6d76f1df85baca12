/** Every word of the exercises, as the browser may show it. */
import { noJs } from '../../src/i18n/en/answers.ts';
import { exercise as host } from '../../src/i18n/en/exercise.ts';
import * as choice from '../../src/i18n/en/exercises/choice.ts';
import * as cloze from '../../src/i18n/en/exercises/cloze.ts';
import * as diff from '../../src/i18n/en/exercises/diff.ts';
import * as estimate from '../../src/i18n/en/exercises/estimate.ts';
import * as investigate from '../../src/i18n/en/exercises/investigate.ts';
import * as match from '../../src/i18n/en/exercises/match.ts';
import * as order from '../../src/i18n/en/exercises/order.ts';
import * as recall from '../../src/i18n/en/exercises/recall.ts';
import * as rewrite from '../../src/i18n/en/exercises/rewrite.ts';

export const exercise = {
	...host,
	noJs,
	...choice,
	...cloze,
	...diff,
	...estimate,
	...investigate,
	...match,
	...order,
	...recall,
	...rewrite,
};
