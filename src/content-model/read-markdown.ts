import type { BodySection } from './body.ts';
import type { Opened } from './open.ts';
import type { Problem } from './problem.ts';
import type { AuthoredLesson } from './schema/lesson.ts';

/** A lesson in plain Markdown: each `##` begins a section, and the front matter says what each is and what it places. */
export interface MarkdownBody {
	sections: BodySection[];
	/** Markdown of each section, without its heading. */
	texts: string[];
	problems: Problem[];
}

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** @param lesson its front matter, checked */
export function readMarkdown({ name, body, source }: Opened, lesson: AuthoredLesson): MarkdownBody {
	const problems: Problem[] = [];
	const report = (line: number, what: string, mend: string) =>
		problems.push({ file: name, line, column: 1, name: 'section-heading', severity: 'error', what, mend });
	const parts: { heading: string; line: number; lines: string[] }[] = [];
	let fenced = false;
	(body ?? '').split('\n').forEach((line, i) => {
		if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
		const heading = fenced ? null : /^##\s+(.+?)\s*#*\s*$/.exec(line);
		if (heading?.[1]) parts.push({ heading: heading[1], line: i + 1, lines: [] });
		else if (parts.length > 0) parts.at(-1)?.lines.push(line);
		else if (line.trim()) report(i + 1, 'Text stands before the first section.', 'Begin with `## ` and a claim.');
	});
	const declared = lesson.sections ?? [];
	parts.slice(declared.length).forEach(({ heading, line }) => {
		report(
			line,
			`\`sections\` does not say what "${heading}" is.`,
			'Add `- { is: model }` for it in the front matter, in order.',
		);
	});
	declared.slice(parts.length).forEach((_, i) => {
		const { line } = source.at(['sections', parts.length + i]);
		report(line, 'The section has no `## ` heading in the text.', 'Write its heading, or remove it from `sections`.');
	});
	const sections = parts.slice(0, declared.length).map(({ heading, line, lines }, i): BodySection => {
		const { is = 'model', questions = [], scenario } = declared[i] ?? {};
		const place = { file: name, line, column: 1 };
		const placed: BodySection['placed'] = questions.map((id, q) => {
			return { kind: 'question', id, place: source.at(['sections', i, 'questions', q]) };
		});
		if (scenario) placed.push({ kind: 'scenario', id: scenario, place: source.at(['sections', i, 'scenario']) });
		if (is === 'recap') placed.push({ kind: 'recap', id: '', place });
		if (is === 'at-work' && lesson.assignment) placed.push({ kind: 'assignment', id: '', place });
		return { is, heading, words: wordsIn(lines.join('\n')), placed, place };
	});
	return { sections, texts: parts.map(({ lines }) => lines.join('\n').trim()), problems };
}
