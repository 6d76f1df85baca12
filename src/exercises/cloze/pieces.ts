import { asHtml, type Html } from '../../domain/text/html.ts';
import type { Piece } from './types.ts';

const placeholder = /\{\{([a-z][a-z0-9-]*)\}\}/g;
const token = /qgap(\d+)q/g;
const structure = /^([ou]l|table|thead|tbody|tr)$/;

/** Gap keys of an authored text, in order, repeats included. */
export const gapsIn = (text: string): string[] => [...text.matchAll(placeholder)].map(([, key = '']) => key);

/** The text with a word for each gap that Markdown and syntax colours leave in one piece. */
export function withTokens(text: string): string {
	let n = 0;
	return text.replace(placeholder, () => `qgap${n++}q`);
}

interface Open {
	tag: string;
	class: string;
	/** The tag as written, for the parts that hold no gap. */
	source: string;
	pieces: Piece[];
}

/** Takes rendered HTML apart along the elements that hold gaps; everything else stays as it is. */
export function piecesOf(html: Html, gaps: readonly string[]): Piece[] {
	const root: Open = { tag: '', class: '', source: '', pieces: [] };
	const stack = [root];
	const top = () => stack.at(-1) ?? root;
	const add = (piece: Piece) => {
		const { pieces } = top();
		const last = pieces.at(-1);
		if (last && 'html' in last && 'html' in piece) last.html = asHtml(last.html + piece.html);
		else pieces.push(piece);
	};
	const text = (part: string) => {
		part.split(token).forEach((bit, i) => {
			if (i % 2 === 1) add({ gap: gaps[Number(bit)] ?? '' });
			// Between the items of a list or the cells of a table there is no text.
			else if (bit.trim() || (bit && !structure.test(top().tag))) add({ html: asHtml(bit) });
		});
	};
	let at = 0;
	for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^">])*)>/g)) {
		text(html.slice(at, match.index));
		at = match.index + match[0].length;
		const [source, close, tag = '', attributes = ''] = match;
		if (close) {
			const done = stack.pop() ?? root;
			const whole = done.pieces.every((piece) => 'html' in piece);
			if (whole)
				add({ html: asHtml(`${done.source}${done.pieces.map((p) => ('html' in p ? p.html : '')).join('')}${source}`) });
			else add({ tag: done.tag, class: done.class, pieces: done.pieces });
		} else if (/^(br|hr|img|wbr|input)$/.test(tag)) add({ html: asHtml(source) });
		else stack.push({ tag, class: /\bclass="([^"]*)"/.exec(attributes)?.[1] ?? '', source, pieces: [] });
	}
	text(html.slice(at));
	return root.pieces;
}
