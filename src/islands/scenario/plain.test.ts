import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from './plain.ts';

test('a line of HTML becomes its words', () => {
	assert.equal(plain('Turn on <code>static_prices</code> &amp; tell <b>Ola</b>'), 'Turn on static_prices & tell Ola');
	assert.equal(plain('a &lt; b\n &#39;c&#x27; &quot;d&quot;'), 'a < b \'c\' "d"');
	assert.equal(plain('&amp;lt;'), '&lt;', 'decoded once');
	assert.equal(plain('&unknown;'), '&unknown;');
});
