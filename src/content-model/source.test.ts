import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseYaml } from './source.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

test('a source knows its places and keeps no document: it would take most of the memory of a large site', () => {
	const text = Array.from({ length: 200 }, (_, i) => `key-${i}: { text: value ${i}, other: [1, 2, 3] }`).join('\n');
	const weigh = () => {
		collect();
		return process.memoryUsage().heapUsed;
	};
	parseYaml('warm.yaml', text);
	const before = weigh();
	const sources = Array.from({ length: 60 }, (_, i) => parseYaml(`${i}.yaml`, text).source);
	const each = (weigh() - before) / sources.length / text.length;
	// Its data takes about eight times its text, a document some sixty times more.
	assert.ok(each < 25, `${each.toFixed(1)} bytes for each of the text`);
	assert.deepEqual(sources[2]?.at(['key-7', 'other'], true), { file: '2.yaml', line: 8, column: 25 });
});
