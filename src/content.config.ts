import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { curriculumLoader, proseLoader } from './content-model/astro.ts';
import { type Sample, samplesLoader } from './content-model/samples.ts';
import type { Curriculum } from './content-model/types.ts';

export const collections = {
	/** Everything linked, as one entry: checked while it was loaded, so not parsed again. */
	curriculum: defineCollection({
		loader: curriculumLoader(),
		schema: z.object({ curriculum: z.custom<Curriculum>() }),
	}),
	/** The samples of the exercise types, as one entry. */
	samples: defineCollection({ loader: samplesLoader(), schema: z.object({ samples: z.custom<Sample[]>() }) }),
	/** Lesson bodies (MDX). */
	prose: defineCollection({ loader: proseLoader(), schema: z.object({}) }),
};
