/** The samples of the gallery for its live exercises: what a lesson's JSON is for a lesson. */

import { getEntry } from 'astro:content';
import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { href } from '../../../components/href.ts';
import { getCurriculum } from '../../../content-model/curriculum.ts';
import type { Sample } from '../../../content-model/samples.ts';
import type { LessonData } from '../../../exercises/types.ts';
import { gallery as words } from '../../../i18n/en/author.ts';

export async function getSamples(): Promise<Sample[]> {
	const entry = await getEntry('samples', 'samples');
	if (!entry) throw new Error('The samples were not loaded; see the content errors above.');
	return entry.data.samples;
}

async function samplesData(): Promise<LessonData> {
	const { site } = await getCurriculum();
	return {
		id: 'sample',
		title: words.title,
		disagree: `${site.repository}/issues/new?title=Answer%20to%20`,
		questions: Object.fromEntries((await getSamples()).map(({ question }) => [question.asked.id, question])),
	};
}

const nameOf = async () =>
	createHash('sha256')
		.update(JSON.stringify(await samplesData()))
		.digest('hex')
		.slice(0, 8);

/** Its name carries the hash, so it may be cached for ever. */
export const samplesDataUrl = async () => href(`data/samples/${await nameOf()}.json`);

export const getStaticPaths = async () => [{ params: { name: await nameOf() } }];

export const GET: APIRoute = async () => Response.json(await samplesData());
