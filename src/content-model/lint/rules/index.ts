/** A line a rule. */
import type { Rule } from '../rule.ts';
import { bearing } from './bearing.ts';
import { keyLength } from './key-length.ts';
import { links } from './links.ts';
import { misconceptions } from './misconceptions.ts';
import { needs } from './needs.ts';
import { optionLength } from './option-length.ts';
import { placement } from './placement.ts';
import { references } from './references.ts';
import { scenarioBlind } from './scenario-blind.ts';
import { scenarioChance } from './scenario-chance.ts';
import { scenarioChoices } from './scenario-choices.ts';
import { scenarioNarrow } from './scenario-narrow.ts';
import { scenarioPlay } from './scenario-play.ts';
import { scenarioRange } from './scenario-range.ts';
import { scenarioShape } from './scenario-shape.ts';
import { variants } from './variants.ts';

export const rules: readonly Rule[] = [
	references,
	placement,
	needs,
	links,
	variants,
	misconceptions,
	bearing,
	optionLength,
	keyLength,
	scenarioPlay,
	scenarioRange,
	scenarioChoices,
	scenarioBlind,
	scenarioNarrow,
	scenarioChance,
	scenarioShape,
];
