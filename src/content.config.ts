import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { curriculumLoader } from './content-model/astro.ts';
import { type Sample, samplesLoader } from './content-model/samples.ts';

export const collections = {
	/** Where everything linked lies, as one entry. */
	curriculum: defineCollection({
		loader: curriculumLoader(),
		schema: z.object({ file: z.string(), digest: z.string() }),
	}),
	/** The samples of the exercise types, as one entry. */
	samples: defineCollection({ loader: samplesLoader(), schema: z.object({ samples: z.custom<Sample[]>() }) }),
};
