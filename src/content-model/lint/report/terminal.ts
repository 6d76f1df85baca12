import { formatProblems } from '../../problem.ts';
import { counted, type Reporter } from './reporter.ts';

/** For people: a line a finding, sorted by place, and the sum. */
export const terminal: Reporter = (problems) =>
	problems.length === 0
		? 'Content: nothing found.'
		: `${formatProblems(problems)}\n\nContent: ${counted(problems)}. What each name asks for: /authors/rules/.`;
