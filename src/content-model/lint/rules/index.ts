/** A line a rule. */
import type { Rule } from '../rule.ts';
import { links } from './links.ts';
import { misconceptions } from './misconceptions.ts';
import { needs } from './needs.ts';
import { placement } from './placement.ts';
import { references } from './references.ts';
import { variants } from './variants.ts';

export const rules: readonly Rule[] = [references, placement, needs, links, variants, misconceptions];
