/** Every text of parsed YAML, and every node of Markdown. */
import { markdownToMdast } from 'satteri';

/** A text and where in the data it stands; numbers are places in a list. */
export type TextAt = [path: PropertyKey[], text: string];

/** @param except names of fields that are passed over, with all that is in them */
export function* textsIn(
	data: unknown,
	except: ReadonlySet<string> = new Set(),
	path: PropertyKey[] = [],
): Generator<TextAt> {
	if (typeof data === 'string') yield [path, data];
	else if (typeof data === 'object' && data !== null) {
		for (const [key, inner] of Object.entries(data))
			if (!except.has(key)) yield* textsIn(inner, except, [...path, Array.isArray(data) ? Number(key) : key]);
	}
}

/** Of mdast what judging a text needs. https://github.com/syntax-tree/mdast */
export interface MarkdownNode {
	type: string;
	value?: string;
	url?: string;
	children?: MarkdownNode[];
}

/** Nodes of a Markdown text in the order of reading, parents before children. */
export function* nodesIn(markdown: string): Generator<MarkdownNode> {
	const walk = function* (node: MarkdownNode): Generator<MarkdownNode> {
		yield node;
		for (const child of node.children ?? []) yield* walk(child);
	};
	yield* walk(markdownToMdast(markdown) as MarkdownNode);
}
