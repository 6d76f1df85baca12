import { comesBack } from '../../../domain/review/items.ts';
import { seconds } from '../../../exercises/seconds.ts';
import { suggest } from '../../nearest.ts';
import type { Rule } from '../rule.ts';

/** "Nine minutes" are promised; this much is let pass. */
const MOST_SECONDS = 600;

/** The bearing asks what exists and can be judged, about every road and level that has a lesson, in the time it promises. */
export const bearing: Rule = {
	name: 'bearing',
	severity: 'error',
	about:
		'The bearing asks questions that exist and can be judged, about every road that has a lesson, in the nine minutes it promises.',
	check(content, arranged, report) {
		if (!content.bearing) return;
		const { data, source } = content.bearing;
		const ids = [...content.lessons].flatMap(([lesson, { questions }]) =>
			Object.keys(questions?.data ?? {}).map((key) => `${lesson}/${key}`),
		);
		const asked = new Set<string>();
		let time = 0;
		let unread = false;
		data.questions.forEach((id, i) => {
			const place = source.at(['questions', i]);
			const [lesson = '', key = ''] = id.split('/');
			const question = content.lessons.get(lesson)?.questions?.data[key];
			if (!question) {
				const files = content.lessons.get(lesson);
				// What a file with errors of its own asks, and at which level, is not known yet.
				if (files ? files.questionsUnread : content.declared.lessons.has(lesson)) {
					asked.add(lesson);
					unread = true;
				} else if (!files?.front.origin.replaced)
					// A pack may tell a lesson anew, without the question.
					report(place, `There is no question \`${id}\`.`, suggest(id, ids));
				return;
			}
			if (!comesBack(question) || question.type === 'recall')
				report(place, `No answer to \`${id}\` is right or wrong.`, 'Choose a question that is scored.');
			asked.add(lesson);
			time += seconds[question.type];
		});
		if (time > MOST_SECONDS)
			report(
				source.at(['questions']),
				`The questions take ${Math.round(time / 60)} minutes.`,
				'The bearing promises nine: choose shorter ones.',
			);
		const ready = (id: string) => content.lessons.get(id)?.front.data.status !== 'planned' && content.lessons.has(id);
		for (const { id, pack, lessons } of arranged.themes) {
			// A pack's road may go without.
			if (pack === null && lessons.some(ready) && !lessons.some((lesson) => asked.has(lesson)))
				report(
					source.at(['questions']),
					`Nothing is asked about the road \`${id}\`.`,
					'Add a question of its lessons.',
				);
		}
		const levelOf = (id: string) => content.lessons.get(id)?.front.data.level;
		const levels = new Set([...asked].map(levelOf));
		const shown = arranged.themes.flatMap(({ pack, lessons }) => (pack === null ? lessons.filter(ready) : []));
		for (const level of new Set(shown.map(levelOf))) {
			if (level && !levels.has(level) && !unread)
				report(
					source.at(['questions']),
					`Nothing is asked of the level \`${level}\`.`,
					'Add a question of such a lesson.',
				);
		}
		for (const track of Object.keys(data.tracks)) {
			if (!content.declared.tracks.has(track))
				report(
					source.at(['tracks', track], true),
					`There is no track \`${track}\`.`,
					suggest(track, content.declared.tracks),
				);
		}
	},
};
