/**
 * `npm run schemas`: JSON Schemas of the content files, for editors, into `.config/schemas/`. They complete and check
 * while one types; what a schema cannot say, `npm run check:content` does.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { bearingSchema } from './schema/bearing.ts';
import { confusablesSchema } from './schema/confusables.ts';
import { glossarySchema } from './schema/glossary.ts';
import { lessonSchema, questionsSchema } from './schema/lesson.ts';
import { packSchema } from './schema/pack.ts';
import { scenarioSchema } from './schema/scenario.ts';
import { siteSchema, templatesSchema, themesSchema, trackSchema } from './schema/site.ts';

const schemas = {
	bearing: bearingSchema,
	confusables: confusablesSchema,
	glossary: glossarySchema,
	lesson: lessonSchema,
	pack: packSchema,
	questions: questionsSchema,
	scenario: scenarioSchema,
	site: siteSchema,
	templates: templatesSchema,
	themes: themesSchema,
	track: trackSchema,
};

/** File name and text of each schema. */
export function editorSchemas(): [file: string, text: string][] {
	return Object.entries(schemas).map(([name, schema]) => [
		`${name}.schema.json`,
		`${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, '\t')}\n`,
	]);
}

if (import.meta.main) {
	await mkdir('.config/schemas', { recursive: true });
	for (const [file, text] of editorSchemas()) await writeFile(`.config/schemas/${file}`, text);
}
