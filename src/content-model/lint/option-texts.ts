import type { AuthoredContent } from '../authored.ts';
import type { Place } from '../problem.ts';

/** The options of a question that offers some, with the length of their texts in characters. */
export interface OptionTexts {
	/** `lesson/key`. */
	id: string;
	single: boolean;
	options: { key: string; length: number; correct: boolean; at(): Place }[];
}

/** `[text](address)` and marks of emphasis or code are not read. */
const shown = (text: string) => text.replace(/\]\([^)]*\)|[[*`\]]/g, '').trim();

/** Every question whose options are prose; options in ascending order are numbers. */
export function optionTexts(content: AuthoredContent): OptionTexts[] {
	const found: OptionTexts[] = [];
	for (const [lesson, { questions }] of content.lessons) {
		for (const [key, question] of Object.entries(questions?.data ?? {})) {
			if (!questions || (question.type !== 'single' && question.type !== 'multi') || !question.shuffle) continue;
			found.push({
				id: `${lesson}/${key}`,
				single: question.type === 'single',
				options: Object.entries(question.options).map(([option, { text, correct }]) => ({
					key: option,
					length: shown(text).length,
					correct: correct ?? false,
					at: () => questions.source.at([key, 'options', option], true),
				})),
			});
		}
	}
	return found;
}
