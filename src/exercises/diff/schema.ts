import { z } from 'zod';
import { asHtml, escapeHtml, type Html } from '../../domain/text/html.ts';
import { commonFields, idSchema, publishCommon, type Render, textSchema } from '../schema.ts';
import { ROOM, reviewScore } from './grade.ts';
import { isCode, rowsOf } from './lines.ts';
import { type Parsed, parseDiff } from './parse.ts';
import type { DiffAsked, DiffKey, Severity } from './types.ts';

const severities = ['blocking', 'should', 'question', 'nit'] as const satisfies readonly Severity[];

/** `new:14-16`, `old:3,new:3-4`; where the diff has several files, `src/a.ts new:3`. */
const linesSchema = textSchema;

/** A change with problems put into it: find them, say how much each matters. */
export const diffSchema = z
	.strictObject({
		type: z.literal('diff'),
		...commonFields,
		change: textSchema.optional().describe('One line of Markdown: the title of the change, as its author wrote it.'),
		diff: z
			.string()
			.describe('Unified diff, as `git diff` prints it; hunk headers are counted. A block scalar: `diff: |`.'),
		language: textSchema.optional().describe('Language of the colours; default by the file’s ending.'),
		findings: z
			.record(
				idSchema,
				z.strictObject({
					lines: linesSchema.describe('Lines whose comment finds it; one of them is enough.'),
					severity: z
						.enum(severities)
						.describe(
							'`blocking`: must not ship; `should`: fix before or right after; `question`: ask; `nit`: optional polish.',
						),
					kind: idSchema.optional().describe('Class of problem: `failure-path`, `race`, `contract`, `test`, `name`.'),
					text: textSchema.describe('Markdown: the comment worth sending.'),
				}),
			)
			.describe('The problems, by permanent key; at least one, none on the lines of another.'),
		decoys: z
			.record(
				idSchema,
				z.strictObject({
					lines: linesSchema,
					feedback: textSchema.describe('Markdown: why it tempts and why it holds.'),
				}),
			)
			.describe('What looks like a problem and is none; at least one, on lines of no finding.'),
	})
	.superRefine((q, ctx) => {
		const issue = (path: string[], message: string, mend: string) =>
			ctx.addIssue({ code: 'custom', path, message, params: { mend } });
		const findings = Object.entries(q.findings);
		const decoys = Object.entries(q.decoys);
		if (findings.length === 0) issue(['findings'], 'no finding', 'Put at least one problem into the change.');
		if (decoys.length === 0) issue(['decoys'], 'no decoy', 'Name at least one place that tempts and is no problem.');
		const parsed = parseDiff(q.diff);
		if ('error' in parsed) return issue(['diff'], parsed.error, parsed.mend);
		const taken = new Map<number, string>();
		let placed = findings.length > 0;
		for (const [path, lines] of [
			...findings.map(([key, f]) => [['findings', key, 'lines'], f.lines] as const),
			...decoys.map(([key, d]) => [['decoys', key, 'lines'], d.lines] as const),
		]) {
			const rows = rowsOf(lines, parsed.rows, parsed.files);
			if (!rows) {
				placed = false;
				const of = parsed.files.length > 1 ? `\`${parsed.files[0]} new:3\`` : '`new:3`, `new:3-5` or `old:3`';
				issue([...path], `\`${lines}\` is not in the diff`, `Name lines that it shows, like ${of}.`);
				continue;
			}
			const other = rows.map((row) => taken.get(row)).find((key) => key !== undefined);
			if (other !== undefined) {
				issue([...path], `it shares a line with \`${other}\``, 'Keep their lines apart, or make them one.');
			}
			for (const row of rows) taken.set(row, path[1] ?? '');
		}
		if (!placed) return;
		const { asked, key } = publishDiff('l/q', q, { block: () => '', inline: () => '' });
		const code = asked.rows.flatMap((row, i) => (isCode(row) ? [i] : []));
		// Comments on every line, or on every block as long as a comment may be, must not stand in for reading.
		const blanket = (size: number) =>
			Math.max(
				...severities.map((severity) => {
					const blocks = code.flatMap((_, i) => (i % size === 0 ? [{ rows: code.slice(i, i + size), severity }] : []));
					return reviewScore(blocks, key).score;
				}),
			);
		const more = 'Show more of the code around the findings.';
		if (blanket(1) > 0) issue(['diff'], `commenting on every line would score ${blanket(1).toFixed(2)}`, more);
		else if (blanket(1 + ROOM) > 0.5) {
			issue(['diff'], `commenting on all of it, block by block, would score ${blanket(1 + ROOM).toFixed(2)}`, more);
		}
	});

