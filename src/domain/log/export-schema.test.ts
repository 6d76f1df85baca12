import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as z from 'zod';
import { writeExport } from './export-file.ts';
import { exportSchema } from './export-schema.ts';
import { logOf } from './merge.ts';
import { sampleEntries, seeded } from './sample-events.ts';

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];
const { $defs, ...file } = exportSchema('https://example.org/schema.json') as { $defs: Record<string, object> };
const check = (schema: object) => z.fromJSONSchema(schema as JsonSchema);
const parsed = (path: string) =>
	JSON.parse(readFileSync(new URL(`../../../tests/fixtures/progress/v1/${path}`, import.meta.url), 'utf8'));

/** The types are checked one by one: zod knows no `if` and `then`. */
function faultOf(event: { type?: unknown }): string | null {
	const schema = typeof event.type === 'string' ? $defs[event.type] : undefined;
	const read = check(schema ?? { type: 'object', required: ['id'], properties: { id: { type: 'string' } } }).safeParse(
		event,
	);
	return read.success ? null : z.prettifyError(read.error);
}

test('describes the frozen file, and everything this version writes', () => {
	const random = seeded(5);
	const envelope = check({
		...file,
		properties: { ...('properties' in file ? (file.properties as object) : {}), events: { type: 'array' } },
	});
	for (const whole of [
		parsed('every-event.json'),
		...Array.from({ length: 200 }, () =>
			JSON.parse(writeExport(logOf(sampleEntries(random, 8)), 'senior-path', '2026-11-20T10:00:00.000Z', ['{"id":'])),
		),
	]) {
		assert.ok(envelope.safeParse(whole).success);
		for (const event of whole.events) assert.equal(faultOf(event), null, JSON.stringify(event));
	}
});

test('refuses what import refuses', () => {
	const good = parsed('every-event.json').events[0];
	const bad = [
		{ ...good, at: 'soon' },
		{ ...good, id: '' },
		{ ...good, data: { ...good.data, score: 7 } },
		{ ...good, data: { ...good.data, confidence: 60 } },
		{ ...good, data: { ...good.data, response: undefined } },
		{ ...good, type: 'rated', data: { theme: 'design', level: 'god' } },
		{ ...good, type: 'played', data: { path: 'x', ending: 'y' } },
		{ ...good, type: 'noted', data: { fields: { claim: 3 } } },
	];
	for (const event of bad) assert.notEqual(faultOf(JSON.parse(JSON.stringify(event))), null, JSON.stringify(event));
});
