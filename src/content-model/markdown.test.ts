import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { createRender, markdown } from './markdown.ts';

const core = fileURLToPath(new URL('../../content/core/', import.meta.url));

/** Every text below a value. */
function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test('the short way for plain texts writes what the long one does, for every text of the core', async () => {
	const texts = new Set(
		readdirSync(core, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.yaml'))
			.flatMap((name) => textsOf(parse(readFileSync(path.join(core, name), 'utf8')))),
	);
	const { render } = await createRender('/');
	const { syntaxHighlight, shikiConfig, processor } = markdown;
	const long = await processor.createRenderer({
		syntaxHighlight,
		shikiConfig: { ...shikiConfig, transformers: [...shikiConfig.transformers] },
	});
	for (const text of texts) {
		const { code } = await long.render(text);
		if (!/href="(lesson|scenario):/.test(code)) assert.equal(await render(text), code, text);
	}
	assert.ok(texts.size > 1000);
});

for (const [what, text, expected] of [
	['a table', 'a | b\n--- | ---:\n1 | 2', /class="scrollx" tabindex="0".*<td class="r">/s],
	['code', '```js\nconst a = 1;\n```', /class="ck"/],
	['code by indentation', 'So:\n\n    const a = 1;', /<pre[^>]*tabindex="0"/],
	['code inside a list', '- So:\n\n      const a = 1;', /<pre[^>]*tabindex="0"/],
	['a heading in a quotation', '> Why\n> ---', /<h2 id="why">/],
	['a heading', 'Why\n---\n\nBecause.', /<h2 id="why">/],
	['quotes and a dash', '"so" -- it\'s', /“so” – it’s/],
] as const) {
	test(`Markdown in YAML: ${what}`, async () => assert.match(await (await createRender('/')).render(text), expected));
}
