/** A pack that the site trusts with data only: YAML and plain Markdown, and no HTML or scripts in either. */
import { ID_LIST } from '../ids.ts';
import type { LayerFile } from '../layers.ts';
import type { Opened } from '../open.ts';
import { type Place, type Problem, placeIn } from '../problem.ts';
import { type MarkdownNode, nodesIn, textsIn } from '../texts-in.ts';
import { type Unsafe, unsafeAddress } from '../unsafe.ts';

/** What is more than text: raw HTML, pictures, links that run something. */
function moreThanText({ type, value = '', url }: MarkdownNode): Unsafe | null {
	if (type === 'html')
		return {
			found: value,
			what: `\`${value.split('\n')[0]}\` is HTML.`,
			mend: 'Write it in Markdown; `\\<` for the sign itself.',
		};
	if (type === 'image' || type === 'imageReference')
		return { found: url ?? '', what: 'Pictures are no plain text.', mend: 'Say it in words or in a table.' };
	const address = url === undefined ? null : unsafeAddress(url);
	return address && { found: url ?? '', ...address };
}

function beyondText(markdown: string): Unsafe | null {
	for (const node of nodesIn(markdown)) {
		const wrong = moreThanText(node);
		if (wrong) return wrong;
	}
	return null;
}

/** What a file of a pack of data may not be or hold. Nothing for layers trusted with code. */
export function checkTrust({ path, layer }: LayerFile, opened: Opened | null, name: string): Problem[] {
	if (layer.trust === 'code') return [];
	const problems: Problem[] = [];
	const refuse = (place: Place, what: string, mend: string) =>
		problems.push({ ...place, name: 'pack-trust', severity: 'error', what, mend });
	const top = placeIn(name, '', 0);
	const because = `The site trusts \`${layer.pack}\` with data only`;

	if (path.endsWith('.mdx'))
		refuse(
			top,
			`${because}, and MDX is code.`,
			'Write `index.md` in plain Markdown, with `sections:` in its front matter.',
		);
	else if (path !== ID_LIST && !/\.(yaml|md|txt)$/.test(path))
		refuse(
			top,
			`${because}: YAML and plain Markdown.`,
			'Remove the file, or have the pack reviewed and trusted with code in `packs.yaml`.',
		);
	if (!opened || path.endsWith('.mdx')) return problems;

	for (const [at, text] of textsIn(opened.source.data)) {
		const wrong = /^\s*(javascript|data|vbscript):/i.test(text)
			? { found: text, what: `\`${text}\` is no address.`, mend: 'Use one that begins with `https:`.' }
			: beyondText(text);
		if (wrong) refuse(opened.source.within(at, wrong.found), `${because}: ${wrong.what}`, wrong.mend);
	}
	const body = opened.body ?? '';
	const wrong = beyondText(body);
	if (wrong) refuse(placeIn(name, body, body.indexOf(wrong.found)), `${because}: ${wrong.what}`, wrong.mend);
	return problems;
}
