import { posix } from 'node:path';
import type { Arranged } from '../arrange.ts';
import type { AuthoredContent } from '../authored.ts';
import { suggest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { rules } from './rules/index.ts';

/** Without what these ask for, pages cannot be built. */
const NEEDED = ['unknown-id', 'variant', 'broken-link', 'needs-order', 'scenario-play'];

/**
 * What every rule finds, each with the severity that the pack of its file gives it. Where packs hide and insert, core's
 * own files may lack something that nobody here can add: that warns, unless pages cannot be built without.
 */
export function lint(content: AuthoredContent, arranged: Arranged, now: Date): Problem[] {
	const packs = [...content.packs.values()].map(({ data, origin }) => ({
		folder: `${posix.dirname(origin.file)}/`,
		rules: data.rules,
	}));
	const names = rules.map(({ name }) => name);
	const problems = [...content.packs.values()].flatMap(({ data, source }) =>
		Object.keys(data.rules)
			.filter((name) => !names.includes(name))
			.map(
				(name): Problem => ({
					...source.at(['rules', name], true),
					name: 'unknown-id',
					severity: 'error',
					what: `There is no rule \`${name}\`.`,
					mend: suggest(name, names),
				}),
			),
	);
	for (const { name, severity, craft, check } of rules) {
		check(
			content,
			arranged,
			(place, what, mend, said = severity) => {
				const pack = packs.find(({ folder }) => place.file.startsWith(folder));
				const core = packs.length > 0 && !NEEDED.includes(name) ? 'warning' : said;
				const own = pack ? (pack.rules[name] ?? (craft ? 'warning' : said)) : core;
				if (own !== 'off') problems.push({ ...place, name, severity: own, what, mend });
			},
			now,
		);
	}
	return problems;
}
