import { mdxToMdast } from 'satteri';
import { suggest } from './nearest.ts';
import type { Place, Problem } from './problem.ts';
import type { LessonSection } from './types.ts';
import { picture, unsafeAddress, unsafeElement } from './unsafe.ts';

/** A component placed in the prose, with where it stands. */
export interface Placed {
	kind: 'question' | 'scenario' | 'recap' | 'assignment' | 'figure' | 'ref' | 'term';
	/** Empty for components without an id. */
	id: string;
	place: Place;
}

/** A section of a lesson as written. */
export interface BodySection {
	is: LessonSection['is'];
	heading: string;
	/** Prose words, without what components render. */
	words: number;
	placed: Placed[];
	place: Place;
}

/** The parts of a lesson in the order authors and readers meet them. */
export const sectionKinds = [
	'hook',
	'attempt',
	'model',
	'example',
	'practice',
	'scenario',
	'at-work',
	'recap',
] as const;

/** The closed vocabulary of lesson MDX: attributes by component; required ones have `true`. */
export const vocabulary: Record<string, { kind: Placed['kind'] | null; attributes: Record<string, boolean> }> = {
	Section: { kind: null, attributes: { is: true } },
	Question: { kind: 'question', attributes: { id: true } },
	Scenario: { kind: 'scenario', attributes: { id: true } },
	Recap: { kind: 'recap', attributes: {} },
	Assignment: { kind: 'assignment', attributes: {} },
	Figure: { kind: 'figure', attributes: { id: true, caption: true } },
	Ref: { kind: 'ref', attributes: { id: true } },
	Note: { kind: null, attributes: {} },
	Term: { kind: 'term', attributes: { id: true } },
};

interface Node {
	type: string;
	name?: string | null;
	value?: string;
	depth?: number;
	url?: string;
	attributes?: { type: string; name?: string; value?: unknown }[];
	children?: Node[];
	position?: { start: { line: number; column: number; offset?: number } };
}

