import { z } from 'zod';
import { commonFields, idSchema, publishCommon, type Render, textSchema } from '../schema.ts';
import { circle, nearest, precedence, standing } from './dag.ts';
import type { OrderAsked, OrderKey, RankAsked, RankKey } from './types.ts';

const list = (keys: readonly string[]) => keys.map((key) => `\`${key}\``).join(', ');

/** Four to seven steps to put in order; any order that respects `before` is right. */
export const orderSchema = z
	.strictObject({
		type: z.literal('order'),
		...commonFields,
		items: z
			.record(
				idSchema,
				z.strictObject({
					text: textSchema.describe('One line of Markdown.'),
					spare: z.literal(true).optional().describe('Belongs nowhere and should be put aside. At most three.'),
					feedback: textSchema.describe('Markdown: why it stands where it does, or why it is not needed.'),
				}),
			)
			.describe('By permanent key. File order is only how authors read it; everyone sees them shuffled.'),
		before: z
			.record(idSchema, z.array(idSchema))
			.describe(
				'Step to the steps it must come before. Steps that nothing relates, directly or through others, may change places.',
			),
	})
	.superRefine((q, ctx) => {
		const issue = (path: PropertyKey[], message: string, mend: string) =>
			ctx.addIssue({ code: 'custom', path, message, params: { mend } });
		const steps = Object.keys(q.items).filter((key) => !q.items[key]?.spare);
		const spares = Object.keys(q.items).length - steps.length;
		if (steps.length < 4 || steps.length > 7)
			issue(['items'], `${steps.length} steps`, 'Write four to seven; spare items are not counted.');
		if (spares > 3) issue(['items'], `${spares} spare items`, 'Keep the three that tempt most.');
		let sound = true;
		const check = (path: PropertyKey[], key: string) => {
			if (!Object.hasOwn(q.items, key)) {
				issue(path, `there is no item \`${key}\``, `Use one of: ${list(steps)}.`);
				sound = false;
			} else if (q.items[key]?.spare) {
				issue(path, `\`${key}\` is spare and has no place`, 'Leave it out, or delete `spare: true`.');
				sound = false;
			}
		};
		for (const [key, later] of Object.entries(q.before)) {
			check(['before', key], key);
			later.forEach((other, i) => {
				check(['before', key, i], other);
			});
		}
		if (!sound) return;
		const found = circle(q.before);
		if (found)
			issue(['before', found[0] ?? ''], `goes in a circle: ${found.join(' → ')}`, 'Remove one of these relations.');
		else if (!Object.values(q.before).some((later) => later.length > 0))
			issue(['before'], 'nothing comes before anything', 'Say which step comes before which, or use `type: rank`.');
	});

/** Options to rank, none of the orders right: compared with three lines of reasoning. */
export const rankSchema = z
	.strictObject({
		type: z.literal('rank'),
		...commonFields,
		items: z
			.record(
				idSchema,
				z.strictObject({
					text: textSchema.describe('One line of Markdown.'),
					'right-when': textSchema.describe('Completes "Right when …": where it deserves the first place.'),
				}),
			)
			.describe('Three to six options, by permanent key.'),
		lines: z
			.record(
				idSchema,
				z.strictObject({
					title: textSchema.describe('Plain text: "Protect users first".'),
					order: z.array(idSchema).describe('Every item once, first to last.'),
					why: textSchema.describe('Markdown, a sentence or two: why, and when this line is the right one.'),
				}),
			)
			.describe('Three lines of reasoning, each a sound order of all items. Written by us, and labelled so.'),
		dissent: textSchema.describe('Markdown: what speaks against all three.'),
	})
	.superRefine((q, ctx) => {
		const issue = (path: PropertyKey[], message: string, mend: string) =>
			ctx.addIssue({ code: 'custom', path, message, params: { mend } });
		const keys = Object.keys(q.items);
		if (keys.length < 3 || keys.length > 6) issue(['items'], `${keys.length} options`, 'Write three to six.');
		const lines = Object.entries(q.lines);
		if (lines.length !== 3) issue(['lines'], `${lines.length} lines of reasoning`, 'Write three.');
		const seen = new Map<string, string>();
		for (const [name, { order }] of lines) {
			order.forEach((key, i) => {
				if (!Object.hasOwn(q.items, key))
					issue(['lines', name, 'order', i], `there is no item \`${key}\``, `Use one of: ${list(keys)}.`);
				else if (order.indexOf(key) !== i)
					issue(['lines', name, 'order', i], `\`${key}\` stands twice`, 'Name every item once.');
			});
			const missing = keys.filter((key) => !order.includes(key));
			if (missing.length > 0)
				issue(['lines', name, 'order'], `${list(missing)} missing`, 'A line of reasoning ranks every item.');
			const twin = seen.get(order.join());
			if (twin)
				issue(['lines', name, 'order'], `the same order as \`${twin}\``, 'Three lines differ in what they put first.');
			seen.set(order.join(), name);
		}
	});

