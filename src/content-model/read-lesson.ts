import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Authored, LessonFiles } from './authored.ts';
import { type BodySection, readBody } from './body.ts';
import { checkFigure } from './figure.ts';
import type { Opened } from './open.ts';
import { insertQuestions } from './packs/insert.ts';
import { type Names, nowCalled } from './packs/names.ts';
import { joined } from './packs/patch.ts';
import type { Reading } from './read.ts';
import { readMarkdown } from './read-markdown.ts';
import { type AuthoredLesson, type AuthoredQuestions, lessonSchema, questionsSchema } from './schema/lesson.ts';

/** A lesson: its prose, questions and figures, from whichever layer each comes. */
export async function readLesson(reading: Reading, id: string): Promise<void> {
	const { content, problems, winners, winner, patched, changes } = reading;
	const prose = winner(`lessons/${id}/index.mdx`) ?? winner(`lessons/${id}/index.md`);
	if (!prose) return;
	const plain = prose.file.path.endsWith('.md');
	const twin = plain ? undefined : winners.get(`lessons/${id}/index.md`);
	if (twin) {
		problems.push({
			...{ file: prose.name, line: 1, column: 1, name: 'unknown-file', severity: 'error' },
			what: `The lesson \`${id}\` has an \`index.md\` too, at ${twin.absolute}.`,
			mend: 'Keep one of them. Plain Markdown cannot stand in for MDX: hide that lesson and add one under a new id.',
		});
	}
	const mdx = plain || prose.body === null ? null : readBody(prose.name, prose.body);
	problems.push(...(mdx?.problems ?? []));
	const front = patched({ target: `lessons/${id}`, in: prose, path: [], whole: false }, lessonSchema);
	if (!front || prose.body === null) return;
	const markdown = plain ? readMarkdown(prose, front.data) : null;
	problems.push(...(markdown?.problems ?? []));
	const sections = (mdx ?? markdown)?.sections ?? [];

	const questions = winner(`lessons/${id}/questions.yaml`);
	let source = questions?.source;
	for (const target of questions && source ? changes.patchedUnder(`questions/${id}/`) : []) {
		const item = { target, in: questions as Opened, path: [target.split('/')[2] ?? ''], whole: true };
		source = source && changes.patch(source, item, (s) => reading.problemsOf(s, questionsSchema));
	}
	const read = questions ? reading.check(questions, questionsSchema, source) : null;
	if (prose.file.layer.pack !== null) modernisePlaced(sections, id, read?.data ?? {}, reading.names);
	const own = read && forBody(read, front, sections);
	const more = (reading.piles.get(`lessons/${id}/more-questions.yaml`) ?? []).flatMap(
		(of) => reading.check(of, questionsSchema) ?? [],
	);
	// What it places is not known; that its tags do not close is said.
	if (mdx?.problems.some(({ name }) => name === 'mdx-syntax')) return;
	const files: LessonFiles = {
		front: own && own.origin.pack !== front.origin.pack ? withBeliefs(reading, prose, front) : front,
		absolute: prose.file.absolute,
		body: prose.body,
		markdown: markdown?.texts ?? null,
		sections,
		figures: await figuresOf(reading, id),
		questions: withMore(own, more, problems),
		questionsUnread: questions !== null && read === null,
		packs: { local: {}, beside: {}, absent: [] },
	};
	for (const { data, origin } of more) {
		for (const key of Object.keys(data)) files.packs.local[key] = { pack: origin.pack ?? '', how: 'added' };
	}
	for (const key of Object.keys(own?.data ?? {})) {
		const pack = changes.patcher(`questions/${id}/${key}`);
		if (pack !== null) files.packs.local[key] = { pack, how: 'adjusted' };
	}
	problems.push(...insertQuestions(content, id, files));
	leaveOut(content.packs, id, files);
	content.lessons.set(id, files);
}

async function figuresOf({ figures, nameOf, problems }: Reading, id: string): Promise<Record<string, string>> {
	const drawn: Record<string, string> = {};
	for (const svg of figures[`lessons/${id}`] ?? []) {
		const text = await readFile(svg.absolute, 'utf8');
		problems.push(...checkFigure(nameOf(svg), text));
		drawn[path.basename(svg.path, '.svg')] = text;
	}
	return drawn;
}

