import { z } from 'zod';
import { commonFields, idSchema, publishCommon, type Render, textSchema } from '../schema.ts';
import type { MatchAsked, MatchKey } from './types.ts';

const fields = {
	...commonFields,
	targets: z
		.record(
			idSchema,
			textSchema.refine((text) => !/[`*_<[]/.test(text), {
				error: 'targets are plain text',
				params: { mend: 'Write it without Markdown.' },
			}),
		)
		.describe('Target key to plain text, short: it stands in a select or heads a column, where Markdown has no place.'),
	items: z
		.record(
			idSchema,
			z.strictObject({
				text: textSchema.describe('One line of Markdown.'),
				to: idSchema.describe('Key of the target it belongs to.'),
				feedback: textSchema.describe(
					'Markdown, true whatever was chosen: why here, and where the tempting target would fit.',
				),
			}),
		)
		.describe('By permanent key, shown shuffled.'),
};

type Issue = (path: PropertyKey[], message: string, mend: string) => void;
interface Fields {
	targets: Record<string, string>;
	items: Record<string, { to: string }>;
}

/** Item keys by target; an unknown target is an issue of its own. */
function byTarget(q: Fields, issue: Issue): Map<string, string[]> {
	const targets = Object.keys(q.targets);
	const groups = new Map(targets.map((key) => [key, [] as string[]]));
	for (const [key, { to }] of Object.entries(q.items)) {
		const group = groups.get(to);
		if (group) group.push(key);
		else
			issue(
				['items', key, 'to'],
				`there is no target \`${to}\``,
				`Use one of: ${targets.map((t) => `\`${t}\``).join(', ')}.`,
			);
	}
	const texts = Object.values(q.targets).map((text) => text.toLowerCase());
	for (const [i, key] of targets.entries()) {
		if (texts.indexOf(texts[i] ?? '') !== i)
			issue(['targets', key], 'two targets read the same', 'Word them apart, or merge them.');
	}
	return groups;
}

/** Three to six items, each with a target of its own; at least one target is left over, so that the last pair is not given away. */
export const matchSchema = z.strictObject({ type: z.literal('match'), ...fields }).superRefine((q, ctx) => {
	const issue: Issue = (path, message, mend) => ctx.addIssue({ code: 'custom', path, message, params: { mend } });
	const items = Object.keys(q.items).length;
	if (items < 3 || items > 6) issue(['items'], `${items} items`, 'Write three to six.');
	const groups = byTarget(q, issue);
	for (const [target, group] of groups) {
		const second = group[1];
		if (second)
			issue(
				['items', second, 'to'],
				`two items go to \`${target}\``,
				'Give each its own target, or use `type: bucket`.',
			);
	}
	if (![...groups.values()].some((group) => group.length === 0))
		issue(['targets'], 'every target has an item, so the last pair is given away', 'Add a target that fits nothing.');
	if (groups.size > 8)
		issue(['targets'], `${groups.size} targets`, 'A list of more than eight is a search, not a choice.');
});

/** Three to eight items in two to four classes, every class used. */
export const bucketSchema = z.strictObject({ type: z.literal('bucket'), ...fields }).superRefine((q, ctx) => {
	const issue: Issue = (path, message, mend) => ctx.addIssue({ code: 'custom', path, message, params: { mend } });
	const items = Object.keys(q.items).length;
	if (items < 3 || items > 8) issue(['items'], `${items} items`, 'Write three to eight.');
	const groups = byTarget(q, issue);
	if (groups.size < 2 || groups.size > 4)
		issue(['targets'], `${groups.size} classes`, 'Write two to four: they stand side by side.');
	for (const [target, group] of groups) {
		if (group.length === 0) issue(['targets', target], 'no item belongs here', 'Add one, or remove the class.');
	}
	if (groups.size > 0 && items <= groups.size)
		issue(['items'], 'every class has one item', 'Add items, or use `type: match` with a spare target.');
});

type AuthoredMatch = z.infer<typeof matchSchema> | z.infer<typeof bucketSchema>;

/** Splits an authored question. Classes keep the author's order, which often means something; the rest is shuffled. */
export function publishMatch(
	id: string,
	q: AuthoredMatch,
	render: Render,
	order: (keys: string[]) => string[],
): { asked: MatchAsked; key: MatchKey } {
	const common = publishCommon(id, q, render);
	const targets = Object.keys(q.targets);
	return {
		asked: {
			...common.asked,
			type: q.type,
			items: order(Object.keys(q.items)).map((key) => ({ key, text: render.inline(q.items[key]?.text ?? '') })),
			targets: (q.type === 'match' ? order(targets) : targets).map((key) => ({ key, text: q.targets[key] ?? '' })),
		},
		key: {
			...common.key,
			items: Object.fromEntries(
				Object.entries(q.items).map(([key, { to, feedback }]) => [key, { to, feedback: render.inline(feedback) }]),
			),
		},
	};
}

/** Fields whose change makes an old answer answer another question. */
export const gradedMatch = (q: AuthoredMatch) => ({
	type: q.type,
	targets: Object.keys(q.targets).sort(),
	items: Object.entries(q.items)
		.map(([key, { to }]) => [key, to])
		.sort(),
});
