import { publishedLessons } from '../questions.ts';
import type { Rule } from '../rule.ts';

const LESSON = 1600;
const MODEL = 900;

/** L-03. */
export const proseLength: Rule = {
	name: 'prose-length',
	severity: 'warning',
	about:
		'A lesson has at most 1,600 words of prose, 900 of them in the model: the time is for deciding. What does not fit belongs into a reference.',
	check(content, _arranged, report) {
		for (const { files, at } of publishedLessons(content)) {
			const words = (is?: string) =>
				files.sections.filter((s) => !is || s.is === is).reduce((sum, section) => sum + section.words, 0);
			if (words() > LESSON) report(at('title'), `${words()} words of prose.`, `Keep to ${LESSON}.`);
			if (words('model') > MODEL)
				report(
					files.sections.find(({ is }) => is === 'model')?.place ?? at('title'),
					`The model has ${words('model')} words.`,
					`Keep to ${MODEL}: one mechanism a section.`,
				);
		}
	},
};