type AuthoredOrder = z.infer<typeof orderSchema>;
type AuthoredRank = z.infer<typeof rankSchema>;

/** Splits an authored question. The first order that everyone sees is shuffled, and never one that holds. */
export function publishOrder(
	id: string,
	q: AuthoredOrder,
	render: Render,
	order: (keys: string[]) => string[],
): { asked: OrderAsked; key: OrderKey } {
	const common = publishCommon(id, q, render);
	const authored = Object.keys(q.items).filter((key) => !q.items[key]?.spare);
	const keys = order(Object.keys(q.items));
	const steps = keys.filter((key) => authored.includes(key));
	if (standing(steps, q.before).length === steps.length) {
		const precedes = precedence(q.before);
		// Two related steps that change places cannot both stand.
		const first = steps.find((a) => steps.some((b) => precedes(a, b))) ?? '';
		const second = steps.find((b) => precedes(first, b)) ?? '';
		const [i, j] = [keys.indexOf(first), keys.indexOf(second)];
		[keys[i], keys[j]] = [second, first];
	}
	return {
		asked: {
			...common.asked,
			type: 'order',
			items: keys.map((key) => ({ key, text: render.inline(q.items[key]?.text ?? '') })),
			spares: authored.length < keys.length,
		},
		key: {
			...common.key,
			items: Object.fromEntries(
				Object.entries(q.items).map(([key, item]) => [
					key,
					{ spare: item.spare ?? false, feedback: render.inline(item.feedback) },
				]),
			),
			before: q.before,
			steps: nearest(authored, authored, q.before),
		},
	};
}

export function publishRank(
	id: string,
	q: AuthoredRank,
	render: Render,
	order: (keys: string[]) => string[],
): { asked: RankAsked; key: RankKey } {
	const common = publishCommon(id, q, render);
	return {
		asked: {
			...common.asked,
			type: 'rank',
			items: order(Object.keys(q.items)).map((key) => ({ key, text: render.inline(q.items[key]?.text ?? '') })),
		},
		key: {
			...common.key,
			rightWhen: Object.fromEntries(
				Object.entries(q.items).map(([key, item]) => [key, render.inline(item['right-when'])]),
			),
			lines: Object.entries(q.lines).map(([key, line]) => ({
				key,
				title: line.title,
				order: line.order,
				why: render.inline(line.why),
			})),
			dissent: render.inline(q.dissent),
		},
	};
}

/** Fields whose change makes an old answer answer another question. */
export const gradedOrder = (q: AuthoredOrder) => ({
	type: q.type,
	items: Object.entries(q.items)
		.map(([key, { spare }]) => [key, spare ?? false])
		.sort(),
	before: Object.entries(q.before)
		.map(([key, later]) => [key, later.toSorted()])
		.sort(),
});

export const gradedRank = (q: AuthoredRank) => ({
	type: q.type,
	items: Object.keys(q.items).sort(),
	lines: Object.values(q.lines)
		.map(({ order }) => order)
		.sort(),
});
