import { z } from 'zod';
import { commonFields, idSchema, publishCommon, type Render, textSchema } from '../schema.ts';
import { fold } from './fold.ts';
import { gapsIn, piecesOf, withTokens } from './pieces.ts';
import type { ClozeAsked, ClozeKey } from './types.ts';

const gapSchema = z.strictObject({
	accept: z
		.array(textSchema)
		.min(1, 'no accepted text')
		.describe('Every text that counts, the best first: spaces, the shape of quotes and dashes never count.'),
	'ignore-case': z
		.boolean()
		.default(false)
		.describe('Capitals do not count either. Leave it out where they carry meaning.'),
	feedback: textSchema.describe('Markdown: why it is this.'),
	wrong: z
		.record(z.string().trim().min(1), textSchema)
		.default({})
		.describe('Named wrong answers: the text typed, and what it would do.'),
});

/** One to four gaps in a sentence, a configuration or code. */
export const clozeSchema = z
	.strictObject({
		type: z.literal('cloze'),
		...commonFields,
		text: textSchema.describe('Markdown with `{{gap}}` for each gap, also inside code.'),
		gaps: z.record(idSchema, gapSchema).describe('By the name used in the text.'),
	})
	.superRefine((q, ctx) => {
		const issue = (path: PropertyKey[], message: string, mend: string) =>
			ctx.addIssue({ code: 'custom', path, message, params: { mend } });
		const names = Object.keys(q.gaps);
		const used = gapsIn(q.text);
		if (names.length < 1 || names.length > 4) issue(['gaps'], `${names.length} gaps`, 'Write one to four.');
		for (const name of new Set(used)) {
			if (!Object.hasOwn(q.gaps, name))
				issue(
					['text'],
					`\`{{${name}}}\` is not among the gaps`,
					`Add \`${name}:\` under \`gaps\`, or correct the name.`,
				);
			else if (used.indexOf(name) !== used.lastIndexOf(name))
				issue(['text'], `\`{{${name}}}\` stands twice`, 'Give the second one a name of its own.');
		}
		for (const [name, gap] of Object.entries(q.gaps)) {
			if (!used.includes(name)) issue(['gaps', name], 'not in the text', `Write \`{{${name}}}\` where it belongs.`);
			const accepted = gap.accept.map((text) => fold(text, gap['ignore-case']));
			accepted.forEach((text, i) => {
				if (accepted.indexOf(text) !== i)
					issue(
						['gaps', name, 'accept', i],
						`reads the same as \`${gap.accept[accepted.indexOf(text)]}\``,
						'Remove it.',
					);
			});
			for (const wrong of Object.keys(gap.wrong)) {
				if (accepted.includes(fold(wrong, gap['ignore-case'])))
					issue(['gaps', name, 'wrong', wrong], `\`${wrong}\` is accepted as well`, 'Remove it from one of the two.');
			}
		}
	});

type AuthoredCloze = z.infer<typeof clozeSchema>;

export function publishCloze(id: string, q: AuthoredCloze, render: Render): { asked: ClozeAsked; key: ClozeKey } {
	const common = publishCommon(id, q, render);
	const used = gapsIn(q.text);
	const longest = Math.max(...Object.values(q.gaps).flatMap(({ accept }) => accept.map((text) => text.length)));
	return {
		asked: {
			...common.asked,
			type: 'cloze',
			pieces: piecesOf(render.block(withTokens(q.text)), used),
			gaps: used.map((key) => ({ key, ignoreCase: q.gaps[key]?.['ignore-case'] ?? false })),
			size: Math.min(28, Math.max(8, longest + 2)),
		},
		key: {
			...common.key,
			gaps: Object.fromEntries(
				Object.entries(q.gaps).map(([name, gap]) => [
					name,
					{
						accept: gap.accept,
						ignoreCase: gap['ignore-case'],
						feedback: render.inline(gap.feedback),
						wrong: Object.entries(gap.wrong).map(([text, feedback]) => ({ text, feedback: render.inline(feedback) })),
					},
				]),
			),
		},
	};
}

/** Fields whose change makes an old answer answer another question. */
export const gradedCloze = (q: AuthoredCloze) => ({
	type: q.type,
	gaps: Object.entries(q.gaps)
		.map(([name, gap]) => [name, gap.accept.toSorted(), gap['ignore-case']])
		.sort(),
});
