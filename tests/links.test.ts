import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkLinks } from './links.mjs';

test('dead pages, files, anchors and addresses outside the base path are found, live ones are not', (t) => {
	const site = mkdtempSync(join(tmpdir(), 'links-'));
	t.after(() => rmSync(site, { recursive: true, force: true }));
	mkdirSync(join(site, 'a'));
	writeFileSync(join(site, 'x.css'), '');
	writeFileSync(
		join(site, 'index.html'),
		`<link rel="stylesheet" href="/base/x.css"><a href="/base/a/">a</a><a href="a/#s1">a</a><a href="#here" id="here">h</a>
		<a href="https://example.org/nowhere">other host</a><a href="mailto:a@example.org">mail</a>
		<a href="/base/b/">dead page</a><a href="/base/a/#s9">dead anchor</a><a href="/a/">outside</a><script src="/base/y.js"></script>`,
	);
	writeFileSync(join(site, 'a/index.html'), '<h2 id="s1">One</h2><a href="../">up</a>');
	const { checked, dead } = checkLinks(site, '/base/');
	assert.equal(checked, 9);
	assert.deepEqual(dead, [
		'index.html: /base/b/ leads to nothing',
		'index.html: /base/a/#s9 has no such anchor',
		'index.html: /a/ leaves the base path /base/',
		'index.html: /base/y.js leads to nothing',
	]);
});
