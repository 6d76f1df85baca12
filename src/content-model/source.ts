import { type Document, isMap, isNode, isPair, isSeq, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { mendFor, yamlMends } from './mends.ts';
import { suggest } from './nearest.ts';
import type { Place, Problem } from './problem.ts';

/** Parsed YAML that still knows where each value stands. */
export interface Source {
	file: string;
	data: unknown;
	/** Place of the value at a path, or of its nearest ancestor; with `key`, of the key itself. */
	at(path: readonly PropertyKey[], key?: boolean): Place;
	/** Place of a piece of text inside the value at a path. */
	within(path: readonly PropertyKey[], text: string): Place;
}

/** Path of the innermost key or value of a YAML text that stands at a place; empty where there is none. */
export function pathAt(text: string, { line, column }: Pick<Place, 'line' | 'column'>): string[] {
	const offset = text.split('\n', line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
	let found: string[] = [];
	visit(parseDocument(text, { prettyErrors: false }), {
		Node(_, node, ancestors) {
			const [from = 0, to = 0] = node.range ?? [];
			if (offset < from || offset > to) return;
			found = ancestors.flatMap((each, i) => {
				if (isPair(each)) return isNode(each.key) ? [String(each.key)] : [];
				return isSeq(each) ? [String(each.items.indexOf(ancestors[i + 1] ?? node))] : [];
			});
		},
	});
	return found;
}

/** What a document says, and its syntax errors. */
function readDocument(
	doc: Document.Parsed,
	text: string,
	place: (offset: number) => Place,
): { data: unknown; problems: Problem[] } {
	const lines = text.split('\n');
	/** Of a text whose quote is not closed, where it begins: the parser stops at its end. */
	const opened = (end: number) => {
		let start = end;
		visit(doc, {
			Scalar(_, { type, range }) {
				if (type?.startsWith('QUOTE') && range && range[1] === end) start = range[0];
			},
		});
		return start;
	};
	// After the first that is no doubled key, the parser is out of step, and the rest is noise.
	const broken = doc.errors.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
	const problems = doc.errors.slice(0, broken < 0 ? undefined : broken + 1).map(({ code, message, pos }): Problem => {
		const unclosed = code === 'MISSING_CHAR' && /quote/.test(message);
		const at = place(unclosed ? opened(pos[0]) : pos[0]);
		// It looks like a blank, and YAML takes it for a letter.
		const odd = (lines[at.line - 1] ?? '').indexOf('\u00A0') + 1;
		return {
			...at,
			name: 'yaml-syntax',
			severity: 'error',
			what: message.replace(/\.?\s*$/, '.'),
			mend: odd
				? `Put a plain space in the place of the non-breaking one in column ${odd}.`
				: (yamlMends[code] ?? 'Fix the YAML; quote a text that contains ": " or starts with a special character.'),
		};
	});
	visit(doc, {
		Scalar(_, { type, range }) {
			if (type !== 'PLAIN' || !range) return;
			const lost = /^[ \t]+(#[^\s#].*)/.exec(text.slice(range[1], range[2]))?.[1];
			if (!lost) return;
			problems.push({
				...place(text.indexOf(lost, range[1])),
				name: 'yaml-syntax',
				severity: 'error',
				what: `\`${lost.trimEnd()}\` is a comment here, and not part of the text.`,
				mend: 'Quote the text; if a comment is meant, put a blank behind `#`.',
			});
		},
		Alias(_, { source, range }) {
			problems.push({
				...place(range?.[0] ?? 0),
				name: 'yaml-syntax',
				severity: 'error',
				what: `\`*${source}\` stands for a value from elsewhere, which content does not do.`,
				mend: 'Write the value out; quote a text that begins with `*`.',
			});
		},
	});
	return { data: problems.length > 0 ? undefined : doc.toJS(), problems };
}

/**
 * Reads YAML. `text` may be padded with blank lines so that positions count from the top of an enclosing file.
 * Syntax errors and duplicate keys become problems; then `data` is undefined.
 */
export function parseYaml(file: string, text: string): { source: Source; problems: Problem[] } {
	const parse = () => parseDocument(text, { prettyErrors: false });
	// Counted here: the parser's own line counter is some lines behind in a file with syntax errors.
	const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
	const place = (offset: number): Place => {
		const line = starts.findLastIndex((start) => start <= offset);
		return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
	};
	const { data, problems } = readDocument(parse(), text, place);
	// A document takes fifty times the memory of its text, and only problems ask where a value stands: no closure here may hold one.
	let kept: WeakRef<Document> | undefined;
	const again = () => {
		const known = kept?.deref() ?? parse();
		kept = new WeakRef(known);
		return known;
	};
	const nodeAt = (path: readonly PropertyKey[]) => {
		const doc = again();
		for (let n = path.length; n >= 0; n--) {
			const node = n === 0 ? doc.contents : doc.getIn(path.slice(0, n), true);
			if (isNode(node) && node.range) return node;
		}
		return null;
	};
	const source: Source = {
		file,
		data,
		at(path, key = false) {
			if (key && path.length > 0) {
				const doc = again();
				const parent = path.length === 1 ? doc.contents : doc.getIn(path.slice(0, -1), true);
				const pair = isMap(parent)
					? parent.items.find((item) => isPair(item) && String(item.key) === String(path.at(-1)))
					: undefined;
				if (pair && isNode(pair.key) && pair.key.range) return place(pair.key.range[0]);
			}
			return place(nodeAt(path)?.range?.[0] ?? 0);
		},
		within(path, needle) {
			const range = nodeAt(path)?.range;
			const offset = range ? text.indexOf(needle, range[0]) : -1;
			return offset >= 0 && range && offset <= range[2] ? place(offset) : source.at(path);
		},
	};
	return { source, problems };
}

/** Splits an MDX file; each half is padded so that its positions count from the top of the file. */
export function splitFrontMatter(text: string): { front: string; body: string } | null {
	const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
	if (!match) return null;
	const head = match[0];
	return { front: `\n${match[1] ?? ''}`, body: head.replace(/[^\n]/g, '') + text.slice(head.length) };
}

/** Keys an object schema allows at a path of the data, for "did you mean". */
function allowedKeys(schema: z.core.$ZodType, path: readonly PropertyKey[], data: unknown): string[] {
	const def = schema._zod.def as { type: string } & Record<string, unknown>;
	const inner = def.innerType ?? def.in;
	if (inner) return allowedKeys(inner as z.core.$ZodType, path, data);
	if (def.type === 'union') {
		const options = def.options as z.core.$ZodType[];
		const discriminator = def.discriminator;
		const wanted = typeof discriminator === 'string' ? (data as Record<string, unknown>)?.[discriminator] : undefined;
		const fits = options.filter((option) => {
			if (wanted === undefined) return true;
			const shape = (option._zod.def as unknown as { shape?: Record<string, z.core.$ZodType> }).shape;
			const literal = shape?.[String(discriminator)]?._zod.values;
			return literal?.has(wanted as string) ?? false;
		});
		return [...new Set(fits.flatMap((option) => allowedKeys(option, path, data)))];
	}
	const [step, ...rest] = path;
	const next = step === undefined ? undefined : (data as Record<PropertyKey, unknown> | undefined)?.[step];
	if (def.type === 'object') {
		const shape = def.shape as Record<string, z.core.$ZodType>;
		if (step === undefined) return Object.keys(shape);
		const field = shape[String(step)];
		return field ? allowedKeys(field, rest, next) : [];
	}
	if (def.type === 'record' && step !== undefined) return allowedKeys(def.valueType as z.core.$ZodType, rest, next);
	if (def.type === 'array' && step !== undefined) return allowedKeys(def.element as z.core.$ZodType, rest, next);
	return [];
}

/** Checks a source against its schema; every issue becomes a problem at its place. */
export function checkSchema<T>(source: Source, schema: z.ZodType<T>): { data: T | undefined; problems: Problem[] } {
	const result = schema.safeParse(source.data);
	if (result.success) return { data: result.data, problems: [] };
	const problems = result.error.issues.flatMap((issue): Problem[] => {
		const where = issue.path.length > 0 ? `\`${issue.path.join('.')}\`: ` : '';
		const base = { name: 'schema', severity: 'error' } as const;
		if (issue.code === 'unrecognized_keys') {
			const known = allowedKeys(schema, issue.path, source.data);
			return issue.keys.map((key) => ({
				...base,
				...source.at([...issue.path, key], true),
				what: `${where}\`${key}\` is not a field here.`,
				mend: suggest(key, known),
			}));
		}
		if (issue.path.length === 0 && source.data === null)
			return [{ ...base, ...source.at([]), what: 'Nothing is written here.', mend: mendFor(issue) }];
		const value = issue.path.reduce<unknown>(
			(v, k) => (v as Record<PropertyKey, unknown> | undefined)?.[k],
			source.data,
		);
		if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options) && value !== undefined)
			return [
				{
					...base,
					...source.at(issue.path),
					what: `${where}there is no \`${String(value)}\`.`,
					mend: suggest(String(value), issue.options.map(String)),
				},
			];
		const parent = issue.path
			.slice(0, -1)
			.reduce<unknown>((v, k) => (v as Record<PropertyKey, unknown>)?.[k], source.data);
		const last = issue.path.at(-1);
		const missing =
			issue.code === 'invalid_type' &&
			last !== undefined &&
			(typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, last));
		return [
			missing
				? {
						...base,
						...source.at(issue.path.slice(0, -1), true),
						what: `${where}missing.`,
						mend: `Add \`${String(last)}:\` (${issue.expected}).`,
					}
				: {
						...base,
						...source.at(issue.path, issue.code === 'invalid_key'),
						what: `${where}${issue.message.replace(/\.?$/, '.')}`,
						mend: mendFor(issue),
					},
		];
	});
	return { data: undefined, problems };
}
