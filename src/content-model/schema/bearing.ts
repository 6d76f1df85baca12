import { z } from 'zod';
import { idSchema } from '../../exercises/schema.ts';

/** `bearing.yaml`: what is asked to propose where to begin. A pack's file takes the place of core's. */
export const bearingSchema = z.strictObject({
	questions: z
		.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write `lesson/question`'))
		.min(1)
		.describe('`lesson/question`, in road order: of two that tell as much, the first is asked.'),
	tracks: z
		.record(idSchema, z.number().min(0).max(1))
		.describe('By track, the share of right answers, 0 to 1, from which it is proposed.'),
});

export type AuthoredBearing = z.infer<typeof bearingSchema>;
