import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { checkScripts, checkSheets, finishPage } from './finish.ts';

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
	const html = finishPage(page('<script type="module" src="/b/_astro/start.x1.js"></script>'));
	assert.doesNotMatch(html, /<script[^>]*src=/);
	assert.match(html, /import\("\/b\/_astro\/start\.x1\.js"\)/);
});

test('inline modules join the head’s script, keep their names apart, and run when the page is there', () => {
	const html = finishPage(
		page(
			'<script>window.h=1</script><script type="module">var a=1;window.x=()=>a</script><p>P</p><script type="module">var a=2;window.y=()=>a</script>',
		),
	);
	assert.equal(html.match(/<script/g)?.length, 1);
	const code = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
	const window: Record<string, unknown> = {};
	const later: (() => void)[] = [];
	new Function('window', 'addEventListener', code)(window, (event: string, run: () => void) => {
		assert.equal(event, 'DOMContentLoaded');
		later.push(run);
	});
	assert.deepEqual(Object.keys(window), ['h']);
	for (const run of later) run();
	const values = Object.values(window).map((value) => (typeof value === 'function' ? value() : value));
	assert.deepEqual(values, [1, 1, 2]);
	assert.ok(html.includes(hash(code)));
});

test('style elements become one in the head, each text once', () => {
	const html = finishPage(page('<style>a{b:c}</style><p>P<style>d{e:f}</style></p><style>d{e:f}</style>'));
	assert.ok(html.includes('<style>a{b:c}d{e:f}</style></head>'));
	assert.equal(html.match(/<style/g)?.length, 1);
});

test('end tags are left out only where HTML implies them', () => {
	const html = finishPage(
		page('<ul>\n<li><p>a</p></li>\n<li>b</li></ul><a><p>c</p></a><p>d</p> e<pre>x\n<b>y</b></pre>'),
	);
	assert.ok(html.includes('<ul><li><p>a<li>b</ul><a><p>c</p></a><p>d</p> e<pre>x\n<b>y</b></pre>'));
});

test('rules for what to load ahead stay apart from the script, and are allowed by their hash', () => {
	const html = finishPage(
		page('<script>let a</script><script type="module">let b</script><script type="speculationrules">{}</script>'),
	);
	assert.ok(html.includes('<script type="speculationrules">{}</script>') && html.includes(hash('{}')));
	assert.equal(html.match(/sha256-/g)?.length, 2);
});

test('a style sheet that a script links and nobody wrote fails the build', () => {
	const script = 'const s="/b/_astro/answered.C1.css"';
	assert.throws(() => checkSheets('x.js', script, new Set(['other.css'])), /x\.js links answered\.C1\.css/);
	assert.doesNotThrow(() => checkSheets('x.js', script, new Set(['answered.C1.css'])));
});

test('a script that none of our components brings fails the build, wherever it stands and however it is written', () => {
	const ours = new Set(['let b']);
	const check = (body: string) => () => checkScripts('x.html', page(body), ours);
	assert.doesNotThrow(
		check(
			'<script type="module">\nlet b\n</script><script type="module" src="/t/_astro/start.x1.js"></script><script type="speculationrules">{}</script><p>&lt;script>ran()&lt;/script>',
		),
	);
	const before = page('').replace('<title', '<script>head()</script><title');
	assert.doesNotThrow(() => checkScripts('x.html', before, ours));
	for (const foreign of [
		'<script>ran()</script>',
		'<h2><SCRIPT type="module">ran()</SCRIPT></h2>',
		'<script src="/t/assets/x.js"></script>',
		'<script defer>let b;ran()</script >',
	])
		assert.throws(check(foreign), /x\.html: a script that no component brings/);
});
