/** What search knows by name at once, before the full-text index has come. */
import type { APIRoute } from 'astro';
import { frontmatter as about } from '../../../content/core/about.md';
import { authorPages } from '../../components/author-pages.ts';
import { namesOf, withinWeight } from '../../components/search/names.ts';
import { getCurriculum } from '../../content-model/curriculum.ts';
import { authors, gallery, rules } from '../../i18n/en/author.ts';
import { bearing } from '../../i18n/en/bearing.ts';
import { evidence } from '../../i18n/en/evidence.ts';
import { glossary } from '../../i18n/en/glossary.ts';
import { mentor } from '../../i18n/en/mentor.ts';
import { progress, yourData } from '../../i18n/en/progress.ts';
import { review } from '../../i18n/en/review.ts';
import { scenarios } from '../../i18n/en/site.ts';
import { templates } from '../../i18n/en/templates.ts';

export const GET: APIRoute = async () => {
	const names = namesOf(await getCurriculum(), [
		['review/', review.title, review.description],
		['progress/', progress.title, progress.description],
		['scenarios/', scenarios.title, scenarios.description],
		['glossary/', glossary.title, glossary.description],
		['templates/', templates.title, templates.description],
		['bearing/', bearing.title, bearing.description],
		['evidence/', evidence.title, evidence.description],
		['mentor/', mentor.title, mentor.description],
		['data/', yourData.heading, yourData.description],
		['about/', about.title, about.description],
		['authors/', authors.title, authors.description],
		['authors/exercises/', gallery.title, gallery.description],
		['authors/rules/', rules.title, rules.description],
		...authorPages().map(({ id, title, description, parts }): [string, string, string] => [
			`authors/${id}/`,
			title,
			`${description} ${parts.join(', ')}.`,
		]),
	]);
	return Response.json(withinWeight(names));
};
