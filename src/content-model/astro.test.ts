import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { tinyLesson, withContent } from '../../tests/helpers/tiny-content.ts';
import { curriculumLoader } from './astro.ts';

const body = '\n<Section is="hook">\n\n## It lies there\n\nText.\n\n</Section>\n';

test('what a page was told of is still there after the next save, and old ones go', async () => {
	await withContent(
		{ 'core/lessons/one/index.mdx': tinyLesson(body), 'core/lessons/one/questions.yaml': null },
		async (root) => {
			const url = pathToFileURL(`${root}/`);
			const entries: { file: string; digest: string }[] = [];
			const ctx = {
				config: { root: url, base: '/', cacheDir: new URL('cache/', url) },
				logger: { warn() {}, error() {} },
				store: { set: ({ data }: { data: { file: string; digest: string } }) => entries.push(data) },
			};
			const load = curriculumLoader().load as unknown as (context: typeof ctx) => Promise<void>;
			for (let save = 0; save < 12; save++) {
				writeFileSync(
					join(root, 'content/core/lessons/one/index.mdx'),
					tinyLesson(body.replace('Text', `Text ${save}`)),
				);
				await load(ctx);
			}
			assert.equal(entries.length, 12);
			const before = entries.at(-2)?.file ?? '';
			assert.match(readFileSync(before, 'utf8'), /Text 10/);
			assert.ok(readdirSync(join(root, 'cache')).length < 12);
		},
	);
});
