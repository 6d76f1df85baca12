/** The authored union over all types, and how each is published. Build side only. */
import { z } from 'zod';
import { gradedChoice, multiSchema, publishChoice, singleSchema } from './choice/schema.ts';
import { estimateSchema, gradedEstimate, publishEstimate } from './estimate/schema.ts';
import { gradedRecall, publishRecall, recallSchema } from './recall/schema.ts';
import type { Render } from './schema.ts';
import type { Exercises, ExerciseType } from './types.ts';

/** One authored question of any type. */
export const questionSchema = z.discriminatedUnion('type', [singleSchema, multiSchema, estimateSchema, recallSchema]);

export type AuthoredQuestion = z.infer<typeof questionSchema>;
type Authored<T extends ExerciseType> = Extract<AuthoredQuestion, { type: T }>;

interface Publisher<T extends ExerciseType> {
	publish(
		id: string,
		question: Authored<T>,
		render: Render,
		order: (keys: string[]) => string[],
	): { asked: Exercises[T]['asked']; key: Exercises[T]['key'] };
	/** The fields that are hashed into the revision. */
	graded(question: Authored<T>): unknown;
}

/** A line a type; a forgotten one does not compile. */
export const publishers: { [T in ExerciseType]: Publisher<T> } = {
	single: { publish: publishChoice, graded: gradedChoice },
	multi: { publish: publishChoice, graded: gradedChoice },
	estimate: { publish: publishEstimate, graded: gradedEstimate },
	recall: { publish: publishRecall, graded: gradedRecall },
};
