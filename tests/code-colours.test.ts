import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createRender } from '../src/content-model/markdown.ts';

const css = readFileSync(new URL('../src/styles/base.css', import.meta.url), 'utf8');

/** A colour token of the site in light and dark, `#rrggbb`. */
function token(name: string): [string, string] {
	const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
	assert.ok(found?.[1] && found[2], `--${name} has two colours`);
	return [found[1], found[2]];
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

test('code has colours of contrast AA in light and dark, for every class that it gets', async () => {
	const { render } = await createRender('/');
	const html = await render(
		'```ts\n// why\nconst f = (a: string) => send("x", 1, true, a);\n```\n```yaml\na: [b, 2] # c\n```',
	);
	const classes = new Set([...html.matchAll(/<span class="([^"]+)"/g)].map(([, name = '']) => name));
	assert.deepEqual([...classes].sort(), ['cc', 'cf', 'ck', 'cs']);
	for (const name of classes) {
		const rule = new RegExp(`^\\.${name} \\{([^}]*)\\}`, 'm').exec(css)?.[1];
		assert.ok(rule, `.${name} has a rule`);
		const colours = token(/color: var\(--([\w-]+)\)/.exec(rule)?.[1] ?? 'ink');
		for (const [mode, ground] of token('land').entries())
			assert.ok(contrast(colours[mode] ?? '', ground) >= 4.5, `.${name} in ${mode ? 'dark' : 'light'}`);
	}
});
