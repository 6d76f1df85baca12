import type { Rule } from '../rule.ts';

/** An objective says first what the reader is given; a pack in another language has its own word for that. */
export const given: Rule = {
	name: 'given',
	severity: 'error',
	about:
		'An objective begins with “Given”: the case first, then what one can watch somebody do. A pack that says `language:` writes it in its own words.',
	check(content, _arranged, report) {
		for (const { front } of content.lessons.values()) {
			const { pack } = front.origin;
			const language = (pack !== null && content.packs.get(pack)?.data.language) || 'en';
			if (!/^en\b/.test(language)) continue;
			for (const [key, objective] of Object.entries(front.data.objectives)) {
				if (!/^Given\b/.test(objective))
					report(
						front.source.at(['objectives', key]),
						`The objective \`${key}\` does not begin with “Given”.`,
						'Write “Given …, decide …”: the case, then what one can watch somebody do.',
					);
			}
		}
	},
};
