import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeHtml, type Html, html, sentence } from './html.ts';

test('text is text in an element and in a quoted attribute', () => {
	assert.equal(escapeHtml('<b title="a">R&D</b>'), '&lt;b title=&quot;a&quot;>R&amp;D&lt;/b>');
});

test('a sentence escapes its own words and leaves the HTML within them, every time', () => {
	const words = (title: string) => `R&D: “${title}”, ${title}`;
	assert.equal(sentence(words, html`<b>$& ${escapeHtml('<')}</b>`), 'R&amp;D: “<b>$& &lt;</b>”, <b>$& &lt;</b>');
});

test('text does not compile where HTML is wanted', () => {
	const title: string = '<i>';
	// @ts-expect-error: text, and nobody has escaped it
	const wrong: Html = title;
	// @ts-expect-error: the same, within HTML
	assert.equal(html`<b>${title}</b>`, `<b>${wrong}</b>`);
});
