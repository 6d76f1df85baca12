import type { Rule } from '../rule.ts';

/** Every distractor stands for a listed misconception, and every listed one is used (L-14). */
export const misconceptions: Rule = {
	name: 'misconceptions',
	severity: 'error',
	craft: true,
	about:
		'Every distractor stands for a misconception of the lesson’s list, and every listed one is used: wrong options come from what people believe, not from filling up.',
	check(content, _arranged, report) {
		for (const { front, questions } of content.lessons.values()) {
			if (!questions || front.data.status !== 'published') continue;
			const used = new Set<string>();
			for (const [key, question] of Object.entries(questions.data)) {
				const distractors: [string[], string | undefined][] =
					question.type === 'estimate'
						? Object.entries(question.wrong).map(([name, w]) => [[key, 'wrong', name], w.misconception])
						: 'options' in question
							? Object.entries(question.options)
									.filter(([, o]) => !o.correct)
									.map(([name, o]) => [[key, 'options', name], o.misconception])
							: [];
				for (const [path, misconception] of distractors) {
					if (misconception) used.add(misconception);
					else
						report(
							questions.source.at(path, true),
							`The distractor \`${path.at(-1)}\` names no misconception.`,
							'Add `misconception:` from the lesson’s list, or delete it.',
						);
				}
			}
			for (const id of Object.keys(front.data.misconceptions)) {
				if (!used.has(id))
					report(
						front.source.at(['misconceptions', id], true),
						`No distractor stands for \`${id}\`.`,
						'Use it, or remove it from the list.',
					);
			}
		}
	},
};
