import type { Problem } from '../../problem.ts';

/** The findings as text. */
export type Reporter = (problems: readonly Problem[]) => string;

/** "1 error, 2 warnings" */
export function counted(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
	return `${plural(errors, 'error')}, ${plural(problems.length - errors, 'warning')}`;
}