/** The lesson's own questions and those that packs add to it. */
function withMore(
	own: Authored<AuthoredQuestions> | null,
	more: readonly Authored<AuthoredQuestions>[],
	problems: Reading['problems'],
): Authored<AuthoredQuestions> | null {
	const all = own ? [own, ...more] : [...more];
	const [first] = all;
	if (!first || all.length === 1) return first ?? null;
	all.forEach(({ data, source }, i) => {
		for (const key of Object.keys(data)) {
			const twin = all.slice(0, i).find((earlier) => Object.hasOwn(earlier.data, key));
			if (!twin) continue;
			const { file, line } = twin.source.at([key], true);
			problems.push({
				...{ ...source.at([key], true), name: 'pack-conflict', severity: 'error' },
				what: `The lesson has a question \`${key}\` at ${file}:${line}.`,
				mend: 'Give it an id of its own, or patch that one in `pack.yaml`.',
			});
		}
	});
	return {
		...first,
		data: Object.assign({}, ...all.map(({ data }) => data)),
		source: joined(all.map((one) => one.source)),
	};
}

/** A pack's prose goes on placing what upstream gave another name; in place. */
function modernisePlaced(sections: readonly BodySection[], lesson: string, own: AuthoredQuestions, names: Names): void {
	for (const placed of sections.flatMap((section) => section.placed)) {
		if (placed.kind === 'scenario') placed.id = nowCalled(`scenarios/${placed.id}`, names).slice('scenarios/'.length);
		if (placed.kind !== 'question' || Object.hasOwn(own, placed.id)) continue;
		const full = placed.id.includes('/') ? placed.id : `${lesson}/${placed.id}`;
		const now = nowCalled(`questions/${full}`, names).slice('questions/'.length);
		if (now !== full) placed.id = now.startsWith(`${lesson}/`) ? now.slice(lesson.length + 1) : now;
	}
}

/**
 * A pack may replace a lesson's prose and leave the questions where they are: then the lesson has those of them that
 * the new prose places, with what the new front matter knows. In a lesson of one layer a question that is placed nowhere
 * is a mistake, and stays to be found.
 */
function forBody(
	questions: Authored<AuthoredQuestions>,
	front: Authored<AuthoredLesson>,
	sections: readonly BodySection[],
): Authored<AuthoredQuestions> {
	if (questions.origin.pack === front.origin.pack) return questions;
	const placed = sections.flatMap((section) => section.placed);
	const recap = placed.some(({ kind }) => kind === 'recap');
	const ids = new Set(placed.filter(({ kind }) => kind === 'question').map(({ id }) => id.split('/').at(-1)));
	const { objectives, references } = front.data;
	const data = Object.fromEntries(
		Object.entries(questions.data)
			.filter(([key, { type }]) => ids.has(key) || (recap && type === 'recall'))
			.map(([key, question]) => {
				const knows = question.objective === undefined || Object.hasOwn(objectives, question.objective);
				const sources = question.sources.filter((id) => Object.hasOwn(references, id));
				return [key, { ...question, sources, objective: knows ? question.objective : undefined }];
			}),
	);
	return { ...questions, data };
}

/** Distractors of upstream's questions stand for misconceptions that upstream's front matter lists. */
function withBeliefs({ piles }: Reading, prose: Opened, front: Authored<AuthoredLesson>): Authored<AuthoredLesson> {
	const beneath = piles.get(prose.file.path)?.find((of) => of !== prose);
	const listed = lessonSchema.safeParse(beneath?.source.data).data?.misconceptions ?? {};
	return { ...front, data: { ...front.data, misconceptions: { ...listed, ...front.data.misconceptions } } };
}

/** What packs hide: gone from the lesson, and known to the prose, which may place it. */
function leaveOut(packs: Reading['content']['packs'], id: string, files: LessonFiles): void {
	const hidden = new Set([...packs.values()].flatMap(({ data }) => data.hide));
	for (const section of files.sections) {
		section.placed = section.placed.filter((placed) => {
			const item = placed.id.includes('/') ? placed.id : `${id}/${placed.id}`;
			const gone =
				(placed.kind === 'question' && hidden.has(`questions/${item}`)) ||
				(placed.kind === 'scenario' && hidden.has(`scenarios/${placed.id}`));
			if (gone) files.packs.absent.push(placed.kind === 'scenario' ? `scenario:${placed.id}` : item);
			return !gone;
		});
	}
	if (!files.questions) return;
	const kept = Object.entries(files.questions.data).filter(([key]) => {
		const gone = hidden.has(`questions/${id}/${key}`);
		if (gone && !files.packs.absent.includes(`${id}/${key}`)) files.packs.absent.push(`${id}/${key}`);
		return !gone;
	});
	files.questions = { ...files.questions, data: Object.fromEntries(kept) };
}
