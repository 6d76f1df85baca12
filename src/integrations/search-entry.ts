/** What is searched by its words, as Pagefind reads it. */
import type { Outline } from '../domain/progress/outline.ts';
import { escapeHtml } from '../domain/text/html.ts';
import type { LessonData } from '../exercises/types.ts';

/** Files whose words are searched, by folder and id in their paths below the site: pages of lessons and scenarios, and the questions of a lesson. */
export const searched = /^(lessons|data\/lessons|scenarios)\/([a-z0-9-]+)(?:\/|\.\w+\.json)$/;

/** What a result carries (`meta`) and what it can be narrowed by (`filter`). Values are plain text. */
interface Facts {
	meta: { kind: string; sign: string; minutes: string; pack: string; title?: string };
	/** `done` is `kind:id`: what "only what I have done" picks from. */
	filter: { kind: string; done: string; pack: string; road: string; level: string; track: readonly string[] };
}

/** Weight of a word in a question: questions are short, and would come before the lesson that explains it. */
const asides = 0.3;

/** A page of the index: its path below the site, and the HTML that Pagefind reads in its place. */
export interface Entry {
	path: string;
	html: string;
}

/** Facts as Pagefind's attributes: in its copy of the page only, so no reader downloads them. */
function marks({ meta, filter }: Facts): string {
	const mark = (use: 'meta' | 'filter') => (name: string, value: string) =>
		value === '' ? '' : `<i data-v="${escapeHtml(value)}" data-pagefind-${use}="${name}[data-v]"></i>`;
	return [
		...Object.entries(meta).map(([name, value]) => mark('meta')(name, value)),
		...Object.entries(filter).flatMap(([name, values]) => [values].flat().map((value) => mark('filter')(name, value))),
	].join('');
}

const main = (facts: Facts, body: string, weight = 1) =>
	`<main data-pagefind-body data-pagefind-weight="${weight}">${marks(facts)}${body}</main>`;

function readPage(path: string, page: string, facts: Facts): Entry {
	const [whole, body] = page.match(/<main\b[^>]*>([\s\S]*)<\/main>/) ?? [];
	if (whole === undefined || body === undefined) throw new Error(`search: ${path} has no <main>`);
	// Pagefind would read a description as one word with its term.
	return { path, html: page.replace(whole, () => main(facts, body.replace(/<dd\b/g, ': $&'))) };
}

/**
 * The questions of a lesson as one entry, each under a heading with its anchor: what is asked, and nothing of the answer. Null where it asks nothing.
 * With an entry each, the list of all entries, which comes with every first search, would be fifteen times as long.
 */
function readQuestions(id: string, json: string, facts: Facts): Entry | null {
	const data: LessonData = JSON.parse(json);
	const own = Object.values(data.questions).filter(({ asked }) => asked.id.startsWith(`${id}/`));
	if (own.length === 0) return null;
	const parts = own.map(({ asked: { id: question, title, situation, prompt } }) => {
		const anchor = escapeHtml(question.slice(id.length + 1));
		return `<h2 id="${anchor}">${escapeHtml(title)}</h2>${situation ?? ''}<p>${prompt}</p>`;
	});
	return {
		path: `lessons/${id}/questions/`,
		html: `<!doctype html><html lang="en"><body>${main(facts, parts.join(''), asides)}</body></html>`,
	};
}

/**
 * A lesson, its questions, or the opening of a scenario. Null where there is nothing to search.
 *
 * @param folder with `id` what `searched` found
 */
export function readEntry(folder: string, id: string, text: string, outline: Outline): Entry | null {
	const factsOf = (kind: string, id: string, of: string | null, minutes: number, pack = ''): Facts => {
		const lesson = of === null ? undefined : outline.lessons[of];
		const tracks = Object.entries(outline.tracks);
		return {
			meta: { kind, sign: lesson?.sign ?? '', minutes: String(minutes), pack },
			filter: {
				kind,
				done: `${kind}:${id}`,
				pack,
				road: lesson?.theme ?? '',
				level: lesson?.level ?? '',
				track: tracks.flatMap(([track, { lessons }]) => (of !== null && lessons.includes(of) ? [track] : [])),
			},
		};
	};
	const path = `${folder}/${id}/`;
	const scenario = outline.scenarios[id];
	if (folder === 'scenarios')
		return scenario
			? readPage(path, text, factsOf('scenario', id, scenario.lesson, scenario.minutes, scenario.pack))
			: null;
	const lesson = outline.lessons[id];
	if (!lesson || lesson.url === null) return null;
	if (folder === 'lessons') return readPage(path, text, factsOf('lesson', id, id, lesson.minutes, lesson.pack));
	const facts = factsOf('question', id, id, lesson.minutes, lesson.pack);
	return readQuestions(id, text, { ...facts, meta: { ...facts.meta, title: lesson.title } });
}
