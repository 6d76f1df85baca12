import GithubSlugger from 'github-slugger';
import type { LessonFiles } from '../../authored.ts';
import { suggest } from '../../nearest.ts';
import { type Place, placeIn } from '../../problem.ts';
import { textsIn } from '../../texts-in.ts';
import type { Rule } from '../rule.ts';

const ours = /\]\((lesson|scenario):([a-z0-9-]+)(?:#([^)\s]*))?/g;
const byPath = /\]\((?![a-z][a-z0-9+.-]*:|#)([^)\s]+)/gi;
const nowhere = /\]\(\s*(?:<>\s*)?\)/g;
/** Code is no link, at the same length. */
const withoutCode = (text: string) => text.replace(/```[\s\S]*?```|`[^`\n]*`/g, (code) => code.replace(/[^\n]/g, ' '));
const within = /\]\(#([^)\s]*)/g;

/** What an address may name in a lesson: its headings, as the Markdown processor calls them, and its questions. */
function anchorsOf({ body, questions }: LessonFiles): string[] {
	const slugger = new GithubSlugger();
	const headings = [...body.matchAll(/^#{2,6}\s+(.+?)\s*#*\s*$/gm)].map(([, text = '']) =>
		slugger.slug(text.replace(/[`*]|\]\([^)]*\)|\[/g, '')),
	);
	return [...headings, ...Object.keys(questions?.data ?? {})];
}

/** `lesson:` and `scenario:` links lead somewhere, in prose and inside YAML texts. */
export const links: Rule = {
	name: 'broken-link',
	severity: 'error',
	about:
		'A `lesson:` or `scenario:` link leads somewhere that exists and is not hidden, its `#` to a heading or a question. Links by path break where the site lies in a folder.',
	check(content, _arranged, report) {
		const checkAnchor = (anchor: string, id: string, place: Place) => {
			const files = content.lessons.get(id);
			const anchors = files ? anchorsOf(files) : [anchor];
			if (!anchors.includes(anchor))
				report(place, `The lesson \`${id}\` has no heading or question \`${anchor}\`.`, suggest(anchor, anchors));
		};
		const check = (text: string, here: string | null, place: (found: string) => Place) => {
			for (const [found, kind, id = '', anchor] of text.matchAll(ours)) {
				const known = kind === 'lesson' ? content.declared.lessons : content.declared.scenarios;
				const planned = kind === 'lesson' && content.lessons.get(id)?.front.data.status === 'planned';
				if (!known.has(id)) report(place(found), `There is no ${kind} \`${id}\`.`, suggest(id, known));
				else if (planned)
					report(
						place(found),
						`The lesson \`${id}\` is only planned, so the link would be dead.`,
						'Name it without a link.',
					);
				else if (anchor !== undefined && kind === 'lesson') checkAnchor(anchor, id, place(found));
			}
			for (const [found, anchor = ''] of here === null ? [] : text.matchAll(within))
				if (here !== null) checkAnchor(anchor, here, place(found));
			// In prose alone: in the code of a question this may be a call.
			for (const [found] of here === null ? [] : text.matchAll(nowhere))
				report(place(found), 'The link leads nowhere.', 'Write `lesson:<id>`, `scenario:<id>`, or a whole address.');
			for (const [found, path = ''] of withoutCode(text).matchAll(byPath)) {
				const [, kind, id] = /(lesson|scenario)s\/([a-z0-9-]+)/.exec(path) ?? [];
				report(
					place(found),
					`\`${path}\` is a path, and leads nowhere from another page or below a base path.`,
					kind ? `Write \`${kind}:${id}\`.` : 'Write `lesson:<id>`, `scenario:<id>`, or a whole address.',
				);
			}
		};
		for (const [id, { front, body, questions }] of content.lessons) {
			const prose = withoutCode(body);
			check(prose, id, (found) => placeIn(front.origin.file, prose, prose.indexOf(found)));
			for (const part of questions ? [front, questions] : [front]) {
				for (const [path, text] of textsIn(part.data)) check(text, null, (found) => part.source.within(path, found));
			}
		}
		for (const { data, source } of content.scenarios.values()) {
			for (const [path, text] of textsIn(data)) check(text, null, (found) => source.within(path, found));
		}
	},
};
