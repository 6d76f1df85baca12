import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brierScore, calibrationAt } from '../domain/calibration/calibration.ts';
import { difference } from '../domain/log/difference.ts';
import { exportName, writeExport } from '../domain/log/export-file.ts';
import { LIMITS } from '../domain/log/limits.ts';
import { logOf } from '../domain/log/merge.ts';
import { below, entryOf, often, pick, sampleEntries, sampleEvent, seeded } from '../domain/log/sample-events.ts';
import { foldLog } from '../domain/progress/fold.ts';
import { readExport, readExportGently } from './read-export.ts';

const SITE = 'senior-path';
const NOW = '2026-11-20T10:00:00.000Z';

function readable(text: string) {
	const read = readExport(text, SITE);
	assert.equal(read.kind, 'readable', JSON.stringify(read).slice(0, 300));
	return read.kind === 'readable' ? read : assert.fail();
}

function refused(text: string) {
	const read = readExport(text, SITE);
	return read.kind === 'refused' ? read : assert.fail(`${text.slice(0, 80)} was read`);
}

function file(events: string, over: Record<string, unknown> = {}): string {
	const head = JSON.stringify({ format: 'senior-path-progress', version: 1, site: SITE, exported: NOW, ...over });
	return `${head.slice(0, -1)},"events":[${events}]}`;
}

const GOOD = JSON.stringify(sampleEvent(seeded(1)));

describe('the frozen export of version 1', () => {
	const text = readFileSync(new URL('../../tests/fixtures/progress/v1/every-event.json', import.meta.url), 'utf8');
	const { events, damaged, newer, exported } = readable(text);
	const log = logOf(events);

	it('opens: every event, no damage, the same to the byte when exported again', () => {
		assert.deepEqual([events.length, damaged, newer, exported], [14, [], false, NOW]);
		assert.equal(writeExport({ entries: events, quarantined: [] }, SITE, exported), text);
	});

	it('means what it meant', () => {
		const known = log.entries.flatMap(({ event }) => event ?? []);
		const types = known.map(({ type }) => type);
		assert.deepEqual([...new Set(types)].sort(), ['answered', 'deleted', 'noted', 'played', 'rated']);
		assert.equal(log.entries.filter(({ event }) => !event).length, 1);
		const { answers, endings } = foldLog(known);
		assert.equal(answers.size, 6);
		assert.deepEqual(answers.get('contain-failure/fan-out')?.first.data.response, ['twelve']);
		assert.equal(answers.get('contain-failure/fan-out')?.last.data.confidence, 95);
		assert.equal(answers.get('contain-failure/share-slow')?.last.data.score, 0);
		assert.deepEqual(
			endings.get('contain-failure')?.map(({ ending }) => ending),
			['drilled'],
		);
		assert.deepEqual(calibrationAt(known, 75), { right: 1, of: 1 });
		assert.deepEqual(calibrationAt(known, 95), { right: 0, of: 1 });
		assert.equal(brierScore(known)?.toFixed(4), '0.4050');
	});
});

describe('export and import', () => {
	it('give back every event byte for byte, quarantined ones too', () => {
		const random = seeded(61);
		for (let i = 0; i < 1000; i += 1) {
			const log = logOf(sampleEntries(random, 12).filter(({ event }) => event?.type !== 'deleted'));
			const read = readable(writeExport(log, SITE, NOW, ['{"id":']));
			assert.deepEqual(read.damaged, []);
			assert.deepEqual(logOf(read.events), log);
		}
	});

	it('drop the payload of what was deleted and keep the deletion', () => {
		const note = entryOf(
			JSON.stringify({ ...JSON.parse(GOOD), id: 'n', type: 'noted', data: { fields: { claim: 'x' } } }),
		);
		const deletion = entryOf(JSON.stringify({ ...JSON.parse(GOOD), id: 'o', type: 'deleted', data: { event: 'n' } }));
		assert.deepEqual(readable(writeExport(logOf([note, deletion]), SITE, NOW)).events, [deletion]);
	});

	it('survive a formatter', () => {
		const log = logOf(sampleEntries(seeded(62), 12).filter(({ event }) => event?.type !== 'deleted'));
		const pretty = JSON.stringify(JSON.parse(writeExport(log, SITE, NOW)), null, 2);
		assert.deepEqual(difference(log, logOf(readable(pretty).events)).added, []);
	});

	it('open a log without events', () => {
		assert.deepEqual(readable(writeExport(logOf([]), SITE, NOW)).events, []);
		assert.equal(exportName(NOW), 'senior-path-progress-2026-11-20.json');
	});
});

