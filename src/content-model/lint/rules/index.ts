/** A line a rule, in the order of the page of rules. */
import type { Rule } from '../rule.ts';
import { attempt } from './attempt.ts';
import { bearing } from './bearing.ts';
import { cards } from './cards.ts';
import { compare } from './compare.ts';
import { feedback } from './feedback.ts';
import { fluff } from './fluff.ts';
import { formerly } from './formerly.ts';
import { given } from './given.ts';
import { interleaving } from './interleaving.ts';
import { keyLength } from './key-length.ts';
import { links } from './links.ts';
import { longSentences } from './long-sentences.ts';
import { lostIds } from './lost-ids.ts';
import { misconceptions } from './misconceptions.ts';
import { needs } from './needs.ts';
import { numberOrder } from './number-order.ts';
import { objectives } from './objectives.ts';
import { optionLength } from './option-length.ts';
import { optionWords } from './option-words.ts';
import { packIds } from './pack-ids.ts';
import { packTargets } from './pack-targets.ts';
import { placement } from './placement.ts';
import { productAge } from './product-age.ts';
import { proseLength } from './prose-length.ts';
import { references } from './references.ts';
import { scenarioBlind } from './scenario-blind.ts';
import { scenarioChance } from './scenario-chance.ts';
import { scenarioChoices } from './scenario-choices.ts';
import { scenarioNarrow } from './scenario-narrow.ts';
import { scenarioPlay } from './scenario-play.ts';
import { scenarioRange } from './scenario-range.ts';
import { scenarioShape } from './scenario-shape.ts';
import { sectionOrder } from './section-order.ts';
import { statistics } from './statistics.ts';
import { stem } from './stem.ts';
import { unlistedIds } from './unlisted-ids.ts';
import { variants } from './variants.ts';
import { wordsMissing } from './words-missing.ts';

export const rules: readonly Rule[] = [
	references,
	formerly,
	lostIds,
	unlistedIds,
	packIds,
	packTargets,
	wordsMissing,
	placement,
	needs,
	links,
	sectionOrder,
	attempt,
	given,
	objectives,
	interleaving,
	compare,
	cards,
	misconceptions,
	bearing,
	feedback,
	optionWords,
	optionLength,
	keyLength,
	numberOrder,
	stem,
	variants,
	proseLength,
	longSentences,
	fluff,
	statistics,
	productAge,
	scenarioPlay,
	scenarioRange,
	scenarioChoices,
	scenarioBlind,
	scenarioNarrow,
	scenarioChance,
	scenarioShape,
];
