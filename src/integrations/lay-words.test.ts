import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSync } from 'vite';
import { type Laid, layWords } from './lay-words.ts';

const ours = `import type { X } from './x.ts';
const labels = { when: 'When', who: 'Who' };
export const site = {
	map: 'Map',
	modes: { light: 'Light', 'dark': 'Dark' } satisfies X,
	odds: { 25: 'a guess', 95: '19 in 20' },
	labels,
	all: { ...labels, who: 'Whoever' },
	titled: (page: string) => \`\${page} |\`,
	last: 'Last',
};
export const count = { due: ' due' };
`;

const program = parseSync('site.ts', ours).program;
const lay = (laid: Laid) => layWords(ours, program, laid);

test('a word is changed in place, and everything round it stays', () => {
	assert.equal(lay({ site: { map: '"Karte"' } }), ours.replace("'Map'", '"Karte"'));
	const laid = lay({
		site: { modes: { dark: '"Dunkel"' }, odds: { 25: '"geraten"' }, titled: 'pack0["site"]["titled"]' },
		count: { due: '" fällig"' },
	});
	assert.match(laid, /modes: \{ light: 'Light', 'dark': "Dunkel" \} satisfies X,/);
	assert.match(laid, /odds: \{ 25: "geraten", 95: '19 in 20' \},/);
	assert.match(laid, /titled: pack0\["site"\]\["titled"\],\n\tlast: 'Last'/);
	assert.match(laid, /count = \{ due: " fällig" \}/);
});

test('words that are written elsewhere in the file are changed where they are used', () => {
	const laid = lay({ site: { labels: { who: '"Wer"' }, all: { when: '"Wann"' } } });
	const plain = laid.replace(/import type.*|satisfies X|: string/g, '').replaceAll('export const', 'const');
	const { site } = new Function(`${plain}; return { site };`)();
	assert.deepEqual(site.labels, { when: 'When', who: 'Wer' });
	assert.deepEqual(site.all, { when: 'Wann', who: 'Whoever' });
});

test('a constant that is not there is said', () => {
	assert.throws(() => lay({ sight: { map: '"Karte"' } }), /exports no constant sight/);
});