type AuthoredDiff = z.infer<typeof diffSchema>;

const languages: Record<string, string> = {
	yml: 'yaml',
	tf: 'hcl',
	sh: 'bash',
	Dockerfile: 'docker',
	mts: 'ts',
	cts: 'ts',
	txt: 'plaintext',
	conf: 'plaintext',
	plan: 'plaintext',
};

const languageOf = (path: string) => {
	const ending = path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf('/')) + 1);
	return languages[ending] ?? (/^[a-z]+$/.test(ending) ? ending : 'plaintext');
};

/** Lines of code with their colours: a fence through the lessons' own Markdown, taken apart again. */
function highlight(code: readonly string[], language: string, render: Render): Html[] {
	if (code.length === 0) return [];
	const html = render.block(`~~~~~~${language}\n${code.join('\n')}\n~~~~~~`);
	const body = /<code[^>]*>([\s\S]*)<\/code>/.exec(html)?.[1] ?? '';
	return body.replace(/\n$/, '').split('\n').map(asHtml);
}

/** Each side is coloured as a whole, so that a comment or a string over several lines is one. */
function colour(parsed: Parsed, language: string | undefined, render: Render): Html[] {
	const html: Html[] = parsed.rows.map((row) =>
		row.kind === 'hunk' || row.kind === 'file' ? escapeHtml(row.text) : '',
	);
	parsed.files.forEach((path, file) => {
		for (const away of ['add', 'del'] as const) {
			const at = parsed.rows.flatMap((row, i) =>
				row.file === file && row.kind !== 'file' && row.kind !== 'hunk' && row.kind !== away ? [i] : [],
			);
			const lines = highlight(
				at.map((i) => parsed.rows[i]?.text ?? ''),
				language ?? languageOf(path),
				render,
			);
			at.forEach((row, i) => {
				html[row] = lines[i] ?? '';
			});
		}
	});
	return html;
}

export function publishDiff(id: string, q: AuthoredDiff, render: Render): { asked: DiffAsked; key: DiffKey } {
	const common = publishCommon(id, q, render);
	const parsed = parseDiff(q.diff);
	if ('error' in parsed) throw new Error(`${id}: ${parsed.error}`);
	const html = colour(parsed, q.language, render);
	const rows = (lines: string) => rowsOf(lines, parsed.rows, parsed.files) ?? [];
	return {
		asked: {
			...common.asked,
			type: 'diff',
			change: q.change ? render.inline(q.change) : null,
			files: parsed.files,
			rows: parsed.rows.map(({ text: _, ...row }, i) => ({ ...row, html: html[i] ?? '' })),
		},
		key: {
			...common.key,
			findings: Object.fromEntries(
				Object.entries(q.findings).map(([key, f]) => [
					key,
					{ ...f, rows: rows(f.lines), kind: f.kind ?? null, text: render.block(f.text) },
				]),
			),
			decoys: Object.fromEntries(
				Object.entries(q.decoys).map(([key, d]) => [
					key,
					{ lines: d.lines, rows: rows(d.lines), feedback: render.block(d.feedback) },
				]),
			),
		},
	};
}

/** Fields whose change makes an old answer answer another question. */
export const gradedDiff = (q: AuthoredDiff) => ({
	type: q.type,
	diff: q.diff.trimEnd(),
	findings: Object.values(q.findings)
		.map((f) => [f.lines, f.severity])
		.sort(),
});
