/** A line a kind: what `npm run new` can make. */
import { lesson } from './lesson.ts';
import { pack } from './pack.ts';
import { question } from './question.ts';
import { scenario } from './scenario.ts';
import type { Skeleton } from './skeleton.ts';

export const skeletons: Readonly<Record<string, Skeleton>> = { lesson, question, scenario, pack };
