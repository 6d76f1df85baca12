/**
 * The samples of the exercise types: `sample.yaml` in each folder of `src/exercises/`, and beside it
 * `sample-answers.yaml` with what learners may answer. Checked and published like the questions of a lesson.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { ZodError, z } from 'zod';
import type { Answered } from '../domain/log/event.ts';
import { graders } from '../exercises/graders.ts';
import { idSchema } from '../exercises/schema.ts';
import type { ExerciseType, Grader, Html, Published } from '../exercises/types.ts';
import { prepareRender } from './markdown.ts';
import { ContentError, type Problem } from './problem.ts';
import { publishQuestion } from './publish.ts';
import { type AuthoredQuestions, questionsSchema } from './schema/lesson.ts';
import { checkSchema, parseYaml, type Source } from './source.ts';

/** How an answer came out. */
export type Outcome = 'right' | 'partly' | 'wrong';

/** An answer in the form in which the log keeps it. */
export type StoredAnswer = Pick<Answered, 'response' | 'grade'>;

/** A question as its folder shows it to authors. */
export interface Sample {
	/** Its key in the file, unlike any other sample's. */
	key: string;
	type: ExerciseType;
	/** Project-relative, as `src/exercises/choice`. */
	folder: string;
	/** How many files the folder holds. */
	files: number;
	/** What the author wrote, highlighted like the code of a lesson. */
	yaml: Html;
	/** Its id is `sample/<key>`. */
	question: Published;
	/** One for each outcome that the type can have. */
	answers: { [O in Outcome]?: StoredAnswer | undefined };
}

const stored = z
	.strictObject({
		/** As the log keeps it. */
		response: z.unknown(),
		/** Of a recall card. */
		grade: z.enum(['again', 'hard', 'good', 'easy']).optional(),
	})
	.partial()
	.transform(({ response = null, grade }): StoredAnswer => ({ response, ...(grade && { grade }) }));
const answersSchema = z.record(
	idSchema,
	z.strictObject({ right: stored.optional(), partly: stored.optional(), wrong: stored.optional() }),
);

/** A file of either kind, as far as it could be read. */
interface Read<T> {
	source: Source;
	text: string;
	data: T | undefined;
}

/** Reads all samples. Throws one `ContentError` with every error of every file. */
export async function loadSamples({ root, base = '/' }: { root: string; base?: string }): Promise<Sample[]> {
	const problems: Problem[] = [];
	const report = (place: Pick<Problem, 'file' | 'line' | 'column'>, name: string, what: string, mend: string) =>
		problems.push({ ...place, name, severity: 'error', what, mend });

	async function read<T>(file: string, schema: z.ZodType<T>): Promise<Read<T> | null> {
		const text = await readFile(path.join(root, file), 'utf8').catch(() => null);
		if (text === null) {
			report({ file, line: 1, column: 1 }, 'schema', 'The folder of an exercise type has no such file.', 'Add it.');
			return null;
		}
		const parsed = parseYaml(file, text);
		problems.push(...parsed.problems);
		if (parsed.problems.length > 0) return { source: parsed.source, text, data: undefined };
		const checked = checkSchema(parsed.source, schema);
		problems.push(...checked.problems);
		return { source: parsed.source, text, data: checked.data };
	}

	const entries = await readdir(path.join(root, 'src/exercises'), { withFileTypes: true });
	const folders = await Promise.all(
		entries
			.filter((entry) => entry.isDirectory())
			.map(async ({ name }) => {
				const folder = `src/exercises/${name}`;
				return {
					folder,
					files: (await readdir(path.join(root, folder))).filter((file) => !file.startsWith('.')).length,
					samples: await read(`${folder}/sample.yaml`, questionsSchema),
					answers: await read(`${folder}/sample-answers.yaml`, answersSchema),
				};
			}),
	);

	// As with lessons, a first pass only collects the texts, and meets what does not fit.
	const texts = new Set<string>();
	const collect = (text: string): Html => {
		texts.add(text);
		return '';
	};
	const known = new Map<string, string>();
	for (const { folder, samples, answers } of folders) {
		for (const [key, question] of Object.entries(samples?.data ?? {})) {
			const at = samples?.source.at([key], true) ?? { file: folder, line: 1, column: 1 };
			const other = known.get(key);
			if (other) report(at, 'schema', `\`${key}\` is a sample of ${other} as well.`, 'Give it a key of its own.');
			known.set(key, folder);
			collect(yamlOf(samples, key));
			try {
				publishQuestion(`sample/${key}`, question, { block: collect, inline: collect });
			} catch (error) {
				const issue = error instanceof ZodError ? error.issues[0] : undefined;
				if (!issue) throw error;
				const place = samples?.source.at([key, 'variants'], true) ?? at;
				report(
					place,
					'variant',
					`\`${issue.path.join('.')}\`: ${issue.message}.`,
					'A variant must fit the schema of its question.',
				);
			}
			if (answers?.data && Object.keys(answers.data[key] ?? {}).length === 0) {
				const example = `\`${key}: { right: { response: … } }\``;
				report(at, 'schema', `\`${key}\` has no answers to draw.`, `Add ${example} to ${answers.source.file}.`);
			}
		}
		for (const key of Object.keys(answers?.data ?? {})) {
			if (!answers || !samples?.data || key in samples.data) continue;
			report(
				answers.source.at([key], true),
				'unknown-id',
				`\`${key}\` is no sample of this folder.`,
				'Correct the key.',
			);
		}
	}
	if (problems.length > 0) throw new ContentError(problems);

	const render = await prepareRender(texts, base);
	const found = folders.flatMap(({ folder, files, samples, answers }) =>
		Object.entries(samples?.data ?? {}).map(([key, question]): Sample => {
			const published = publishQuestion(`sample/${key}`, question, render);
			const given = answers?.data?.[key] ?? {};
			if (answers) problems.push(...misjudged(key, published, given, answers.source));
			return {
				key,
				type: question.type,
				folder,
				files,
				yaml: render.block(yamlOf(samples, key)),
				question: published,
				answers: given,
			};
		}),
	);
	if (problems.length > 0) throw new ContentError(problems);
	const order = Object.keys(graders);
	return found.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
}

