import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finishPage } from './finish.ts';
import { linkScripts, readScript } from './page-scripts.ts';

const page = (body: string) =>
	`<!doctype html><html><head><meta charset="utf-8"><title>T</title></head><body>${body}</body></html>`;

const read = (texts: Record<string, string>) =>
	new Map(Object.entries(texts).map(([name, text]) => [name, readScript(text)]));

test('what a search takes is on its way beside the entry, except in a lesson, which links it', () => {
	const scripts = read({
		'start.a1.js': 'import(`./home.b2.js`);import(`./search.c3.js`)',
		'search.c3.js': 'import{a}from"./preact.d4.js";import{b}from"./start.a1.js";import(`./done.e5.js`)',
		'preact.d4.js': '',
	});
	const entry = '<script type="module" src="/b/_astro/start.a1.js"></script>';
	const html = finishPage(page(entry), scripts);
	assert.match(html, /\["\/b\/_astro\/search\.c3\.js","\/b\/_astro\/preact\.d4\.js","\/b\/pagefind\/pagefind\.js"\]/);
	assert.doesNotMatch(finishPage(page(`<main data-lesson-src="/b/x.json">${entry}`), scripts), /search\.c3/);
});

test('what the first island is made of is linked in the head, all of it and nothing else', () => {
	const scripts = read({
		'lesson.a0.js': 'a part of several islands, by its first module',
		'start.a1.js': 'import(`./lesson.b2.js`);import(`./search.z9.js`)',
		'lesson.b2.js': 'import{a}from"./log.c3.js";import"./host.d4.js";import(`./View.e5.js`)',
		'log.c3.js': 'let s=`/b/_astro/answered.f6.css`',
		'host.d4.js': 'import{s}from"./log.c3.js"',
		'View.e5.js': '',
		'search.z9.js': '',
	});
	const wake = '<script>import("/b/_astro/start.a1.js")</script>';
	const html = linkScripts(
		page(`<main data-lesson-src="/b/x.json"><p data-island="lesson">Q</p>${wake}</main>`),
		scripts,
	);
	const linked = [...html.matchAll(/<link rel="(\w+)"[^>]* href="([^"]+)">/g)].map(([, rel, href]) => `${rel} ${href}`);
	assert.deepEqual(linked.sort(), [
		'modulepreload /b/_astro/host.d4.js',
		'modulepreload /b/_astro/lesson.b2.js',
		'modulepreload /b/_astro/log.c3.js',
		'modulepreload /b/_astro/start.a1.js',
		'preload /b/_astro/answered.f6.css',
		'preload /b/x.json',
	]);
	assert.equal(linkScripts(page(wake), scripts), page(wake));
});
