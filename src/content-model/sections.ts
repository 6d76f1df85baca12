import GithubSlugger from 'github-slugger';
import { seconds } from '../exercises/seconds.ts';
import type { Published } from '../exercises/types.ts';
import type { LessonFiles } from './authored.ts';
import type { LessonSection } from './types.ts';

const readingMinutes = (words: number) => words / 200;

/** Fields that hold no prose, or prose that not everybody reads. */
const UNREAD = new Set(['id', 'type', 'role', 'title', 'key', 'unit', 'hints', 'verdict', 'kind', 'severity', 'svg']);

/** Every text in what a type shows, whatever its shape; reading the reasons is most of what a question takes. */
export function textsOf(shown: unknown): string[] {
	if (typeof shown === 'string') return [shown];
	if (typeof shown !== 'object' || shown === null) return [];
	if (Array.isArray(shown)) return shown.flatMap(textsOf);
	return Object.entries(shown).flatMap(([field, value]) => (UNREAD.has(field) ? [] : textsOf(value)));
}

const wordsIn = (html: string) =>
	html
		.replace(/<[^>]*>/g, ' ')
		.split(/\s+/)
		.filter(Boolean).length;

/** Sections as stations: items resolved, minutes computed and scaled to what the front matter promises. */
export function sectionsOf(
	id: string,
	files: LessonFiles,
	questions: Record<string, Published>,
	minutesOf: (scenario: string) => number,
): { sections: LessonSection[]; computed: number } {
	const recalls = Object.entries(questions)
		.filter(([, q]) => q.asked.type === 'recall')
		.map(([key]) => `${id}/${key}`);
	const raw = files.sections.map((section) => {
		let minutes = readingMinutes(section.words);
		const items: string[] = [];
		for (const { kind, id: name } of section.placed) {
			const ids = kind === 'question' ? [name.includes('/') ? name : `${id}/${name}`] : kind === 'recap' ? recalls : [];
			for (const item of ids) {
				const question = questions[item.slice(id.length + 1)];
				items.push(item);
				if (!question) continue;
				const texts = [...textsOf(question.asked), ...textsOf(question.key)];
				minutes += readingMinutes(wordsIn(texts.join(' '))) + seconds[question.asked.type] / 60;
			}
			if (kind === 'scenario') {
				items.push(`scenario:${name}`);
				minutes += minutesOf(name);
			}
			if (kind === 'assignment') minutes += 1;
		}
		return { is: section.is, heading: section.heading, items, minutes: Math.max(1, minutes) };
	});
	const total = raw.reduce((sum, s) => sum + s.minutes, 0);
	const scale = total > 0 ? files.front.data.minutes / total : 1;
	let elapsed = 0;
	// The Markdown processor names headings with the same library, in the same order.
	const slugger = new GithubSlugger();
	const sections = raw.map((section) => {
		const at = Math.round(elapsed);
		elapsed += section.minutes * scale;
		return { ...section, anchor: slugger.slug(section.heading), at, minutes: Math.round(elapsed) - at };
	});
	return { sections, computed: Math.round(total) };
}
