import type { Rule } from './rule.ts';

/** What the loader itself finds, before the rules: files that cannot be read, or do not say what they must. */
export const builtIn: readonly Pick<Rule, 'name' | 'severity' | 'about'>[] = [
	{
		name: 'yaml-syntax',
		severity: 'error',
		about: 'The YAML does not parse; the place is where the parser stopped. Often a text with `: ` that wants quotes.',
	},
	{
		name: 'mdx-syntax',
		severity: 'error',
		about: 'The lesson does not parse. A `{` or `<` in prose is written `\\{` and `&lt;`.',
	},
	{
		name: 'front-matter',
		severity: 'error',
		about: 'A lesson begins with its front matter between two lines of `---`.',
	},
	{
		name: 'schema',
		severity: 'error',
		about:
			'A field is unknown, missing, or of the wrong kind; the nearest field that exists is named. A number in `checks` does not come out.',
	},
	{ name: 'unknown-file', severity: 'error', about: 'Nothing reads this file: a slip in its name or folder.' },
	{ name: 'unknown-component', severity: 'error', about: 'Prose uses a component that lessons do not have.' },
	{ name: 'unknown-attribute', severity: 'error', about: 'A component has no such attribute.' },
	{ name: 'missing-attribute', severity: 'error', about: 'A component lacks an attribute that it needs.' },
	{ name: 'unknown-section', severity: 'error', about: 'A section is one of the eight parts of a lesson.' },
	{ name: 'section-heading', severity: 'error', about: 'A section begins with a `##` heading that states a claim.' },
	{ name: 'outside-section', severity: 'error', about: 'What readers answer or look at belongs to a section.' },
	{
		name: 'figure',
		severity: 'error',
		about:
			'A drawing says in `<title>` what it shows, for those who do not see it, and neither runs, loads nor styles anything: it becomes part of the page.',
	},
	{ name: 'no-imports', severity: 'error', about: 'Lessons are text: they import and export nothing.' },
	{ name: 'no-expressions', severity: 'error', about: 'Lessons are text: `{…}` would be JavaScript.' },
	{
		name: 'unsafe-html',
		severity: 'error',
		about:
			'No text, in prose or in YAML, runs, embeds or styles anything: scripts, frames, pictures by address, `style=`, links with `javascript:`.',
	},
	{
		name: 'encoding',
		severity: 'error',
		about: 'Files are UTF-8, with or without a byte order mark, and any line ends.',
	},
	{
		name: 'merge-marks',
		severity: 'error',
		about: 'Git left both texts of a merge in the file, for a person to choose. Until then nothing of it is read.',
	},
	{
		name: 'pack-list',
		severity: 'error',
		about: 'The packs of the site, as `content/packs/packs.yaml` names them, are folders with a `pack.yaml`.',
	},
	{
		name: 'pack-conflict',
		severity: 'error',
		about:
			'Two packs change one thing, or one pack changes it twice; both places are named. A pack that is meant to win says `over:`.',
	},
	{
		name: 'pack-trust',
		severity: 'error',
		about: 'A pack that the site trusts with data only holds YAML and plain Markdown: no MDX, no HTML, no pictures.',
	},
	{
		name: 'pack-drift',
		severity: 'warning',
		about:
			'What a pack replaces or patches is not what it was when somebody last compared the two: `npm run pack:status` shows the texts.',
	},
	{
		name: 'pack-names',
		severity: 'warning',
		about: 'A pack uses a name that upstream gave up. It goes on working.',
	},
	{
		name: 'pack-review',
		severity: 'warning',
		about: 'Nobody answers for a pack, or its review is overdue.',
	},
	{
		name: 'words',
		severity: 'error',
		about:
			'Words that a pack brings of the interface have the names of ours, and are a text for a text and a function for a function. A word that two packs bring is the later one’s, with a warning.',
	},
	{
		name: 'minutes',
		severity: 'warning',
		about: 'The minutes promised and those computed from words and exercises differ by more than a fifth.',
	},
];
