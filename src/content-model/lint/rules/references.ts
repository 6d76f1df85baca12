import { suggest } from '../../nearest.ts';
import type { Rule } from '../rule.ts';

/** Every id that one file uses is declared in another. */
export const references: Rule = {
	name: 'unknown-id',
	severity: 'error',
	about: 'Every id that one file names is declared in another: lessons, questions, objectives, templates, words, sets.',
	check(content, _arranged, report) {
		const { declared, unread: maps } = content;
		const lessons = [...declared.lessons];
		const templates = content.templates.flatMap((t) => Object.keys(t.data));
		const confusables = new Set(
			content.confusables.flatMap((layer) =>
				Object.entries(layer.data).flatMap(([set, { members }]) => Object.keys(members).map((key) => `${set}/${key}`)),
			),
		);
		const words = new Set(content.glossary.flatMap((layer) => Object.keys(layer.data)));
		for (const { data, source } of content.glossary) {
			for (const [id, { lesson }] of Object.entries(data)) {
				if (lesson !== undefined && !declared.lessons.has(lesson))
					report(source.at([id, 'lesson']), `There is no lesson \`${lesson}\`.`, suggest(lesson, lessons));
			}
		}
		const questionIds = new Set(
			[...content.lessons].flatMap(([id, l]) => Object.keys(l.questions?.data ?? {}).map((key) => `${id}/${key}`)),
		);
		const objectiveIds = new Set(
			[...content.lessons].flatMap(([id, l]) => Object.keys(l.front.data.objectives).map((key) => `${id}/${key}`)),
		);

		/** The lesson named has a file with errors of its own, so what it declares is not known. */
		const unread = (id: string) => {
			const [lesson = ''] = id.split('/');
			const files = content.lessons.get(lesson);
			return declared.lessons.has(lesson) && (!files || files.questionsUnread);
		};

		for (const { data, source } of content.themes) {
			for (const [id, theme] of Object.entries(data)) {
				theme.lessons.forEach((lesson, i) => {
					if (!declared.lessons.has(lesson))
						report(source.at([id, 'lessons', i]), `There is no lesson \`${lesson}\`.`, suggest(lesson, lessons));
				});
			}
		}
		for (const { data, source } of content.tracks.values()) {
			for (const [id, stage] of Object.entries(data.stages)) {
				stage.lessons.forEach((lesson, i) => {
					if (!declared.lessons.has(lesson))
						report(
							source.at(['stages', id, 'lessons', i]),
							`There is no lesson \`${lesson}\`.`,
							suggest(lesson, lessons),
						);
				});
			}
		}
		for (const { front, questions, questionsUnread, sections, figures } of content.lessons.values()) {
			const { data, source } = front;
			data.needs.forEach((need, i) => {
				if (!declared.lessons.has(need))
					report(source.at(['needs', i]), `There is no lesson \`${need}\`.`, suggest(need, lessons));
			});
			if (data.assignment && !maps.has('templates') && !templates.includes(data.assignment.template)) {
				report(
					source.at(['assignment', 'template']),
					`There is no template \`${data.assignment.template}\`.`,
					suggest(data.assignment.template, templates),
				);
			}
			const own = new Set(Object.keys(questions?.data ?? {}));
			for (const { kind, id, place } of sections.flatMap((s) => s.placed)) {
				if (kind === 'question' && !questionsUnread && !unread(id) && !(id.includes('/') ? questionIds : own).has(id))
					report(place, `There is no question \`${id}\`.`, suggest(id, id.includes('/') ? questionIds : own));
				if (kind === 'scenario' && !declared.scenarios.has(id))
					report(place, `There is no scenario \`${id}\`.`, suggest(id, declared.scenarios));
				if (kind === 'figure' && !Object.hasOwn(figures, id))
					report(place, `There is no figure \`${id}.svg\` beside the lesson.`, suggest(id, Object.keys(figures)));
				if (kind === 'term' && !maps.has('glossary') && !words.has(id))
					report(place, `There is no word \`${id}\` in \`glossary.yaml\`.`, suggest(id, words));
				if (kind === 'assignment' && !data.assignment)
					report(
						place,
						'The lesson has no task at work.',
						'Write `assignment:` into its front matter, or take it out.',
					);
				if (kind === 'ref' && !Object.hasOwn(data.references, id))
					report(place, `There is no reference \`${id}\`.`, suggest(id, Object.keys(data.references)));
			}
			if (!questions) continue;
			for (const [key, question] of Object.entries(questions.data)) {
				const at = questions.source.at.bind(questions.source);
				if (question.objective && !Object.hasOwn(data.objectives, question.objective)) {
					report(
						at([key, 'objective']),
						`The lesson has no objective \`${question.objective}\`.`,
						suggest(question.objective, Object.keys(data.objectives)),
					);
				}
				if (question.confusable && !maps.has('confusables') && !confusables.has(question.confusable)) {
					report(
						at([key, 'confusable']),
						`No set of \`confusables.yaml\` has \`${question.confusable}\`.`,
						suggest(question.confusable, confusables),
					);
				}
				question.sources.forEach((ref, i) => {
					if (!Object.hasOwn(data.references, ref))
						report(
							at([key, 'sources', i]),
							`There is no reference \`${ref}\`.`,
							suggest(ref, Object.keys(data.references)),
						);
				});
				const named =
					question.type === 'estimate'
						? { field: 'wrong', map: question.wrong }
						: 'options' in question
							? { field: 'options', map: question.options }
							: null;
				for (const [name, { misconception }] of Object.entries(named?.map ?? {})) {
					if (misconception && !Object.hasOwn(data.misconceptions, misconception)) {
						report(
							at([key, named?.field ?? '', name, 'misconception']),
							`The lesson lists no misconception \`${misconception}\`.`,
							suggest(misconception, Object.keys(data.misconceptions)),
						);
					}
				}
			}
		}
		for (const { data, source, origin } of content.scenarios.values()) {
			// A pack may replace the lesson of a scenario that it leaves as it is: then the lesson lacks what it says.
			const replaced = (id: string) => {
				const front = content.lessons.get(id.split('/')[0] ?? '')?.front;
				return front?.origin.replaced && front.origin.pack !== origin.pack;
			};
			data.debrief.objectives.forEach((id, i) => {
				if (!objectiveIds.has(id) && !unread(id) && !replaced(id))
					report(
						source.at(['debrief', 'objectives', i]),
						`There is no objective \`${id}\`.`,
						suggest(id, objectiveIds),
					);
			});
			const card = data.debrief.card;
			if (card && !questionIds.has(card) && !unread(card) && !replaced(card))
				report(source.at(['debrief', 'card']), `There is no question \`${card}\`.`, suggest(card, questionIds));
		}
	},
};