describe('a file that is refused', () => {
	const refusals: [string, string, RegExp][] = [
		['nothing', '', /not a progress file/],
		['prose', 'Dear diary', /not a progress file/],
		['a list', '[1,2]', /not a progress file/],
		['a file of another kind', '{"events":[]}', /not a progress file/],
		['no events', file('').replace('"events":[]', '"events":{}'), /not a progress file/],
		['no events at all', '{"format":"senior-path-progress","version":1}', /not a progress file/],
		['a version that is none', file('', { version: 0 }), /not a progress file/],
		['another site', file(GOOD, { site: 'acme' }), /another site, “acme”.*this one is “senior-path”/],
		['one cut off', file(`${GOOD},\n${GOOD}`).slice(0, -40), /ends in the middle/],
		['one cut off in a string', file(GOOD).slice(0, 20), /ends in the middle/],
		['two files in one', file(GOOD) + file(GOOD), /not a progress file/],
		['half a million brackets', file(`${'['.repeat(500_000)}${']'.repeat(500_000)}`), /nested deeper/],
		['two million brackets', '['.repeat(2_000_000), /not a progress file/],
		['deep braces in the envelope', `{"a":${'{"a":'.repeat(100_000)}`, /nested deeper/],
		['too many events', file(`{"id":"1"}${',{"id":"1"}'.repeat(LIMITS.events)}`), /more than 100,000 records/],
		['one that is too big', file('').padEnd(LIMITS.size + 1), /larger than 32 MB/],
	];
	for (const [name, text, reason] of refusals) {
		it(`names the mend for ${name}`, () => assert.match(refused(text).reason, reason));
	}

	it('says where', () => {
		assert.equal(
			refused(file(` \n${GOOD},\n${GOOD}`).replace('"events":[', '"events": [').slice(0, -20)).where,
			'Line 3',
		);
		assert.equal(refused(file('', { exported: 'yesterday' })).where, 'exported');
	});
});

describe('a record that is damaged', () => {
	const event = JSON.parse(GOOD);
	const answered = {
		...event,
		type: 'answered',
		data: { response: null, score: 1, confidence: 75, variant: null, hints: 0, ms: 1 },
	};
	const bad: [string, string, RegExp][] = [
		['is no JSON', '{"id":nope}', /not readable/],
		['is no object', '7', /unexpected in the record/],
		['has no id', '{"type":"answered"}', /unexpected in id/],
		['has no date', JSON.stringify({ ...event, at: 'soon' }), /unexpected in at/],
		['scores 7', JSON.stringify({ ...answered, data: { ...answered.data, score: 7 } }), /unexpected in data.score/],
		['is 60% sure', JSON.stringify({ ...answered, data: { ...answered.data, confidence: 60 } }), /data.confidence/],
		['is too long', JSON.stringify({ ...event, more: 'x'.repeat(LIMITS.event) }), /longer than 16,384/],
		['names a prototype', `{"__proto__":{"polluted":1},${GOOD.slice(1)}`, /reserved name/],
		['names one in disguise', `{"\\u005f_proto__":{"polluted":1},${GOOD.slice(1)}`, /reserved name/],
		['names one deep down', JSON.stringify({ ...event, x: [{ constructor: { prototype: 1 } }] }), /reserved name/],
	];
	for (const [name, text, reason] of bad) {
		it(`is left out alone when it ${name}`, () => {
			const read = readable(file(`${GOOD},${text},${GOOD}`));
			assert.equal(read.events.length, 2);
			assert.equal(read.damaged[0]?.index, 1);
			assert.match(read.damaged[0]?.reason ?? '', reason);
			assert.ok(!('polluted' in {}));
		});
	}
});

