import { z } from 'zod';
import { idSchema, textSchema } from '../../exercises/schema.ts';
import { ON_MARK, passingShade, READABLE, readability } from '../packs/accent.ts';

const colour = z
	.string()
	.regex(/^#[0-9a-f]{6}$/i, 'write a colour as `#ffc61a`')
	.superRefine((value, ctx) => {
		if (!/^#[0-9a-f]{6}$/i.test(value) || readability(value) >= READABLE) return;
		ctx.addIssue({
			code: 'custom',
			message: `text on \`${value}\` has a contrast of ${readability(value).toFixed(1)}:1, and ${READABLE}:1 is needed`,
			params: { mend: `The ink on it is \`${ON_MARK}\`; the nearest shade that passes is \`${passingShade(value)}\`.` },
		});
	});

const languageSchema = z
	.string()
	.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'write a language as `de` or `pt-BR`')
	.refine((tag) => !readsFromRight(tag), {
		message: 'written from right to left, for which the pages are not made',
		params: { mend: 'Choose a language that is written from left to right.' },
	});

/** Nothing that is no tag does. */
function readsFromRight(tag: string): boolean {
	try {
		return new Intl.Locale(tag).getTextInfo().direction === 'rtl';
	} catch {
		return false;
	}
}

const id = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';

const insertSchema = z
	.strictObject({
		lesson: idSchema
			.optional()
			.describe('A lesson: into a road (`themes/operate`) or a stage of a track (`tracks/mid-to-senior/systems`).'),
		question: idSchema
			.optional()
			.describe(
				'A question of the pack’s `more-questions.yaml`: into the prose of a lesson (`lessons/contain-failure`).',
			),
		into: z
			.string()
			.regex(
				new RegExp(`^(themes/${id}|tracks/${id}/${id}|lessons/${id})$`),
				'write `themes/<id>`, `tracks/<id>/<stage>` or `lessons/<id>`',
			),
		before: idSchema.optional().describe('The neighbour it comes before …'),
		after: idSchema.optional().describe('… or after. At the end without either; a question has one.'),
	})
	.superRefine((insert, ctx) => {
		const issue = (field: string, message: string, mend: string) =>
			ctx.addIssue({ code: 'custom', path: [field], message, params: { mend } });
		if ((insert.lesson === undefined) === (insert.question === undefined))
			issue('into', 'neither or both of `lesson` and `question`', 'Write one of them: it says what is inserted.');
		if (insert.before !== undefined && insert.after !== undefined)
			issue('after', 'both `before` and `after`', 'Keep one: the place has one neighbour.');
		const prose = insert.into.startsWith('lessons/');
		if (insert.lesson !== undefined && prose)
			issue('into', 'a lesson stands on a road', 'Write `themes/<id>` or `tracks/<id>/<stage>`.');
		if (insert.question !== undefined && !prose)
			issue('into', 'a question stands in a lesson', 'Write `lessons/<id>`.');
		if (insert.question !== undefined && insert.before === undefined && insert.after === undefined)
			issue('question', 'no neighbour', 'Say `before:` or `after:` which question of the lesson it stands.');
	});

/**
 * `pack.yaml`: a company's own content over what lies beneath: core, and the packs before it. A file at the same path
 * replaces one whole; `themes.yaml`, `templates.yaml`, `glossary.yaml` and `confusables.yaml` add their keys. Ids that the
 * pack brings begin with the pack’s id.
 */
export const packSchema = z.strictObject({
	name: textSchema.describe('As shown on its pages: "Northwind Freight".'),
	owner: textSchema.optional().describe('Who answers for it: a team, not a person.'),
	reviewed: z.iso.date().optional().describe('Last reviewed.'),
	reviewEvery: z.int().min(1).max(60).default(12).describe('Months after which a review is overdue.'),
	report: z
		.string()
		.regex(/^(https:\/\/|mailto:)\S+=$/, 'write an address of `https:` or `mailto:` that ends with `=`')
		.optional()
		.describe(
			'Where readers report a mistake; the name of the page is put at its end: `mailto:operations@acme.example?subject=`.',
		),
	mark: z
		.string()
		.regex(/^[A-Z]$/, 'one capital letter')
		.describe('Letter of the pack’s own roads.'),
	accent: z
		.strictObject({ light: colour, dark: colour })
		.optional()
		.describe('Replaces the yellow on the pack’s pages.'),
	track: idSchema.optional().describe('Track that the map shows first.'),
	language: languageSchema
		.optional()
		.describe(
			'Language that the pack is written in, where it is not English: `de`, `pt-BR`. If it brings words of the interface (`words/`), the site speaks it.',
		),
	over: z
		.array(idSchema)
		.default([])
		.describe('Earlier packs on which this one is written: it may change what they change, and stands over them.'),
	insert: z
		.array(insertSchema)
		.default([])
		.describe('Puts its own lessons and questions between those that lie beneath.'),
	hide: z
		.array(
			z
				.string()
				.regex(
					new RegExp(`^((lessons|scenarios|themes|tracks)/${id}|questions/${id}/${id})$`),
					'write `lessons/<id>`, `questions/<lesson>/<key>`, `scenarios/<id>`, `themes/<id>` or `tracks/<id>`',
				),
		)
		.default([])
		.describe(
			'What to leave out: `lessons/<id>`, `questions/<lesson>/<key>`, `scenarios/<id>`, `themes/<id>`, `tracks/<id>`.',
		),
	patch: z
		.record(
			z
				.string()
				.regex(
					new RegExp(
						`^((lessons|scenarios|themes|tracks|templates|glossary|confusables)/${id}|questions/${id}/${id})$`,
					),
					'write `<kind>/<id>`: `lessons/…`, `questions/<lesson>/<key>`, `scenarios/…`, `themes/…`, `tracks/…`, `templates/…`, `glossary/…` or `confusables/…`',
				),
			z.record(z.string(), z.unknown()).refine((set) => Object.keys(set).length > 0, {
				message: 'nothing is changed',
				params: { mend: 'Write the fields to change below it, or delete the line.' },
			}),
		)
		.default({})
		.describe(
			'Fields to change, by item: maps merge, `null` removes, everything else is replaced. Items are `lessons/<id>` (front matter), `questions/<lesson>/<key>`, `scenarios/<id>`, `themes/<id>`, `tracks/<id>`, `templates/<id>`, `glossary/<id>`, `confusables/<id>`.',
		),
	basedOn: z
		.record(z.string(), z.string().regex(/^[0-9a-f]{12}$/, 'twelve hexadecimal digits'))
		.default({})
		.describe(
			'Digest of the text beneath that each change was last compared with: `npm run pack:status -- --confirm <item>`.',
		),
	rules: z
		.record(z.string(), z.enum(['error', 'warning', 'off']))
		.default({})
		.describe("Severity of a rule for the pack’s own files, by the rule's name. Those of core keep theirs."),
});

export type AuthoredPack = z.infer<typeof packSchema>;
