/** A module of words with some of them changed in place, so that the bundle has one word for each and looks nothing up. */
/** What stands for a word: code, or the same by key below it. */
export interface Laid {
	[key: string]: string | Laid;
}

/** What is read of a syntax tree. */
interface Node {
	type: string;
	start: number;
	end: number;
	[field: string]: unknown;
}

interface Edit {
	start: number;
	end: number;
	text: string;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** Without the types that are written round a value. */
function bare(node: unknown): Node | null {
	if (!isNode(node)) return null;
	return /^TS(Satisfies|As|NonNull)Expression$/.test(node.type) ? bare(node.expression) : node;
}

/** Name of a property or constant. */
function nameOf(node: unknown): string | null {
	if (!isNode(node)) return null;
	return node.type === 'Identifier' ? String(node.name) : node.type === 'Literal' ? String(node.value) : null;
}

/**
 * @param program syntax tree (ESTree) of the code
 * @param laid by export of the module
 * @throws where the module exports no such constant
 */
export function layWords(code: string, program: object, laid: Laid): string {
	const edits: Edit[] = [];
	const text = (node: Node) => code.slice(node.start, node.end);

	/** Code for words over a value that is written elsewhere. */
	const over = (value: string, words: Laid): string =>
		`{ ...${value}, ${Object.entries(words)
			.map(([key, word]) => {
				const name = JSON.stringify(key);
				return `${name}: ${typeof word === 'string' ? word : over(`${value}[${name}]`, word)}`;
			})
			.join(', ')} }`;

	const lay = (value: Node, words: Laid) => {
		const object = bare(value);
		if (object?.type !== 'ObjectExpression') {
			edits.push({ start: value.start, end: value.end, text: over(`(${text(value)})`, words) });
			return;
		}
		const properties = nodes(object.properties);
		for (const [key, word] of Object.entries(words)) {
			const property = properties.findLast((one) => one.type === 'Property' && nameOf(one.key) === key);
			const own = property && isNode(property.value) ? property.value : null;
			if (!property || !own || property.shorthand === true || property.method === true) {
				const { start, end } = property ?? { start: object.end - 1, end: object.end - 1 };
				const name = JSON.stringify(key);
				const first = property ? '' : /,\s*$/.test(code.slice(object.start, start)) ? ' ' : ', ';
				edits.push({ start, end, text: `${first}${name}: ${typeof word === 'string' ? word : over(key, word)}` });
			} else if (typeof word === 'string') edits.push({ start: own.start, end: own.end, text: word });
			else lay(own, word);
		}
	};

	const exported = new Map(
		nodes('body' in program && program.body)
			.filter(({ type }) => type === 'ExportNamedDeclaration')
			.flatMap(({ declaration }) => (isNode(declaration) ? nodes(declaration.declarations) : []))
			.map((declarator) => [nameOf(declarator.id), declarator.init]),
	);
	for (const [name, words] of Object.entries(laid)) {
		const value = exported.get(name);
		if (!isNode(value)) throw new Error(`The module exports no constant ${name}.`);
		if (typeof words === 'string') edits.push({ start: value.start, end: value.end, text: words });
		else lay(value, words);
	}
	return edits
		.sort((a, b) => b.start - a.start)
		.reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), code);
}
