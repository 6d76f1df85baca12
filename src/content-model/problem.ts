/** Something wrong in a content file, with the place and the mend. */
export interface Problem {
	/** Permanent name, kebab-case; CONTRIBUTING explains each. */
	name: string;
	severity: 'error' | 'warning';
	/** Path relative to the project. */
	file: string;
	line: number;
	column: number;
	/** What is wrong. */
	what: string;
	/** What to do about it. */
	mend: string;
}

/** A place in a content file, 1-based. */
export interface Place {
	file: string;
	line: number;
	column: number;
}

/** The place of a letter of a text. @param offset its index; that of a text not found is the first */
export function placeIn(file: string, text: string, offset: number): Place {
	const before = text.slice(0, Math.max(0, offset)).split('\n');
	return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Order of files and lines. */
export const byPlace = (a: Problem, b: Problem): number =>
	a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.name.localeCompare(b.name);

/** One line a problem, sorted by place: `file:line:column error what. mend [name]`. */
export function formatProblems(problems: readonly Problem[]): string {
	return [...problems]
		.sort(byPlace)
		.map((p) => `  ${p.file}:${p.line}:${p.column} ${p.severity}: ${p.what} ${p.mend} [${p.name}]`)
		.join('\n');
}

/** Thrown once, with every error of every file. */
export class ContentError extends Error {
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		const errors = problems.filter((p) => p.severity === 'error');
		super(`${errors.length} content problem${errors.length === 1 ? '' : 's'}\n${formatProblems(errors)}`);
		this.name = 'ContentError';
		this.problems = problems;
	}
}