const COMMENT = 'Put it into the front matter, in a line that begins with `#`.';

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
const countWords = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Reads the structure of a lesson's MDX. `body` is padded so that positions count from the top of the file. */
export function readBody(file: string, body: string): { sections: BodySection[]; problems: Problem[] } {
	const problems: Problem[] = [];
	const sections: BodySection[] = [];
	const report = (node: Node, name: string, what: string, mend: string) => {
		problems.push({ ...placeOf(node), name, severity: 'error', what, mend });
	};
	const placeOf = (node: Node): Place => ({
		file,
		line: node.position?.start.line ?? 1,
		column: node.position?.start.column ?? 1,
	});

	let root: Node;
	try {
		root = mdxToMdast(body, { position: true }) as Node;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		const at = /(\d+):(\d+)/.exec(message);
		const line = body.split('\n')[Number(at?.[1] ?? 1) - 1] ?? '';
		return {
			sections,
			problems: [
				{
					file,
					line: Number(at?.[1] ?? 1),
					column: Number(at?.[2] ?? 1),
					name: 'mdx-syntax',
					severity: 'error',
					// The parser begins with the place and ends with its own name for the rule.
					what: `${message
						.replace(/^\d+:\d+: /, '')
						.replace(/ ?\([\w-]+:[\w-]+\)$/, '')
						// Of comments it knows a kind that lessons do not have.
						.replace(/ \(note: to create a comment.*\)/, '')
						.replace(/\.?$/, '')}.`,
					mend: line.includes('<!--')
						? COMMENT
						: /<[A-Z][^>]*=[“”„‘’]/.test(line)
							? 'Write straight quotes in the tag: `id="…"`.'
							: 'Close the tag, or escape `{` and `<` in prose as `\\{` and `&lt;`.',
				},
			],
		};
	}

	const attribute = (node: Node, name: string) => {
		const value = node.attributes?.find((a) => a.name === name)?.value;
		return typeof value === 'string' ? value : '';
	};

	const checkComponent = (node: Node) => {
		const known = Object.hasOwn(vocabulary, node.name ?? '') ? vocabulary[node.name ?? ''] : undefined;
		if (!known) {
			if (/^[A-Z]/.test(node.name ?? '')) {
				report(
					node,
					'unknown-component',
					`<${node.name}> is not a component of lessons.`,
					suggest(node.name ?? '', Object.keys(vocabulary)),
				);
			} else {
				const names = (node.attributes ?? []).map(({ name }) => name ?? '');
				const unsafe = unsafeElement(node.name ?? '', names) ?? unsafeAddress(attribute(node, 'href'));
				if (unsafe) report(node, 'unsafe-html', unsafe.what, unsafe.mend);
			}
			return null;
		}
		const given = new Set((node.attributes ?? []).map((a) => a.name ?? '{…}'));
		for (const name of given) {
			if (!Object.hasOwn(known.attributes, name)) {
				report(
					node,
					'unknown-attribute',
					`<${node.name}> has no \`${name}\`.`,
					suggest(name, Object.keys(known.attributes)),
				);
			}
		}
		for (const [name, required] of Object.entries(known.attributes)) {
			if (required && attribute(node, name) === '')
				report(node, 'missing-attribute', `<${node.name}> lacks \`${name}\`.`, `Write <${node.name} ${name}="…" />.`);
		}
		return known;
	};

	const walk = (node: Node, section: BodySection | null) => {
		const unsafe = node.type === 'image' ? picture : node.url === undefined ? null : unsafeAddress(node.url);
		if (unsafe) report(node, 'unsafe-html', unsafe.what, unsafe.mend);
		if (node.type === 'mdxjsEsm') {
			report(
				node,
				'no-imports',
				'Lessons import and export nothing.',
				'Use the components of lessons; they need no import.',
			);
		}
		if (/^mdx(Flow|Text)Expression$/.test(node.type) && /^\s*\/[*/]/.test(node.value ?? '')) {
			report(node, 'no-expressions', 'The text of a lesson has no comments.', COMMENT);
		} else if (/^mdx(Flow|Text)Expression$/.test(node.type)) {
			report(
				node,
				'no-expressions',
				`\`{${node.value ?? ''}}\` is JavaScript, not text.`,
				'Write `\\{` for a brace in prose.',
			);
		}
		if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
			const known = checkComponent(node);
			if (node.name === 'Section') {
				const is = attribute(node, 'is');
				const kind = sectionKinds.find((k) => k === is);
				if (!kind && is !== '')
					report(node, 'unknown-section', `A section cannot be "${is}".`, suggest(is, sectionKinds));
				const heading = (node.children ?? []).find((child) => child.type === 'heading' && child.depth === 2);
				if (!heading)
					report(node, 'section-heading', 'The section has no heading.', 'Begin it with `## ` and a claim.');
				const own: BodySection = {
					is: kind ?? 'model',
					heading: heading ? textOf(heading) : '',
					words: 0,
					placed: [],
					place: placeOf(node),
				};
				sections.push(own);
				for (const child of node.children ?? []) walk(child, own);
				return;
			}
			if (known?.kind) {
				if (section && known.attributes.id && attribute(node, 'id') === '') return;
				if (section) section.placed.push({ kind: known.kind, id: attribute(node, 'id'), place: placeOf(node) });
				else
					report(
						node,
						'outside-section',
						`<${node.name}> stands outside a <Section>.`,
						'Move it into the section it belongs to.',
					);
				// A term is a word of the prose; the others bring text of their own.
				if (known.kind !== 'term') return;
			}
		}
		if (section && (node.type === 'text' || node.type === 'inlineCode')) section.words += countWords(node.value ?? '');
		for (const child of node.children ?? []) walk(child, section);
	};
	walk(root, null);
	return { sections, problems };
}