/** One question of a file as code, in a fence longer than any within it. */
function yamlOf(samples: Read<AuthoredQuestions> | null, key: string): string {
	if (!samples) return '';
	const lines = samples.text.split('\n');
	const begin = samples.source.at([key], true).line - 1;
	const length = lines.slice(begin + 1).findIndex((line) => /^\S/.test(line));
	const own = lines.slice(begin, length < 0 ? undefined : begin + 1 + length).join('\n');
	return `~~~~~~yaml\n${own.trimEnd()}\n~~~~~~`;
}

/** Answers that the type cannot read, or that come out otherwise than they say. */
function misjudged(
	key: string,
	{ asked, key: solution }: Published,
	given: Sample['answers'],
	source: Source,
): Problem[] {
	// The registry pairs each type with its own data; over the union TypeScript sees only the intersection.
	const grader = graders[asked.type] as Grader<ExerciseType>;
	return Object.entries(given).flatMap(([outcome, answer]) => {
		const response = grader.readStored(answer);
		const base = { ...source.at([key, outcome], true), name: 'schema', severity: 'error' } as const;
		if (response === null) {
			const what = `This is no answer that a \`${asked.type}\` question keeps.`;
			return [{ ...base, what, mend: 'Write it as `store()` of its grader does.' }];
		}
		const { score } = grader.grade(response, asked, solution);
		const is: Outcome = score === 1 ? 'right' : score === 0 ? 'wrong' : 'partly';
		return is === outcome
			? []
			: [{ ...base, what: `This answer scores ${score}.`, mend: `Call it \`${is}\`, or correct it.` }];
	});
}

/** One entry, read again when a sample changes in dev. */
export const samplesLoader = (): Loader => ({
	name: 'senior-path-samples',
	async load(ctx) {
		const root = fileURLToPath(ctx.config.root);
		const store = async () => {
			const samples = await loadSamples({ root, base: ctx.config.base.replace(/\/?$/, '/') });
			ctx.store.set({ id: 'samples', data: { samples }, digest: ctx.generateDigest(JSON.stringify(samples)) });
		};
		await store();
		ctx.watcher?.on('all', async (_event, file) => {
			if (!/\/sample(-answers)?\.yaml$/.test(file)) return;
			try {
				await store();
			} catch (error) {
				ctx.logger.error(error instanceof Error ? error.message : String(error));
			}
		});
	},
});
