/** A pack that the site trusts with data only: YAML and plain Markdown, and no HTML or scripts in either. */
import { markdownToMdast } from 'satteri';
import type { LayerFile } from '../layers.ts';
import type { Opened } from '../open.ts';
import type { Problem } from '../problem.ts';
import { unsafeAddress } from '../unsafe.ts';

interface Node {
	type: string;
	value?: string;
	url?: string;
	children?: Node[];
}

/** What of a Markdown text is more than text: raw HTML, pictures, links that run something. */
function beyondText(markdown: string): { found: string; what: string; mend: string } | null {
	const walk = (node: Node): ReturnType<typeof beyondText> => {
		if (node.type === 'html') {
			const found = node.value ?? '';
			return {
				found,
				what: `\`${found.split('\n')[0]}\` is HTML.`,
				mend: 'Write it in Markdown; `\\<` for the sign itself.',
			};
		}
		if (node.type === 'image' || node.type === 'imageReference')
			return { found: node.url ?? '', what: 'Pictures are no plain text.', mend: 'Say it in words or in a table.' };
		const address = node.url === undefined ? null : unsafeAddress(node.url);
		if (address) return { found: node.url ?? '', ...address };
		for (const child of node.children ?? []) {
			const wrong = walk(child);
			if (wrong) return wrong;
		}
		return null;
	};
	return walk(markdownToMdast(markdown) as Node);
}

/** What a file of a pack of data may not be or hold. Nothing for layers trusted with code. */
export function checkTrust({ path, layer }: LayerFile, opened: Opened | null, name: string): Problem[] {
	if (layer.trust === 'code') return [];
	const problems: Problem[] = [];
	const refuse = (place: { line: number; column: number }, what: string, mend: string) =>
		problems.push({
			file: name,
			line: place.line,
			column: place.column,
			name: 'pack-trust',
			severity: 'error',
			what,
			mend,
		});
	const top = { line: 1, column: 1 };
	const because = `The site trusts \`${layer.pack}\` with data only`;

	if (path.endsWith('.mdx'))
		refuse(
			top,
			`${because}, and MDX is code.`,
			'Write `index.md` in plain Markdown, with `sections:` in its front matter.',
		);
	else if (!/\.(yaml|md|txt)$/.test(path))
		refuse(
			top,
			`${because}: YAML and plain Markdown.`,
			'Remove the file, or have the pack reviewed and trusted with code in `packs.yaml`.',
		);
	if (!opened || path.endsWith('.mdx')) return problems;

	const walk = (value: unknown, at: PropertyKey[]) => {
		if (typeof value === 'string') {
			const wrong = /^\s*(javascript|data|vbscript):/i.test(value)
				? { found: value, what: `\`${value}\` is no address.`, mend: 'Use one that begins with `https:`.' }
				: beyondText(value);
			if (wrong) refuse(opened.source.within(at, wrong.found), `${because}: ${wrong.what}`, wrong.mend);
		} else if (typeof value === 'object' && value !== null) {
			for (const [key, inner] of Object.entries(value)) walk(inner, [...at, Array.isArray(value) ? Number(key) : key]);
		}
	};
	walk(opened.source.data, []);
	const wrong = opened.body === null ? null : beyondText(opened.body);
	if (wrong && opened.body !== null) {
		const before = opened.body.slice(0, Math.max(0, opened.body.indexOf(wrong.found))).split('\n');
		refuse({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }, `${because}: ${wrong.what}`, wrong.mend);
	}
	return problems;
}
