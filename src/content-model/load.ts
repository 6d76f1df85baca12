import type { Html } from '../domain/text/html.ts';
import { arrange } from './arrange.ts';
import type { AuthoredContent } from './authored.ts';
import { findLayers } from './layers.ts';
import { link } from './link.ts';
import { lint } from './lint/run.ts';
import { prepareRender } from './markdown.ts';
import { overdueReviews } from './packs/review.ts';
import { ContentError, type Problem } from './problem.ts';
import { createProse } from './prose.ts';
import { readContent } from './read.ts';
import { LEAST_MINUTES } from './schema/lesson.ts';
import type { Curriculum, Prose } from './types.ts';
import type { Where } from './where.ts';

export interface Loaded {
	curriculum: Curriculum;
	content: AuthoredContent;
	warnings: Problem[];
}

export interface LoadOptions extends Where {
	/** Base path of the site, ending in `/`. */
	base?: string | undefined;
	/** Time of the build: product facts grow old, and reviews fall due. */
	now?: Date;
}

/**
 * Reads, checks and links all content of all layers in one pass.
 * Throws one `ContentError` with every error of every file; warnings come back with the result.
 */
export async function loadContent({
	root,
	content: folder,
	packs,
	base = '/',
	now = new Date(),
}: LoadOptions): Promise<Loaded> {
	const { content, problems } = await readContent(root, await findLayers(root, packs, folder));
	const arranged = arrange(content);
	problems.push(...lint(content, arranged, now));
	const today = now.toISOString().slice(0, 10);
	problems.push(...overdueReviews(content, today));
	if (problems.some((p) => p.severity === 'error')) throw new ContentError(problems);

	// Publishing is synchronous and rendering is not: the first pass only collects the texts.
	const texts = new Set<string>();
	const collect = (text: string): Html => {
		texts.add(text);
		return '';
	};
	const bodies = new Map<string, Prose>();
	link(content, { block: collect, inline: collect }, bodies, today);
	const compile = await createProse(base);
	for (const [id, { front, body, markdown }] of content.lessons) {
		if (front.data.status !== 'planned' && !markdown) bodies.set(id, await compile(body));
	}
	const curriculum = link(content, await prepareRender(texts, base), bodies, today);
	problems.push(...checkMinutes(content, curriculum));
	if (problems.some((p) => p.severity === 'error')) throw new ContentError(problems);
	return { curriculum, content, warnings: problems };
}

/** The minutes an author promises, against what reading and exercises come to. */
function checkMinutes(content: AuthoredContent, curriculum: Curriculum): Problem[] {
	return Object.values(curriculum.lessons).flatMap((lesson) => {
		const source = content.lessons.get(lesson.id)?.front.source;
		if (
			!source ||
			lesson.status === 'planned' ||
			Math.abs(Math.max(LEAST_MINUTES, lesson.computed) / lesson.minutes - 1) <= 0.2
		)
			return [];
		return [
			{
				...source.at(['minutes']),
				name: 'minutes',
				severity: 'warning' as const,
				what: `${lesson.minutes} minutes are promised; reading and exercises come to ${lesson.computed}.`,
				mend: 'Correct the minutes, or the lesson.',
			},
		];
	});
}
