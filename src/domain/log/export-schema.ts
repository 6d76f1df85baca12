/** The export file as a JSON Schema, for whoever wants to read or write one. Served at `/data/progress-v1.schema.json`. */
import { CONFIDENCES } from './event.ts';
import { FORMAT, VERSION } from './export-file.ts';
import { LIMITS } from './limits.ts';

const text = { type: 'string', minLength: 1, maxLength: 200 };
const moment = { type: 'string', format: 'date-time', pattern: 'Z$', description: 'ISO 8601 in UTC' };
const amount = { type: 'number', minimum: 0 };
const texts = { type: 'object', additionalProperties: { type: 'string' } };

/** What one event of a type carries. Fields that are not named here are allowed, and kept. */
const PAYLOADS = {
	answered: {
		description: 'One answer to the question `subject`, `lesson/question`.',
		required: ['response', 'score', 'confidence', 'variant', 'hints', 'ms'],
		properties: {
			response: {
				description:
					'single, multi: keys of options; estimate: {value, unit, low?, high?}; order, rank: keys in order; match, bucket: {item: target}; cloze: {gap: text}; predict: [values]; diff: [{lines, severity}]; logs, trace: {opened, marked, option}; rewrite: {text, ticked}; recall and "I don’t know yet": null',
			},
			score: { type: ['number', 'null'], minimum: 0, maximum: 1 },
			confidence: { enum: [...CONFIDENCES, null], description: 'percent, said before the verdict' },
			variant: { type: ['string', 'null'] },
			hints: amount,
			ms: { ...amount, description: 'from the first touch to the answer' },
			unsure: { const: true },
			grade: { enum: ['again', 'hard', 'good', 'easy'], description: 'self-grade of a recall card' },
			bearing: { ...moment, description: 'the bearing it was given in, by the time that one began' },
		},
	},
	played: {
		description: 'One scenario, `subject`, played to an ending.',
		required: ['path', 'ending'],
		properties: {
			path: {
				type: 'array',
				items: text,
				description: '`node.choice` and opened evidence as `node.evidence`, in the order they happened',
			},
			ending: text,
			lines: { ...texts, description: 'what was written at decisions that ask for a line, by node' },
		},
	},
	rated: {
		description: 'A self-rating of a theme.',
		required: ['theme', 'level'],
		properties: { theme: text, level: { enum: ['helped', 'alone', 'asked', 'leads'] } },
	},
	noted: {
		description:
			'An entry of the evidence log, started from `subject`: task:<lesson>, scenario:<id>, template:<id>, lesson/question, or nothing.',
		required: ['fields'],
		properties: {
			fields: { ...texts, description: 'title, date, theme, situation, did, result, number, confirmer, link, notes' },
			entry: { ...text, description: 'id of the event that began the entry; this one is a later version of it' },
		},
	},
	deleted: {
		description:
			'The event of this id was deleted, and with it every later version of the entry it began: they are in no export any more.',
		required: ['event'],
		properties: { event: text },
	},
};

const TYPES = Object.keys(PAYLOADS);

/** @param id the schema's own address */
export function exportSchema(id: string): object {
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		$id: id,
		title: 'Progress file of Senior Path, version 1',
		description: `A set of events, never changed once written. Importing is the union of two sets by id: twice, or in another order, is the same. Written one event a line, which is how a damaged file loses only the damaged lines; any other layout is read as well. At most ${LIMITS.events} events of ${LIMITS.event} characters, ${LIMITS.size} in all.`,
		type: 'object',
		required: ['format', 'version', 'site', 'exported', 'events'],
		properties: {
			format: { const: FORMAT },
			version: { type: 'integer', minimum: VERSION, description: 'a later version is read as far as it is understood' },
			site: { ...text, description: 'id of the site the events belong to; another site does not take them' },
			exported: moment,
			damaged: {
				type: 'array',
				items: { type: 'string' },
				description: 'stored texts that are no events; import passes over them',
			},
			events: { type: 'array', maxItems: LIMITS.events, items: { $ref: '#/$defs/event' } },
		},
		$defs: {
			event: {
				type: 'object',
				required: ['id'],
				properties: { id: { ...text, description: 'unique; sorts by time' } },
				// A type that is not known here needs nothing but its id: it is kept as it is.
				if: { required: ['type'], properties: { type: { enum: TYPES } } },
				// biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
				then: { oneOf: TYPES.map((type) => ({ $ref: `#/$defs/${type}` })) },
			},
			...Object.fromEntries(
				Object.entries(PAYLOADS).map(([type, data]) => [
					type,
					{
						type: 'object',
						required: ['id', 'at', 'zone', 'type', 'subject', 'data'],
						properties: {
							id: text,
							at: moment,
							zone: { ...text, description: 'IANA name of the device’s time zone' },
							type: { const: type },
							subject: text,
							rev: { ...text, description: 'revision of the question that was answered' },
							data: { type: 'object', ...data },
						},
					},
				]),
			),
		},
	};
}
