import { isGone } from '../../ids.ts';
import { suggest } from '../../nearest.ts';
import type { Rule } from '../rule.ts';

/**
 * What a pack inserts, hides and shows first is there. Upstream may take a neighbour or a hidden thing away: that is
 * said, and stops no build.
 */
export const packTargets: Rule = {
	name: 'pack-target',
	severity: 'error',
	about:
		'What a pack inserts, hides, patches and shows first is there. Where upstream took a neighbour or a hidden thing away, it is a warning, and the build goes on.',
	check(content, arranged, report) {
		const { declared } = content;
		const themes = content.themes.flatMap((layer) => Object.keys(layer.data));
		const questions = [...content.lessons].flatMap(([id, files]) => [
			...Object.keys(files.questions?.data ?? {}).map((key) => `${id}/${key}`),
			...files.packs.absent,
		]);
		const known = {
			lessons: declared.lessons,
			scenarios: declared.scenarios,
			tracks: declared.tracks,
			themes,
			questions,
		};

		for (const [pack, { data, source }] of content.packs) {
			data.insert.forEach(({ lesson, question, into, before, after }, i) => {
				const at = (field: string) => source.at(['insert', i, field]);
				const [kind = '', id = '', stage = ''] = into.split('/');
				const neighbour = before ?? after;
				const side = before === undefined ? 'after' : 'before';
				if (lesson !== undefined) {
					if (!declared.lessons.has(lesson) && !isGone(content, `lessons/${lesson}`))
						report(at('lesson'), `There is no lesson \`${lesson}\`.`, suggest(lesson, declared.lessons));
					const list =
						kind === 'themes'
							? arranged.themes.find((theme) => theme.id === id)?.lessons
							: arranged.tracks.find((track) => track.id === id)?.stages.find((s) => s.id === stage)?.lessons;
					if (list && neighbour !== undefined && !list.includes(neighbour))
						report(
							at(side),
							`\`${neighbour}\` is not on ${into}, so \`${lesson}\` comes last there.`,
							suggest(
								neighbour,
								list.filter((one) => one !== lesson),
							),
							'warning',
						);
				}
				if (question !== undefined && !content.lessons.get(id)?.packs.local[question] && content.lessons.has(id)) {
					report(
						at('question'),
						`The pack has no question \`${question}\` for the lesson.`,
						`Write it in \`${pack}/lessons/${id}/more-questions.yaml\`.`,
					);
				}
				if (isGone(content, `${kind}/${id}`)) return;
				if (kind === 'themes' && !themes.includes(id))
					report(at('into'), `There is no theme \`${id}\`.`, suggest(id, themes));
				if (kind === 'lessons' && !declared.lessons.has(id))
					report(at('into'), `There is no lesson \`${id}\`.`, suggest(id, declared.lessons));
				if (kind === 'tracks') {
					const stages = Object.keys(content.tracks.get(id)?.data.stages ?? {});
					if (!declared.tracks.has(id))
						report(at('into'), `There is no track \`${id}\`.`, suggest(id, declared.tracks));
					else if (content.tracks.has(id) && !stages.includes(stage))
						report(
							at('into'),
							`The track has no stage \`${stage}\`, so it goes without \`${lesson}\`.`,
							suggest(stage, stages),
							'warning',
						);
				}
			});
			data.hide.forEach((target, i) => {
				const [kind = '', ...rest] = target.split('/');
				const ids = [...known[kind as keyof typeof known]];
				if (!ids.includes(rest.join('/')))
					report(
						source.at(['hide', i]),
						`There is nothing to hide at \`${target}\`.`,
						suggest(rest.join('/'), ids),
						'warning',
					);
			});
			if (data.track !== undefined && !declared.tracks.has(data.track) && !isGone(content, `tracks/${data.track}`))
				report(source.at(['track']), `There is no track \`${data.track}\`.`, suggest(data.track, declared.tracks));
			const letter = arranged.themes.findIndex(
				(theme, i) => theme.pack === null && String.fromCharCode(65 + i) === data.mark,
			);
			if (letter >= 0)
				report(
					source.at(['mark']),
					`The letter ${data.mark} is that of the road \`${arranged.themes[letter]?.id}\`.`,
					'Choose another, so that a sign means one lesson.',
					'warning',
				);
		}
	},
};
