import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hits } from './find-text.ts';
import { readTexts } from './texts.ts';

/** Hits of which those are meant whose text marks more than a letter. */
function hits(marks: readonly string[]): Hits {
	const results = marks.map((mark, i) => {
		const page = {
			url: `/lessons/l${i}/`,
			excerpt: `a <mark>${mark}</mark>`,
			content: `a ${mark}`,
			locations: [1],
			meta: { kind: 'lesson' },
			sub_results: [],
		};
		return { id: `${i}`, data: async () => page };
	});
	return { results, counts: { lesson: marks.length, question: 2 } };
}
const read = (marks: readonly string[], named = new Set<string>()) =>
	readTexts(hits(marks), 2, 'xylophone', named, null);

test('what was not meant is not counted, unless it bears the name', async () => {
	const { rows, counts, left } = await read(['xylophones', 'x', 'x']);
	assert.deepEqual([rows.length, counts, left], [1, { lesson: 2, question: 2 }, 1]);
	assert.deepEqual((await read(['xylophones', 'x'], new Set(['/lessons/l1/']))).counts, { lesson: 2, question: 2 });
});

test('where none of the first results was meant, nothing was found and nothing is left to show', async () => {
	assert.deepEqual(await read(['x', 'x', 'x']), { rows: [], counts: {}, left: 0 });
});
