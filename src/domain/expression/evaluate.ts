/**
 * The arithmetic an author may write in `checks` and `expr`: `+ - * / **`, parentheses, `ln log2 sqrt exp ceil` and
 * `pois(k,m)` = P(X >= k) for a Poisson mean m. Never `eval`: content is untrusted.
 */

const functions: Record<string, (...args: number[]) => number> = {
	ln: Math.log,
	log2: Math.log2,
	sqrt: Math.sqrt,
	exp: Math.exp,
	ceil: Math.ceil,
	pois: (k, m) => {
		let term = Math.exp(-(m ?? 0));
		let below = 0;
		for (let i = 0; i < (k ?? 0); i++) {
			below += term;
			term *= (m ?? 0) / (i + 1);
		}
		return 1 - below;
	},
};

/** Value of the expression. Throws a `SyntaxError` that names the character. */
export function evaluate(expression: string): number {
	const tokens = expression.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|[a-z]\w*|\*\*|[-+*/(),]|\S/gi) ?? [];
	let at = 0;
	const peek = () => tokens[at];
	const fail = (): never => {
		throw new SyntaxError(`"${expression}": unexpected ${peek() === undefined ? 'end' : `"${peek()}"`}`);
	};
	const eat = (token: string) => {
		const found = peek() === token;
		if (found) at++;
		return found;
	};
	const expect = (token: string) => eat(token) || fail();

	function atom(): number {
		const token = peek();
		if (token === undefined) return fail();
		if (eat('(')) {
			const value = sum();
			expect(')');
			return value;
		}
		if (/^\d/.test(token)) {
			at++;
			return Number(token);
		}
		const call = Object.hasOwn(functions, token) ? functions[token] : undefined;
		if (!call) return fail();
		at++;
		expect('(');
		const args = [sum()];
		while (eat(',')) args.push(sum());
		expect(')');
		return call(...args);
	}
	// `-2**2` is -4 and `2**-1` is 0.5, as in the languages readers know.
	function power(): number {
		const base = atom();
		return eat('**') ? base ** unary() : base;
	}
	function unary(): number {
		if (eat('-')) return -unary();
		return eat('+') ? unary() : power();
	}
	function product(): number {
		let value = unary();
		for (;;) {
			if (eat('*')) value *= unary();
			else if (eat('/')) value /= unary();
			else return value;
		}
	}
	function sum(): number {
		let value = product();
		for (;;) {
			if (eat('+')) value += product();
			else if (eat('-')) value -= product();
			else return value;
		}
	}

	const value = sum();
	return at === tokens.length ? value : fail();
}

/** Whether `expression = value` holds after rounding to the digits that the value shows. */
export function checkHolds(check: string): boolean {
	const [left, right, ...more] = check.split('=').map((part) => part.trim());
	if (!left || !right || more.length > 0 || !/^-?\d+(\.\d+)?$/.test(right)) {
		throw new SyntaxError(`"${check}" is not "expression = number"`);
	}
	const digits = right.split('.')[1]?.length ?? 0;
	// Half up at the last digit shown; the epsilon absorbs binary fractions such as 1.005.
	return Math.abs(evaluate(left) - Number(right)) <= 0.5 * 10 ** -digits * (1 + 1e-9);
}
