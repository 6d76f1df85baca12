import type { Asked } from './types.ts';

/**
 * Prefix of the ids and input names of one question. Questions are mounted as roots of their own, and `useId` begins
 * anew in each, so two of them would share names.
 */
export const domId = (asked: Pick<Asked, 'id'>): string => asked.id.replace('/', '-');
