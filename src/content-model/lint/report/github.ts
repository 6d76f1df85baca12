import { counted, type Reporter } from './reporter.ts';

const message = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands: GitHub shows each finding at its line of the change. */
export const github: Reporter = (problems) =>
	[
		...problems.map(
			({ severity, file, line, column, name, what, mend }) =>
				`::${severity} file=${property(file)},line=${line},col=${column},title=${property(name)}::${message(`${what} ${mend}`)}`,
		),
		`Content: ${counted(problems)}.`,
	].join('\n');
