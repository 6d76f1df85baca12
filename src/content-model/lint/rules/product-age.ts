import { publishedLessons } from '../questions.ts';
import type { Rule } from '../rule.ts';

const MONTHS = 12;

/** L-38. A warning however old: a site that built yesterday builds today. */
export const productAge: Rule = {
	name: 'product-age',
	severity: 'warning',
	about:
		'What a question says of a product was true on its `asOf` day. After twelve months somebody runs it again, against the version that is out.',
	check(content, _arranged, report, now) {
		const oldest = new Date(now);
		oldest.setUTCMonth(oldest.getUTCMonth() - MONTHS);
		const today = now.toISOString().slice(0, 10);
		for (const [, { questions }] of content.lessons) {
			for (const [key, { asOf }] of Object.entries(questions?.data ?? {})) {
				if (questions && asOf && asOf > today)
					report(
						questions.source.at([key, 'asOf']),
						`${asOf} has not come yet.`,
						'Correct the date: it is the day on which somebody tried it.',
						'error',
					);
			}
		}
		for (const { exercises, cards } of publishedLessons(content)) {
			for (const { question, key, at } of [...exercises, ...cards]) {
				if (question.asOf && question.asOf < oldest.toISOString().slice(0, 10))
					report(
						at('asOf'),
						`What \`${key}\` says of a product is as of ${question.asOf}.`,
						'Try it again, or read the vendor’s text, and date it anew.',
					);
			}
		}
	},
};
