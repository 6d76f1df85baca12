import { z } from 'zod';
import { textSchema } from '../../exercises/schema.ts';

/**
 * `content/packs/packs.yaml`: the packs of this site in order; a later one goes over an earlier one. An entry is a
 * folder, relative to the list, or a folder with what it is trusted with.
 */
export const packListSchema = z.array(
	z.preprocess(
		(entry) => (typeof entry === 'string' ? { folder: entry } : entry),
		z.strictObject({
			/** Beside the list (`acme`) or anywhere (`../../../acme-pack`). Its last part is the pack's id. */
			folder: textSchema,
			/** `data` limits the pack to YAML and plain Markdown, for packs that nobody here reviews as code. */
			trust: z.enum(['code', 'data']).default('code'),
		}),
	),
);
