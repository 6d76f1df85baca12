/** The authored union over all types, and how each is published. Build side only. */
import { z } from 'zod';
import { gradedChoice, multiSchema, publishChoice, singleSchema } from './choice/schema.ts';
import { clozeSchema, gradedCloze, publishCloze } from './cloze/schema.ts';
import { diffSchema, gradedDiff, publishDiff } from './diff/schema.ts';
import { gradedPredict, predictSchema, publishPredict } from './estimate/predict-schema.ts';
import { estimateSchema, gradedEstimate, publishEstimate } from './estimate/schema.ts';
import { gradedInvestigate, logsSchema, publishInvestigate, traceSchema } from './investigate/schema.ts';
import { bucketSchema, gradedMatch, matchSchema, publishMatch } from './match/schema.ts';
import { gradedOrder, gradedRank, orderSchema, publishOrder, publishRank, rankSchema } from './order/schema.ts';
import { gradedRecall, publishRecall, recallSchema } from './recall/schema.ts';
import { gradedRewrite, publishRewrite, rewriteSchema } from './rewrite/schema.ts';
import type { Render } from './schema.ts';
import type { Exercises, ExerciseType } from './types.ts';

/** A line a type; a forgotten one does not compile. */
const schemas = {
	single: singleSchema,
	multi: multiSchema,
	estimate: estimateSchema,
	order: orderSchema,
	rank: rankSchema,
	match: matchSchema,
	bucket: bucketSchema,
	cloze: clozeSchema,
	predict: predictSchema,
	diff: diffSchema,
	logs: logsSchema,
	trace: traceSchema,
	rewrite: rewriteSchema,
	recall: recallSchema,
} satisfies { [T in ExerciseType]: z.ZodType<{ type: T }> };
type AnySchema = (typeof schemas)[ExerciseType];

/** One authored question of any type. */
export const questionSchema = z.discriminatedUnion('type', Object.values(schemas) as [AnySchema, ...AnySchema[]]);

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
	order: { publish: publishOrder, graded: gradedOrder },
	rank: { publish: publishRank, graded: gradedRank },
	match: { publish: publishMatch, graded: gradedMatch },
	bucket: { publish: publishMatch, graded: gradedMatch },
	cloze: { publish: publishCloze, graded: gradedCloze },
	predict: { publish: publishPredict, graded: gradedPredict },
	diff: { publish: publishDiff, graded: gradedDiff },
	logs: { publish: publishInvestigate, graded: gradedInvestigate },
	trace: { publish: publishInvestigate, graded: gradedInvestigate },
	rewrite: { publish: publishRewrite, graded: gradedRewrite },
	recall: { publish: publishRecall, graded: gradedRecall },
};
