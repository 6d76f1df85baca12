import { suggest } from '../../nearest.ts';
import type { Rule } from '../rule.ts';

const pattern = /\]\((lesson|scenario):([a-z0-9-]+)/g;

/** `lesson:` and `scenario:` links lead somewhere, in prose and inside YAML texts. */
export const links: Rule = {
	name: 'broken-link',
	severity: 'error',
	about: 'A `lesson:` or `scenario:` link leads somewhere that exists and is not hidden.',
	check(content, _arranged, report) {
		const check = (text: string, place: (found: string) => { file: string; line: number; column: number }) => {
			for (const [found, kind, id = ''] of text.matchAll(pattern)) {
				const known = kind === 'lesson' ? content.declared.lessons : content.declared.scenarios;
				const planned = kind === 'lesson' && content.lessons.get(id)?.front.data.status === 'planned';
				if (!known.has(id)) report(place(found), `There is no ${kind} \`${id}\`.`, suggest(id, known));
				else if (planned)
					report(
						place(found),
						`The lesson \`${id}\` is only planned, so the link would be dead.`,
						'Name it without a link.',
					);
			}
		};
		const walk = (value: unknown, path: PropertyKey[], visit: (text: string, path: PropertyKey[]) => void) => {
			if (typeof value === 'string') visit(value, path);
			else if (typeof value === 'object' && value !== null)
				for (const [key, inner] of Object.entries(value))
					walk(inner, [...path, Array.isArray(value) ? Number(key) : key], visit);
		};
		for (const { front, body, questions } of content.lessons.values()) {
			check(body, (found) => {
				const before = body.slice(0, body.indexOf(found)).split('\n');
				return { file: front.origin.file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
			});
			for (const part of questions ? [front, questions] : [front]) {
				walk(part.data, [], (text, path) => check(text, (found) => part.source.within(path, found)));
			}
		}
		for (const { data, source } of content.scenarios.values()) {
			walk(data, [], (text, path) => check(text, (found) => source.within(path, found)));
		}
	},
};
