import type { Render } from '../exercises/schema.ts';
import { arrange } from './arrange.ts';
import type { AuthoredContent } from './authored.ts';
import { isOverdue } from './packs/review.ts';
import { publishQuestion } from './publish.ts';
import { renamed } from './renamed.ts';
import { type AuthoredScenario, publishScenario } from './schema/scenario.ts';
import { sectionsOf } from './sections.ts';
import { proseIn, renderIn } from './tongue.ts';
import type { Curriculum, Lesson, Origin, Prose } from './types.ts';

/**
 * Links checked content into what pages read. Only call it on content without errors.
 * @param bodies of lessons in MDX, by lesson
 * @param today ISO date
 */
export function link(
	content: AuthoredContent,
	render: Render,
	bodies: ReadonlyMap<string, Prose>,
	today: string,
): Curriculum {
	const { themes, tracks, hidden } = arrange(content);
	const site = content.site?.data;
	if (!site) throw new Error('link() needs a checked site.yaml');
	const packs = Object.fromEntries(
		[...content.packs].map(([id, { data }]) => [
			id,
			{
				id,
				name: data.name,
				owner: data.owner ?? null,
				report: data.report ?? null,
				reviewed: data.reviewed ?? null,
				overdue: isOverdue(data, today),
				mark: data.mark,
				accent: data.accent ?? null,
			},
		]),
	);
	const defaultTrack = [...content.packs.values()].findLast(({ data }) => data.track !== undefined)?.data.track;
	const spoken = content.words.language?.tag ?? 'en';
	/** That a pack writes in, or core; null for the interface's. */
	const languageOf = (pack: string | null) => {
		const written = (pack !== null && content.packs.get(pack)?.data.language) || 'en';
		return written.split('-')[0] === spoken.split('-')[0] ? null : written;
	};
	const renderOf = (pack: string | null) => renderIn(render, languageOf(pack));
	const letter = (index: number, pack: string | null) =>
		pack !== null ? (packs[pack]?.mark ?? '?') : String.fromCharCode(65 + index);

	const scenarios = Object.fromEntries(
		[...content.scenarios]
			.filter(([id]) => !hidden.has(`scenarios/${id}`))
			.map(([id, { data, origin }]) => [
				id,
				{
					scenario: publishScenario(id, withCard(content, data), renderOf(origin.pack)),
					lesson: null as string | null,
					origin,
				},
			]),
	);
	const lessons: Record<string, Lesson> = {};
	themes.forEach((theme, index) => {
		theme.lessons.forEach((id, position) => {
			const files = content.lessons.get(id);
			if (!files) return;
			const { data, origin } = files.front;
			const language = languageOf(origin.pack);
			const own = renderIn(render, language);
			const { origin: asked = origin } = files.questions ?? {};
			const packOf = (key: string) => {
				const local = files.packs.local[key];
				return local?.how === 'added' ? local.pack : asked.pack;
			};
			const body = bodies.get(id);
			const questions = Object.fromEntries(
				Object.entries(files.questions?.data ?? {}).map(([key, q]) => [
					key,
					publishQuestion(`${id}/${key}`, q, renderOf(packOf(key))),
				]),
			);
			const { sections, computed } = sectionsOf(id, files, questions, (s) => scenarios[s]?.scenario.minutes ?? 0);
			const placed = sections.flatMap((s) => s.items.filter((i) => i.startsWith('scenario:')).map((i) => i.slice(9)));
			for (const scenario of placed) {
				const entry = scenarios[scenario];
				if (entry && entry.lesson === null) entry.lesson = id;
			}
			lessons[id] = {
				id,
				sign: `${letter(index, theme.pack)}${position + 1}`,
				theme: theme.id,
				title: data.title,
				summary: data.summary,
				status: data.status,
				level: data.level,
				minutes: data.minutes,
				computed,
				needs: data.needs.filter((need) => !hidden.has(`lessons/${need}`)),
				objectives: data.objectives,
				assignment: data.assignment
					? {
							...data.assignment,
							task: own.block(data.assignment.task),
							rubric: data.assignment.rubric.map(own.inline),
							ifBlocked: data.assignment['if-blocked'],
						}
					: null,
				references: Object.fromEntries(
					Object.entries(data.references).map(([key, r]) => [
						key,
						{ ...r, url: r.url ?? null, where: r.where ?? null, opened: r.opened ?? null },
					]),
				),
				errata: data.errata,
				reviewed: data.reviewed ?? null,
				sections,
				body: body === undefined ? null : proseIn(body, language),
				...(language !== null && { language }),
				questions,
				index: Object.fromEntries(
					Object.entries(files.questions?.data ?? {}).map(([key, q]) => [
						key,
						{
							title: q.title ?? q.prompt,
							type: q.type,
							role: q.role,
							objective: q.objective ?? null,
							rev: questions[key]?.rev ?? '',
						},
					]),
				),
				confusables: Object.fromEntries(
					Object.entries(files.questions?.data ?? {}).flatMap(([key, { confusable }]) =>
						confusable ? [[key, confusable]] : [],
					),
				),
				figures: files.figures,
				scenarios: placed,
				...(files.markdown && { prose: files.markdown.map(own.block) }),
				...(Object.values(files.packs).some((part) => Object.keys(part).length > 0) && { packs: files.packs }),
				origin,
			};
		});
	});

	return {
		site,
		themes: themes.map((t, i) => ({
			id: t.id,
			sign: letter(i, t.pack),
			title: t.theme.title,
			summary: t.theme.summary,
			levels: t.theme.levels,
			lessons: t.lessons,
			pack: t.pack,
			...worded(t.origin),
		})),
		tracks: tracks.map((t) => ({
			id: t.id,
			title: t.track.title,
			intro: t.track.intro,
			stages: t.stages,
			pack: t.origin.replaced ? null : t.origin.pack,
			...worded(t.origin),
		})),
		lessons,
		scenarios,
		templates: Object.fromEntries(
			content.templates.flatMap((layer) =>
				Object.entries(layer.data).map(([id, t]) => [
					id,
					{
						id,
						title: t.title,
						fields: Object.entries(t.fields).map(([field, f]) => ({ id: field, label: f.label, hint: f.hint ?? null })),
						...whose(layer.origin),
					},
				]),
			),
		),
		confusables: Object.fromEntries(
			content.confusables.flatMap((layer) =>
				Object.entries(layer.data).map(([id, set]) => [
					id,
					{ question: render.inline(set.question), members: set.members, retention: set.retention ?? null },
				]),
			),
		),
		glossary: Object.fromEntries(
			content.glossary.flatMap((layer) =>
				Object.entries(layer.data).map(([id, word]) => [
					id,
					{
						...word,
						lesson: word.lesson === undefined || hidden.has(`lessons/${word.lesson}`) ? null : word.lesson,
						...whose(layer.origin),
					},
				]),
			),
		),
		packs,
		track: tracks.find(({ id }) => id === defaultTrack)?.id ?? null,
		renamed: renamed(content),
		bearing: content.bearing && {
			...content.bearing.data,
			// A pack may hide a lesson, and replace one without the question.
			questions: content.bearing.data.questions.filter((id) => {
				const [lesson = '', key = ''] = id.split('/');
				return lessons[lesson]?.questions[key] !== undefined;
			}),
		},
	};
}

/** A scenario comes back as a card of its lesson, where there is one: a pack may have hidden it, or the lesson. */
function withCard({ lessons }: AuthoredContent, scenario: AuthoredScenario): AuthoredScenario {
	const [lesson = '', key = ''] = scenario.debrief.card?.split('/') ?? [];
	if (!scenario.debrief.card || Object.hasOwn(lessons.get(lesson)?.questions?.data ?? {}, key)) return scenario;
	return { ...scenario, debrief: { ...scenario.debrief, card: undefined } };
}

/** The pack whose words these are. */
function whose({ pack, adjustedBy = pack ?? undefined }: Origin): { pack?: string } {
	return adjustedBy === undefined ? {} : { pack: adjustedBy };
}

/** Said of a road or a track of core only where a pack rewrote or adjusted it. */
function worded(origin: Origin): { origin?: Origin } {
	return origin.replaced || origin.adjustedBy !== undefined ? { origin } : {};
}
