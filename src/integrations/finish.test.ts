import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { checkSheets, finishPage } from './finish.ts';

const page = (body: string) =>
	`<!doctype html><html><head><meta charset="utf-8"><title>T</title></head><body>${body}</body></html>`;
const hash = (text: string) => createHash('sha256').update(text).digest('base64');

test('the policy names the inline scripts and styles of this page and comes before them', () => {
	const html = finishPage(page('<script>let a=1</script><style>p{}</style><script src="/x.js"></script>'));
	assert.ok(html.indexOf('content-security-policy') < html.indexOf('<script'));
	assert.ok(html.includes(hash('let a=1')) && html.includes(hash('p{}')));
	assert.equal(html.match(/sha256-/g)?.length, 2);
	assert.doesNotMatch(html, /unsafe-inline/);
});

test('the entry is not loaded by the page itself, and its address survives', () => {
	const html = finishPage(
		page('<script type="module" src="/b/_astro/Base.astro_astro_type_script_index_0_lang.x1.js"></script>'),
	);
	assert.doesNotMatch(html, /<script[^>]*src=/);
	assert.match(html, /import\("\/b\/_astro\/Base\.astro_astro_type_script_index_0_lang\.x1\.js"\)/);
});

test('inline modules become one and keep their names apart', () => {
	const html = finishPage(
		page('<script type="module">let a=1;window.x=a</script><p>P</p><script type="module">let a=2;window.y=a</script>'),
	);
	assert.equal(html.match(/<script type="module">/g)?.length, 1);
	const code = /<script type="module">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
	const window: Record<string, unknown> = {};
	new Function('window', code)(window);
	assert.deepEqual(window, { x: 1, y: 2 });
	assert.ok(html.includes(hash(code)));
});

test('a style sheet that a script links and nobody wrote fails the build', () => {
	const script = 'const s="/b/_astro/answered.C1.css"';
	assert.throws(() => checkSheets('x.js', script, new Set(['other.css'])), /x\.js links answered\.C1\.css/);
	assert.doesNotThrow(() => checkSheets('x.js', script, new Set(['answered.C1.css'])));
});
