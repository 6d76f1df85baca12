import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withContent } from '../../../../tests/helpers/tiny-content.ts';
import { loadContent } from '../../load.ts';
import { ContentError } from '../../problem.ts';

const planned = (id: string, needs: string) =>
	`---\ntitle: ${id}\nsummary: Later.\nstatus: planned\nlevel: senior\nminutes: 10\nneeds: [${needs}]\n---\n`;

/** What the rule says of a site with these lessons, of which each names what it needs. */
async function said(needs: Record<string, string>, track: string): Promise<string[]> {
	const lessons = Object.entries(needs).map(([id, of]) => [`core/lessons/${id}/index.mdx`, planned(id, of)] as const);
	const way = `title: Way\nintro: Along.\nstages:\n  start: { title: Start, lessons: [${track}] }\n`;
	let found: string[] = [];
	await withContent({ ...Object.fromEntries(lessons), 'core/tracks/way.yaml': way }, async (root) => {
		await assert.rejects(loadContent({ root }), (error) => {
			assert(error instanceof ContentError);
			found = error.problems
				.filter(({ name }) => name === 'needs-order')
				.map(({ file, line, what }) => `${file.replace(/.*core\//, '')}:${line} ${what}`);
			return true;
		});
	});
	return found;
}

test('every lesson of a circle is named, and none that only leads to it', async () => {
	assert.deepEqual(
		await said({ ahead: 'left', left: 'right', right: 'low', low: 'left, two', beside: 'two' }, 'one, two'),
		[
			'lessons/left/index.mdx:7 `left` needs itself through its prerequisites.',
			'lessons/low/index.mdx:7 `low` needs itself through its prerequisites.',
			'lessons/right/index.mdx:7 `right` needs itself through its prerequisites.',
		],
	);
});

test('a track against the prerequisites is refused where it says so', async () => {
	assert.deepEqual(await said({ two: 'one' }, 'two, one'), [
		'tracks/way.yaml:4 `two` comes before `one`, which it needs, on the track `way`.',
	]);
});