describe('a damaged file with one event a line', () => {
	const random = seeded(81);

	it('loses no good event to a character flipped, cut or inserted in another', () => {
		const log = logOf(
			Array.from({ length: 6 }, (_, i) => entryOf(JSON.stringify({ ...sampleEvent(random), id: `${i}` }))),
		);
		const kept = log.entries.filter(({ event }) => event?.type !== 'deleted');
		const lines = writeExport({ entries: kept, quarantined: [] }, SITE, NOW).split('\n');
		for (let i = 0; i < 3000; i += 1) {
			const victim = below(random, kept.length);
			const line = lines[victim + 1] ?? '';
			const at = below(random, line.length - 1);
			const odd = pick(random, ['', '"', '\\', '{', '}', '[', ']', ',', '\n', 'x']);
			const text = lines.with(victim + 1, line.slice(0, at) + odd + line.slice(at + below(random, 2))).join('\n');
			const read = readable(text).events.map((entry) => entry.text);
			for (const [n, entry] of kept.entries()) if (n !== victim) assert.ok(read.includes(entry.text));
		}
	});

	it('that was cut off is read as far as it goes, and says so', () => {
		const whole = writeExport(
			logOf(['1', '2', '3'].map((id) => entryOf(JSON.stringify({ ...JSON.parse(GOOD), id })))),
			SITE,
			NOW,
		);
		const { events, damaged, cutOff } = readable(whole.slice(0, -30));
		assert.deepEqual([events.map(({ id }) => id), damaged.map(({ index }) => index), cutOff], [['1', '2'], [2], true]);
		assert.equal(readable(whole).cutOff, false);
	});

	it('loses one that is nested too deep to be walked through', () => {
		const deep = `{"id":"1","more":${'['.repeat(8_000)}${']'.repeat(8_000)}}`;
		const whole = writeExport({ entries: [entryOf(deep), entryOf(GOOD)], quarantined: [] }, SITE, NOW);
		const { events, damaged } = readable(whole);
		assert.deepEqual(
			events.map(({ text }) => text),
			[GOOD],
		);
		assert.match(damaged[0]?.reason ?? '', /nested deeper/);
	});
});

describe('a file of a newer version', () => {
	it('is read, and what this version does not know is kept as it is', () => {
		const odd = '{"id":"9","type":"answered","data":{"score":"full"}}';
		const read = readable(file(`${GOOD},${odd}`, { version: 2, moon: 'full' }));
		assert.equal(read.newer, true);
		assert.deepEqual(
			read.events.map(({ text }) => text),
			[GOOD, odd],
		);
		assert.equal(read.events[1]?.event, null);
	});
});

describe('hostile files', () => {
	it('never throw, never take long, and every event taken is one the folds can read', () => {
		const random = seeded(71);
		const whole = writeExport(logOf(sampleEntries(random, 8)), SITE, NOW);
		const from = performance.now();
		for (let i = 0; i < often(5000); i += 1) {
			let text = whole;
			for (let n = below(random, 4); n >= 0; n -= 1) {
				const at = below(random, text.length);
				const odd = pick(random, [
					'',
					'"',
					'\\',
					'{',
					'}',
					'[',
					']',
					',',
					':',
					'\u0000',
					'1e999',
					'"__proto__":',
					'\ud800',
				]);
				text = text.slice(0, at) + odd + text.slice(at + below(random, 3));
			}
			const read = readExport(text, SITE);
			if (read.kind === 'refused') assert.ok(read.reason.length > 20);
			else foldLog(logOf(read.events).entries.flatMap(({ event }) => event ?? []));
		}
		assert.ok(performance.now() - from < often(30_000));
		assert.ok(!('polluted' in {}));
	});

	it('of 20,000 events are read within a second or two, and one of full size in short steps', async () => {
		const events = (n: number) =>
			Array.from({ length: n }, (_, i) => JSON.stringify({ ...JSON.parse(GOOD), id: `${i}` }));
		const from = performance.now();
		assert.equal(readable(file(events(20_000).join(','))).events.length, 20_000);
		refused(file(`"${'\\"'.repeat(4 * 1024 * 1024)}`));
		// A busy machine with two slow cores is allowed for.
		assert.ok(performance.now() - from < 8_000, `${performance.now() - from} ms`);

		const whole = file(events(LIMITS.events).join(','));
		let longest = 0;
		let last = performance.now();
		const watch = setInterval(() => {
			longest = Math.max(longest, performance.now() - last);
			last = performance.now();
		});
		const read = await readExportGently(whole, SITE);
		clearInterval(watch);
		assert.equal(read.kind === 'readable' && read.events.length, LIMITS.events);
		assert.ok(longest < 1_000, `a step of ${longest} ms`);
	});
});
