/**
 * What readers see is written in `src/i18n/` alone, so that a pack can say it in another language. Found are texts between
 * tags, texts in attributes that are read out or shown, sentences and capitalised words in scripts, and formats of one
 * language. Messages to authors and to developers may be in English: build steps, schemas, rules, errors that are thrown.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const project = fileURLToPath(new URL('..', import.meta.url));

/** Not read: tests and samples, and what speaks to authors. */
const notForReaders =
	/^src\/(i18n|content-model|integrations|dev)\/|[.-](test|d)\.ts$|^src\/exercises\/(.*\/)?(predict-)?schemas?\.ts$|sample|\/fake-|^src\/exercises\/diff\/parse\.ts$|^src\/domain\/(expression|log\/export-schema|scenario\/(check|blind|explore))/;

/** Attributes that readers see or hear. */
const shown =
	/^(aria-(label|description|roledescription|valuetext|placeholder)|title|description|alt|placeholder|label|summary)$/;

/** In English whatever the interface speaks, each for its reason. */
const allowed: Record<string, RegExp> = {
	// Numbers of a question are written, and read, as the texts of the lessons write them.
	'src/exercises/estimate/format.ts': /^en-GB$/,
	'src/exercises/investigate/Body.tsx': /^en-GB$/,
	'src/exercises/investigate/chart.ts': /^en-GB$/,
	// The order of English terms.
	'src/pages/glossary.astro': /^en$/,
	// Reckons with a day, and shows none.
	'src/domain/review/study-day.ts': /^en-u-ca-gregory-nu-latn$/,
};

/** Keys, what the browser calls things, and a component: capitalised, and no words. */
const names = /^((Arrow|Page)(Up|Down|Left|Right)|Home|End|Enter|Escape|Tab|Backspace|Files|Html|\w+Error)$/;

const sentence =
	/[A-Za-z’']{2,}[,;:]? [a-z’]{2,}[a-z’ ,;:]*[.?:]|^[A-Z][a-z’']+( [a-z’]+)*$|[a-z’]{2,} [a-z’]{2,} [a-z’]{2,} [a-z’]{2,}/;
const letters = /\p{L}{2}/u;

/** Words of readers in a script, with their lines. */
function inScript(code: string, file: string): { line: number; text: string }[] {
	const found: { line: number; text: string }[] = [];
	const source = ts.createSourceFile(
		file,
		code,
		ts.ScriptTarget.Latest,
		true,
		file.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.TSX,
	);
	const say = (node: ts.Node, text: string) =>
		found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: text.trim() });
	const thrown = (node: ts.Node): boolean =>
		ts.isNewExpression(node) || ts.isThrowStatement(node)
			? /Error\b/.test(node.getText())
			: (ts.isCallExpression(node) && /^console\./.test(node.expression.getText())) ||
				(node.parent !== undefined && thrown(node.parent));
	const walk = (node: ts.Node): void => {
		if (ts.isJsxText(node) && letters.test(node.text)) say(node, node.text);
		if (ts.isJsxAttribute(node)) {
			const { initializer } = node;
			const plain = initializer && ts.isStringLiteral(initializer) ? initializer.text : '';
			if (shown.test(node.name.getText()) && letters.test(plain)) say(node, plain);
			if (plain !== '') return;
		}
		if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
			const text = ts.isTemplateExpression(node)
				? node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join('')
				: node.text;
			const { parent } = node;
			const quiet =
				ts.isImportDeclaration(parent) ||
				ts.isLiteralTypeNode(parent) ||
				(ts.isPropertyAssignment(parent) && parent.name === node);
			const isFormat = ts.isCallExpression(parent) || ts.isNewExpression(parent);
			const format =
				isFormat &&
				/^(toLocale\w*|localeCompare|Intl)\b|\.(toLocale\w*|localeCompare)$|Intl\./.test(parent.expression.getText());
			if (
				format ||
				(!quiet &&
					!names.test(text) &&
					!/[<>{}]|^[\w.#[\]]+(, ?[\w.#[\]]+)+$/.test(text) &&
					sentence.test(text) &&
					!thrown(node))
			)
				say(node, text);
		}
		ts.forEachChild(node, walk);
	};
	walk(source);
	return found;
}

/** Words of readers in a file. */
function wordsIn(file: string, code: string): { line: number; text: string }[] {
	if (!file.endsWith('.astro')) return inScript(code, file);
	const front = /^---\n([\s\S]*?)\n---/.exec(code);
	const blank = (text: string) => text.replace(/[^\n]/g, ' ');
	const markup = code
		.replace(/^---\n[\s\S]*?\n---/, blank)
		.replace(/<!doctype html>|<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}|<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, blank);
	// The markup is JSX but for its attributes with colons, which are none of ours to read.
	const body = `<>${markup.replace(/\b(is|set|define):/g, '$1_')}</>`;
	return [...inScript(front?.[1] ? `\n${front[1]}` : '', file), ...inScript(body, `${file}.tsx`)];
}

const files = readdirSync(`${project}src`, { recursive: true, encoding: 'utf8' })
	.map((name) => `src/${name.replaceAll('\\', '/')}`)
	.filter((file) => /\.(ts|tsx|astro)$/.test(file) && !notForReaders.test(file));

test('no word that readers see is written outside src/i18n', () => {
	assert.ok(files.length > 200, `${files.length} files read`);
	const found = files.flatMap((file) =>
		wordsIn(file, readFileSync(`${project}${file}`, 'utf8'))
			.filter(({ text }) => !allowed[file]?.test(text))
			.map(({ line, text }) => `${file}:${line} ${JSON.stringify(text)}`),
	);
	assert.deepEqual(found, []);
});

/** Ways to write a word where it does not belong. */
const seeded: [file: string, code: string, found: string[]][] = [
	['src/islands/a.tsx', 'const a = <p class="q2 ui">Nothing is due</p>;', ['Nothing is due']],
	['src/islands/a.tsx', 'const a = <button aria-label="Close" class="b go" />;', ['Close']],
	[
		'src/islands/a.tsx',
		"const a = <p>{n === 1 ? 'One question' : n + ' questions are left.'}</p>;",
		['One question', 'questions are left.'],
	],
	['src/islands/a.ts', "button.textContent = 'Copied';", ['Copied']],
	[
		'src/islands/a.ts',
		"const why = { what: 'the page is older than the answers' };",
		['the page is older than the answers'],
	],
	[
		'src/islands/a.ts',
		"throw new Error('No such place here.'); import x from './Some.ts'; element.className = 'b go vh';",
		[],
	],
	['src/islands/a.ts', "const day = (at: Date) => at.toLocaleDateString('en-GB', { month: 'long' });", ['en-GB']],
	['src/state/a.ts', "const f = new Intl.NumberFormat('en');", ['en']],
	['src/pages/a.astro', "---\nconst title = 'About these pages';\n---\n<h1>{title}</h1>", ['About these pages']],
	[
		'src/pages/a.astro',
		'---\n---\n<Base title={t} description="Where it is."><p class="plain">Here it is{dot}</p></Base>',
		['Where it is.', 'Here it is'],
	],
	[
		'src/pages/a.astro',
		'---\n---\n{on && <img alt="A road" src="x.svg" />}<script>let said = "Not this one.";</script>',
		['A road'],
	],
];

for (const [file, code, texts] of seeded) {
	test(`${texts.length > 0 ? 'found' : 'let pass'}: ${code.replaceAll('\n', ' ').slice(0, 60)}`, () => {
		assert.deepEqual(
			wordsIn(file, code)
				.map(({ text }) => text)
				.sort(),
			[...texts].sort(),
		);
	});
}
