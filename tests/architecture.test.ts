/**
 * The arrows of `src/README.md`: who may know whom. A file belongs to the first floor whose pattern it matches; what
 * it imports must be on a floor, or from a package, that its floor may use. The last tests feed in forbidden imports
 * and see them caught.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));

/** Floors, tried in order. */
const FLOORS = [
	['dev', /^src\/dev\//],
	['view', /^src\/(pages|layouts|components)\//],
	['islands', /^src\/islands\//],
	['state', /^src\/state\//],
	['offline', /^src\/offline\//],
	['integrations', /^src\/integrations\//],
	['content-model', /^src\/(content-model\/|content\.config\.ts$)/],
	['exercise types', /^src\/exercises\/(seconds\.ts|([^/]+\/)?([a-z]+-)?types\.ts)$/],
	['exercise schemas', /^src\/exercises\/(schemas\.ts|([^/]+\/)?([a-z]+-)?schema\.ts)$/],
	['exercise graders', /^src\/exercises\/(graders\.ts|[^/]+\/([a-z]+-)?grade\.ts)$/],
	['exercise views', /^src\/exercises\/(views\.ts|.*\.tsx)$/],
	['exercise parts', /^src\/exercises\/([^/]+\/)?[^/]+\.ts$/],
	['domain', /^src\/domain\//],
	['i18n', /^src\/i18n\//],
	['styles', /^src\/styles\//],
	['text', /^content\/core\/([a-z-]+\/)?[a-z-]+\.md$/],
] as const;

type Floor = (typeof FLOORS)[number][0];

/** What a floor may import. Its own floor and i18n (strings only) are always allowed. */
interface Arrows {
	to: readonly Floor[];
	/** Floors of which only types may be imported: nothing of them reaches the browser. */
	types?: readonly Floor[];
	packages: RegExp;
}

const none = /^\b$/;
const preact = /^preact(\/hooks)?$/;

const ARROWS: Record<Floor, Arrows> = {
	// What only `npm run dev` has: it may show anything, and no floor knows it.
	dev: {
		to: [
			'view',
			'islands',
			'content-model',
			'exercise views',
			'exercise graders',
			'exercise types',
			'domain',
			'styles',
		],
		packages: /^(astro$|node:|preact(\/hooks)?$)/,
	},
	view: {
		to: [
			'islands',
			'content-model',
			'exercise views',
			'exercise graders',
			'exercise types',
			'exercise parts',
			'domain',
			'styles',
			'text',
		],
		packages: /^(astro[:/]|astro$|node:|preact$)/,
	},
	islands: {
		// A grader reaches the browser with its View, or every page would fetch all of them.
		to: ['state', 'exercise views', 'exercise types', 'exercise parts', 'domain', 'styles'],
		types: ['content-model', 'offline'],
		packages: /^(preact(\/hooks|\/compat)?|nanostores)$/,
	},
	state: {
		to: ['domain', 'exercise types'],
		packages: /^(nanostores|zod\/mini|idb)$/,
	},
	// The worker is compiled alone and shares no file with the pages.
	offline: { to: [], packages: none },
	integrations: {
		to: ['offline', 'content-model', 'exercise schemas', 'exercise graders', 'exercise types', 'domain'],
		packages: /^(node:|astro$|@astrojs\/preact$|vite$|pagefind$)/,
	},
	'content-model': {
		to: ['exercise schemas', 'exercise graders', 'exercise types', 'domain'],
		packages: /^(zod$|yaml$|satteri$|shiki$|github-slugger$|@astrojs\/markdown-satteri$|astro[:/]|astro$|node:)/,
	},
	'exercise types': { to: [], types: ['domain'], packages: preact },
	// A schema checks an author's numbers, and a View draws a verdict, with the type's own grading: it is pure.
	'exercise schemas': { to: ['exercise types', 'exercise parts', 'exercise graders', 'domain'], packages: /^zod$/ },
	'exercise graders': { to: ['exercise types', 'exercise parts'], types: ['domain'], packages: none },
	'exercise views': {
		to: ['exercise types', 'exercise parts', 'exercise graders', 'styles'],
		types: ['domain'],
		packages: preact,
	},
	'exercise parts': { to: ['exercise types', 'domain'], packages: none },
	domain: { to: [], types: ['exercise types'], packages: none },
	i18n: { to: [], types: ['domain', 'exercise types'], packages: none },
	styles: { to: [], packages: none },
	text: { to: [], packages: none },
};

/** Who may say of a string that it is HTML. */
const htmlMakers = [
	'domain/text/html.ts',
	// Renders Markdown.
	'content-model/markdown.ts',
	'content-model/prose.ts',
	// Take HTML apart, or put it together.
	'content-model/tongue.ts',
	'exercises/cloze/pieces.ts',
	'exercises/diff/schema.ts',
	'exercises/diff/View.tsx',
	'exercises/investigate/chart.ts',
	'components/scenario/conditions.ts',
	'components/lesson/Term.astro',
	// Explores scenarios whose texts nobody is shown.
	'content-model/lint/scenarios.ts',
];

/** What a file may not say, whatever it imports. */
const WORDS: { where: RegExp; except?: RegExp; word: RegExp; because: string }[] = [
	{
		where: /^src\/domain\//,
		word: /\b(Date\.now|Math\.random|performance\.now|crypto\.randomUUID)\b|\bnew Date\(\s*\)|\bDate\(\s*\)/,
		because: 'time and chance are arguments in domain/',
	},
	{
		where: /^src\/(domain|exercises\/([^/]+\/([a-z]+-)?grade|graders))/,
		word: /\b(localStorage|sessionStorage|indexedDB|document|navigator)\b\s*[.[]|\bwindow\./,
		because: 'domain/ and graders know no browser',
	},
	{
		where: /^src\//,
		except: /^src\/exercises\/Html\.tsx$/,
		word: /\b(innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML)\b|document\.write\b/,
		because: 'rendered HTML enters the DOM through exercises/Html.tsx only',
	},
	{
		where: /^src\//,
		except: new RegExp(`^src/(${htmlMakers.join('|').replaceAll('.', '\\.')})$`),
		word: /\basHtml\b|\bas Html\b|(?<!\bHtml )\bas Markup\b/,
		because: 'text becomes Html through escapeHtml; asHtml is for what makes HTML or takes it apart',
	},
	{
		where: /^src\/.*\.astro$/,
		except: /^src\/(layouts\/Base|components\/(PackNotice|Strip|lesson\/(Figure|Note)))\.astro$/,
		word: /\bset:html\b(?!=\{markup\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\})/,
		because: 'HTML enters a page through markup(); only scripts, styles and figures do without',
	},
	{
		where: /^src\/.*\.astro$/,
		word: /\sclient:(load|idle|visible|media|only)\b/,
		because: 'client code is mounted by islands/start.ts (decisions/0003)',
	},
	{
		where: /^src\/(pages|layouts|components|islands|exercises)\//,
		word: /\sstyle=["'{]/,
		because: 'the CSP forbids style attributes: SVG attributes, <meter>, classes, or ref.style after mount',
	},
];

/** The client files with a schema library: each reads a file that comes from outside, and loads when one is chosen. */
const importChecks = ['src/state/read-export.ts', 'src/state/read-mentor.ts'];

/** The one file that may know the scheduler library: it changes `Date.prototype`, and only review pays for it. */
const scheduler = { file: 'src/domain/review/memory.ts', library: 'ts-fsrs' };

interface Import {
	from: string;
	typeOnly: boolean;
	/** `import()`: loaded when it is reached. */
	late: boolean;
}

/** Comments out, so that a sentence about `innerHTML` or an example of an import is not one. */
function uncommented(code: string): string {
	return code.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(^|\s)\/\/.*$/gm, '$1');
}

function importsOf(code: string): Import[] {
	const found: Import[] = [];
	const statement = /\b(?:import|export)\s+(type\s)?\s*(?:([\w*{}\s,$]+?)\s*from\s*)?['"]([^'"\n]+)['"]/g;
	for (const [, type, names = '', from = ''] of uncommented(code).matchAll(statement)) {
		const inner =
			names
				.match(/^\{([^}]*)\}$/)?.[1]
				?.split(',')
				.filter((name) => name.trim() !== '') ?? [];
		found.push({
			from,
			typeOnly: type !== undefined || (inner.length > 0 && inner.every((name) => /^\s*type\s/.test(name))),
			late: false,
		});
	}
	for (const [, from = ''] of uncommented(code).matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) {
		found.push({ from, typeOnly: false, late: true });
	}
	return found;
}

function floorOf(path: string): Floor | null {
	return FLOORS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

/** Every breach in one file, as a sentence with the file and the arrow. */
function breaches(path: string, code: string): string[] {
	const floor = floorOf(path);
	if (floor === null) return [`${path}: on no floor of tests/architecture.test.ts`];
	const { to, types = [], packages } = ARROWS[floor];
	const found: string[] = [];
	for (const { from, typeOnly } of importsOf(code)) {
		const how = typeOnly ? 'types of ' : '';
		if (!from.startsWith('.')) {
			const allowed =
				packages.test(from) ||
				(typeOnly && /^(preact|astro)/.test(from)) ||
				(path === scheduler.file && from === scheduler.library);
			if (!allowed) found.push(`${path}: ${floor} -> ${how}package ${from}`);
			continue;
		}
		const target = posix.normalize(posix.join(posix.dirname(path), from.replace(/\?.*$/, '')));
		const other = floorOf(target);
		const allowed =
			other !== null &&
			(other === floor || other === 'i18n' || to.includes(other) || (typeOnly && types.includes(other)));
		if (!allowed) found.push(`${path}: ${floor} -> ${how}${other ?? 'outside src'} (${target})`);
	}
	for (const { where, except, word, because } of WORDS) {
		const said = where.test(path) && !except?.test(path) ? uncommented(code).match(word)?.[0] : undefined;
		if (said !== undefined) found.push(`${path}: says ${said.trim()}: ${because}`);
	}
	return found;
}

const files = readdirSync(`${project}src`, { recursive: true, encoding: 'utf8' })
	.map((name) => `src/${name.replaceAll('\\', '/')}`)
	.filter((path) => /\.(ts|tsx|astro)$/.test(path) && !/\.(test|d)\.ts$/.test(path));

test('every import in src follows the arrows, and no floor says what it must not', () => {
	assert.ok(files.length > 50, `${files.length} files read`);
	assert.deepEqual(
		files.flatMap((path) => breaches(path, readFileSync(`${project}${path}`, 'utf8'))),
		[],
	);
});

test('a schema library reaches the browser only with the check of an imported file, and only when it is reached', () => {
	const client =
		/^src\/(islands|state|domain|i18n)\/|^src\/exercises\/(views\.ts|graders\.ts|.*\.tsx|[^/]+\/([a-z]+-)?grade\.ts)$/;
	const seen = new Set(importChecks);
	const walk = (path: string): string[] => {
		if (seen.has(path) || !files.includes(path)) return [];
		seen.add(path);
		return importsOf(readFileSync(`${project}${path}`, 'utf8')).flatMap(({ from, typeOnly, late }) => {
			if (typeOnly) return [];
			if (!from.startsWith('.')) return /^zod(\/|$)/.test(from) ? [`${path} -> ${from}`] : [];
			const target = posix.normalize(posix.join(posix.dirname(path), from));
			return importChecks.includes(target) && !late ? [`${path} -> ${target}, not on demand`] : walk(target);
		});
	};
	assert.deepEqual(files.filter((path) => client.test(path)).flatMap(walk), []);
});

test('the scheduler library reaches the browser with the review page only', () => {
	const reaches = (path: string, seen: Set<string>): boolean => {
		if (path === scheduler.file) return true;
		if (seen.has(path) || !files.includes(path)) return false;
		seen.add(path);
		return importsOf(readFileSync(`${project}${path}`, 'utf8')).some(
			({ from, typeOnly }) =>
				!typeOnly && from.startsWith('.') && reaches(posix.normalize(posix.join(posix.dirname(path), from)), seen),
		);
	};
	// `start.ts` leads to all of them, each when its page wants it.
	const islands = files.filter((path) => /^src\/islands\/[^/]+$/.test(path) && path !== 'src/islands/start.ts');
	assert.deepEqual(
		islands.filter((path) => reaches(path, new Set())),
		['src/islands/review.tsx'],
	);
});

test('pages may render what islands are made of, and mount none of them', () => {
	const mounts = files.filter(
		(path) =>
			/^src\/islands\/[^/]+$/.test(path) &&
			/export (async )?function mount\b/.test(readFileSync(`${project}${path}`, 'utf8')),
	);
	assert.ok(mounts.length > 0);
	const found = files
		.filter((path) => floorOf(path) === 'view')
		.flatMap((path) =>
			importsOf(readFileSync(`${project}${path}`, 'utf8'))
				.filter(
					({ from, typeOnly }) => !typeOnly && mounts.includes(posix.normalize(posix.join(posix.dirname(path), from))),
				)
				.map(({ from }) => `${path} -> ${from}`),
		);
	assert.deepEqual(found, []);
});

const forbidden: [string, string, RegExp][] = [
	['src/domain/review/due.ts', "import { useState } from 'preact/hooks';", /domain -> package preact\/hooks/],
	['src/domain/review/due.ts', "import { z } from 'zod';", /domain -> package zod/],
	['src/domain/review/due.ts', "import { fsrs } from 'ts-fsrs';", /domain -> package ts-fsrs/],
	['src/domain/review/memory.ts', "import { z } from 'zod';", /domain -> package zod/],
	['src/islands/review.tsx', "import { fsrs } from 'ts-fsrs';", /islands -> package ts-fsrs/],
	['src/domain/review/due.ts', "import { readFileSync } from 'node:fs';", /domain -> package node:fs/],
	['src/domain/review/due.ts', "import { $log } from '../../state/log.ts';", /domain -> state \(src\/state\/log\.ts\)/],
	['src/domain/review/due.ts', 'export const due = () => Date.now();', /says Date\.now: time and chance/],
	['src/domain/review/due.ts', 'const today = new Date();', /says new Date\(\)/],
	['src/domain/review/due.ts', "localStorage.getItem('x');", /know no browser/],
	['src/exercises/order/View.tsx', "import { $log } from '../../state/log.ts';", /exercise views -> state/],
	['src/exercises/order/View.tsx', "import { orderSchema } from './schema.ts';", /exercise views -> exercise schemas/],
	['src/exercises/order/grade.ts', "import { z } from 'zod/mini';", /exercise graders -> package zod\/mini/],
	['src/state/log.ts', "import { mount } from '../islands/progress.tsx';", /state -> islands/],
	['src/islands/exercise.tsx', "import { load } from '../content-model/load.ts';", /islands -> content-model/],
	['src/islands/exercise.tsx', 'element.innerHTML = text;', /exercises\/Html\.tsx only/],
	['src/islands/exercise.tsx', 'const html = asHtml(title);', /through escapeHtml/],
	['src/islands/exercise.tsx', 'const html = title as Html;', /through escapeHtml/],
	['src/components/X.astro', '<p set:html={title} />', /through markup\(\)/],
	['src/components/X.astro', '<p set:html={markup(html) + title} />', /through markup\(\)/],
	['src/islands/exercise.tsx', "const late = await import('../content-model/load.ts');", /islands -> content-model/],
	['src/components/X.astro', '<Player client:visible />', /mounted by islands\/start\.ts/],
	['src/components/X.astro', '<p style="color:red">x</p>', /CSP forbids style/],
	['src/components/X.astro', "---\nimport { $log } from '../state/log.ts';\n---", /view -> state/],
	['src/lib/x.ts', '', /on no floor/],
];

for (const [path, code, expected] of forbidden) {
	test(`caught: ${path} with ${JSON.stringify(code)}`, () => {
		const [first, ...rest] = breaches(path, code);
		assert.match(first ?? '', expected);
		assert.ok(first?.startsWith(`${path}: `), 'names the file');
		assert.deepEqual(rest, []);
	});
}

test('types of the content model, comments and dates with an argument are let through', () => {
	assert.deepEqual(breaches('src/islands/x.ts', "import type { Lesson } from '../content-model/types.ts';"), []);
	assert.deepEqual(breaches('src/islands/x.ts', "import { type Lesson } from '../content-model/types.ts';"), []);
	assert.deepEqual(
		breaches('src/domain/x.ts', '/* no innerHTML, no Date.now */ // import x from "zod"\nnew Date(at);'),
		[],
	);
});
