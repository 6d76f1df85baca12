/**
 * `npm run test:fork`: a company forks the site, adds, inserts, hides, replaces and patches, and merges twenty commits of
 * upstream, one after another, with git. Asserts after each: no conflict, the content loads, the drift report names exactly
 * what changed, and every answer saved before the first merge still counts. `-- --build` builds the whole site at the
 * start, in the middle and at the end.
 *
 * The fork is the files of this checkout and the packs of tests/fixtures/sites/acme, in a temporary folder.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'fork-'));
const upstream = join(home, 'upstream');
const company = join(home, 'company');
const builds = process.argv.includes('--build');

/** @param {string} cwd @param {string} program @param {...string} args */
const run = (cwd, program, ...args) =>
	execFileSync(program, args, {
		cwd,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
		maxBuffer: 1 << 27,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
	});
/** @param {string} cwd @param {...string} args */
const git = (cwd, ...args) =>
	run(cwd, 'git', '-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args);

/** @param {string} file */
const read = (file) => readFileSync(join(upstream, file), 'utf8');
/** Changes a text of upstream that must be there. @param {string} file @param {string | RegExp} from @param {string} to */
function edit(file, from, to) {
	const before = read(file);
	const after = before.replaceAll(typeof from === 'string' ? from : new RegExp(from, `${from.flags}g`), () => to);
	assert.ok(after !== before, `${file} holds ${from}`);
	writeFileSync(join(upstream, file), after);
}
/** @param {string} file @param {string} text */
function write(file, text) {
	mkdirSync(dirname(join(upstream, file)), { recursive: true });
	writeFileSync(join(upstream, file), text);
}
const core = 'content/core';
const questions = `${core}/lessons/contain-failure/questions.yaml`;
const prose = `${core}/lessons/contain-failure/index.mdx`;

/** Renames a lesson as upstream would: folder, every mention, and the old name under `formerly`. @param {string} from @param {string} to */
function renameLesson(from, to) {
	renameSync(join(upstream, core, 'lessons', from), join(upstream, core, 'lessons', to));
	const front = `${core}/lessons/${to}/index.mdx`;
	write(front, read(front).replace('---\n', `---\nformerly: [${from}]\n`));
	for (const file of git(upstream, 'ls-files', core)
		.split('\n')
		.filter((name) => /\.(yaml|mdx)$/.test(name))) {
		const now = file.replace(`lessons/${from}/`, `lessons/${to}/`);
		if (!existsSync(join(upstream, now))) continue;
		const before = read(now);
		const after = before
			.replace(new RegExp(`^(\\s+- )${from}$`, 'gm'), `$1${to}`)
			.replace(new RegExp(`^(needs: \\[.*)\\b${from}\\b(.*\\])`, 'gm'), `$1${to}$2`)
			.replace(new RegExp(`(lesson: )${from}$`, 'gm'), `$1${to}`)
			.replace(new RegExp(`(?<=[\\s,["])${from}/(?=[a-z])`, 'g'), `${to}/`);
		if (after !== before) writeFileSync(join(upstream, now), after);
	}
}
/** @param {string} id */
const planned = (id) => `---\ntitle: Lesson ${id}\nsummary: Later.\nstatus: planned\nlevel: senior\nminutes: 30\n---\n`;

/** What upstream does, and what of the packs is to be looked at after it. @type {[string, () => void, string[]][]} */
const commits = [
	[
		'retitles a road',
		() => edit(`${core}/themes.yaml`, 'title: "Design systems"', 'title: "Design whole systems"'),
		[],
	],
	[
		'retitles a road that the pack retitles too',
		() => edit(`${core}/themes.yaml`, 'title: "Debug and operate"', 'title: "Debug, operate, recover"'),
		['themes/operate'],
	],
	[
		'reorders a road',
		() => edit(`${core}/themes.yaml`, '    - simplicity\n    - code-review\n', '    - code-review\n    - simplicity\n'),
		[],
	],
	[
		'reorders a track that the pack retitles',
		() =>
			edit(
				`${core}/tracks/mid-to-senior.yaml`,
				'      - trusted-ci\n      - technical-debt\n',
				'      - technical-debt\n      - trusted-ci\n',
			),
		[],
	],
	[
		'adds a lesson',
		() => {
			write(`${core}/lessons/capacity-drills/index.mdx`, planned('capacity-drills'));
			edit(`${core}/themes.yaml`, '    - contain-failure\n', '    - contain-failure\n    - capacity-drills\n');
		},
		[],
	],
	[
		'adds a lesson in the middle of the road where the pack inserts one',
		() => {
			write(`${core}/lessons/on-call-habits/index.mdx`, planned('on-call-habits'));
			edit(`${core}/themes.yaml`, '    - incident-command\n', '    - incident-command\n    - on-call-habits\n');
		},
		[],
	],
	[
		'rewords a question that the pack patches',
		() =>
			edit(
				questions,
				'prompt: What is the longest timeout each try may have?',
				'prompt: How long may each try take at most?',
			),
		['questions/contain-failure/search-deadline'],
	],
	[
		'rewords a question beside it',
		() =>
			edit(
				questions,
				'prompt: How many calls can one click still cause at inventory?',
				'prompt: How many calls can one click still cause?',
			),
		[],
	],
	[
		'retitles a lesson whose summary the pack patches',
		() => edit(`${core}/lessons/simplicity/index.mdx`, /^title: .*$/m, 'title: "Keep it simple"'),
		[],
	],
	[
		'changes that summary',
		() => edit(`${core}/lessons/simplicity/index.mdx`, /^summary: .*$/m, 'summary: "Fewer parts, by decision."'),
		['lessons/simplicity'],
	],
	[
		'rewrites a lesson that the pack replaces',
		() => edit(`${core}/lessons/code-review/index.mdx`, 'Monday, 08:50.', 'Monday morning.'),
		['lessons/code-review/index.mdx'],
	],
	[
		'renames the question beside which the pack inserts one',
		() => {
			edit(questions, /^try-timeout:$/m, 'timeout-per-try:\n  formerly: [try-timeout]');
			edit(prose, '<Question id="try-timeout" />', '<Question id="timeout-per-try" />');
			for (const file of [`${core}/bearing.yaml`, `${core}/scenarios/contain-failure.yaml`])
				if (read(file).includes('contain-failure/try-timeout'))
					edit(file, 'contain-failure/try-timeout', 'contain-failure/timeout-per-try');
		},
		[],
	],
	[
		'renames a lesson that the pack patches, and that a replaced one needs',
		() => renameLesson('simplicity', 'fewer-parts'),
		['lessons/code-review/index.mdx'],
	],
	[
		'renames a lesson that the pack replaces',
		() => renameLesson('code-review', 'reviewing-code'),
		['lessons/reviewing-code/index.mdx'],
	],
	[
		'renames a scenario that the pack patches',
		() => {
			renameSync(
				join(upstream, core, 'scenarios/contain-failure.yaml'),
				join(upstream, core, 'scenarios/retry-storm.yaml'),
			);
			edit(`${core}/scenarios/retry-storm.yaml`, /^minutes: /m, 'formerly: [contain-failure]\nminutes: ');
			edit(prose, '<Scenario id="contain-failure" />', '<Scenario id="retry-storm" />');
		},
		[],
	],
	['renames a lesson that the pack hides', () => renameLesson('learn-on-purpose', 'practise-on-purpose'), []],
	[
		'renames a question that the pack hides',
		() => {
			edit(questions, /^outcome-rules:$/m, 'rules-by-outcome:\n  formerly: [outcome-rules]');
			edit(prose, '<Question id="outcome-rules" />', '<Question id="rules-by-outcome" />');
		},
		[],
	],
	[
		'lets lessons say for whom they are: a new field',
		() => {
			edit(
				'src/content-model/schema/lesson.ts',
				'		title: textSchema,\n		summary:',
				'		title: textSchema,\n		audience: textSchema.optional(),\n		summary:',
			);
			edit(
				`${core}/lessons/load-and-limits/index.mdx`,
				/^status: published$/m,
				'audience: Whoever answers for a service\nstatus: published',
			);
		},
		[],
	],
	['corrects an answer', () => edit(questions, 'expr: "4*4"', 'expr: "4*4*1"'), []],
	[
		'adds a question to the lesson where the pack inserts one',
		() => {
			write(
				questions,
				`${read(questions)}\ncard-pause:\n  type: recall\n  title: The pause\n  objective: deadlines\n  prompt: What belongs between two tries?\n  answer: A pause with jitter, paid from the same deadline.\n`,
			);
		},
		[],
	],
];

/** Loads the company's content with the company's own code. */
function load() {
	const script = `
		import { loadContent } from './src/content-model/load.ts';
		import { driftOf } from './src/content-model/packs/drift.ts';
		const { curriculum, content } = await loadContent({ root: process.cwd() });
		const { lessons, scenarios, themes, renamed, packs } = curriculum;
		const drift = content.changes.filter((change) => driftOf(change) !== 'current').map(({ target }) => target);
		const targets = content.changes.map(({ target }) => target);
		const outline = Object.fromEntries(Object.entries(lessons).map(([id, { title, minutes, sections, index }]) => [id, { title, minutes, sections, index }]));
		console.log(JSON.stringify({ lessons: outline, scenarios: Object.keys(scenarios), role: Object.fromEntries(Object.entries(scenarios).map(([id, { scenario }]) => [id, scenario.role])), themes: themes.map(({ id, title, lessons }) => ({ id, title, lessons })), renamed, packs: Object.keys(packs), drift: [...new Set(drift)].sort(), targets: [...new Set(targets)] }));
	`;
	try {
		return JSON.parse(run(company, process.execPath, '--input-type=module', '-e', script));
	} catch (error) {
		// The list of problems that the error carries says it better than the whole command does.
		const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
		throw new Error(/ContentError: [\s\S]*?(?=\n\s+at )/.exec(said)?.[0] ?? said);
	}
}

/** Answers to every question and a play of every scenario there is, as the log keeps them. @param {any} site */
function record(site) {
	let n = 0;
	const event = (/** @type {string} */ type, /** @type {string} */ subject, /** @type {object} */ more) => {
		n += 1;
		return {
			id: `e${String(n).padStart(5, '0')}`,
			at: '2026-11-20T09:00:00.000Z',
			zone: 'UTC',
			type,
			subject,
			...more,
		};
	};
	const data = { response: ['x'], score: 1, confidence: 75, variant: null, hints: 0, ms: 1000 };
	return [
		...Object.entries(site.lessons).flatMap(([id, { index }]) =>
			Object.entries(index).map(([key, { rev }]) => event('answered', `${id}/${key}`, { rev, data })),
		),
		...site.scenarios.map((/** @type {string} */ id) => event('played', id, { data: { path: [], ending: 'x' } })),
	];
}

const { foldLog } = await import('../src/domain/progress/fold.ts');
const { lessonProgress } = await import('../src/domain/progress/lesson-progress.ts');

/** Nothing of the log is lost, and nothing that was answered asks again. @param {any[]} log @param {any} before @param {any} now */
function keeps(log, before, now) {
	const named = log.map((event) => {
		const subject = event.type === 'played' ? `scenario:${event.subject}` : event.subject;
		return { ...event, subject: now.renamed[subject] ?? event.subject };
	});
	const state = foldLog(named);
	assert.equal(state.answers.size + state.endings.size, log.length, 'every event still counts, each for itself');
	const today = (/** @type {string} */ item) => {
		const name = now.renamed[item] ?? item;
		return item.startsWith('scenario:') && !name.startsWith('scenario:') ? `scenario:${name}` : name;
	};
	for (const [id, lesson] of Object.entries(before.lessons)) {
		const items = new Set(
			Object.values(now.lessons).flatMap(({ sections }) => sections.flatMap((/** @type {any} */ s) => s.items)),
		);
		for (const item of lesson.sections.flatMap((/** @type {any} */ section) => section.items))
			assert.ok(items.has(today(item)), `${item} of ${id} is placed as ${today(item)}`);
	}
	for (const { sections, minutes } of Object.values(now.lessons)) {
		const known = sections.map((/** @type {any} */ s) => ({
			items: s.items.filter((/** @type {string} */ item) => item !== 'contain-failure/card-pause'),
		}));
		const progress = lessonProgress(known, minutes, state);
		assert.equal(progress.answered, progress.placed, 'everything answered is still answered');
	}
}

/** What the packs do must be done, whatever upstream calls things. @param {any} site */
function packsStand(site) {
	const { lessons } = site;
	const home = lessons['contain-failure'].sections.flatMap((/** @type {any} */ section) => section.items);
	const neighbour = site.renamed['contain-failure/try-timeout'] ?? 'contain-failure/try-timeout';
	assert.equal(home[home.indexOf(neighbour) + 1], 'contain-failure/acme-gate-budget');
	assert.ok(!home.some((/** @type {string} */ item) => /outcome/.test(item)), 'hidden stays hidden');
	assert.equal(lessons['learn-on-purpose'] ?? lessons['practise-on-purpose'], undefined);
	const operate = site.themes.find((/** @type {any} */ theme) => theme.id === 'operate');
	assert.equal(operate.title, 'Operate, and be on call at Acme');
	assert.equal(operate.lessons[operate.lessons.indexOf('incident-command') + 1], 'acme-gateway');
	assert.equal((lessons['code-review'] ?? lessons['reviewing-code']).title, 'Code review at Acme');
	assert.match(site.role['contain-failure'] ?? site.role['retry-storm'], /Acme shop/);
	assert.equal(lessons['contain-failure'].index['search-deadline'].title, 'Search has a second in the harbour');
}

/** @param {any} site */
const confirm = (site) =>
	run(company, process.execPath, 'src/content-model/pack-status.ts', '--confirm', ...site.drift);
function build() {
	if (!builds) return;
	run(company, process.execPath, 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', join(home, 'dist'));
	console.log('   built');
}

try {
	const started = Date.now();
	mkdirSync(upstream);
	for (const file of git(
		project,
		'ls-files',
		'-z',
		'content',
		'src',
		'public',
		'package.json',
		'tsconfig.json',
		'astro.config.mjs',
	).split('\0')) {
		if (!file || !existsSync(join(project, file))) continue;
		mkdirSync(dirname(join(upstream, file)), { recursive: true });
		cpSync(join(project, file), join(upstream, file));
	}
	git(upstream, 'init', '-q', '-b', 'main');
	writeFileSync(join(upstream, '.git/info/exclude'), 'node_modules\n.astro\n');
	git(upstream, 'add', '-A');
	git(upstream, 'commit', '-qm', 'Upstream');
	git(upstream, 'worktree', 'add', '-q', '-b', 'company', company);
	symlinkSync(join(project, 'node_modules'), join(company, 'node_modules'));
	cpSync(join(project, 'tests/fixtures/sites/acme'), join(company, 'content/packs'), { recursive: true });
	let site = load();
	if (site.drift.length > 0) confirm(site);
	git(company, 'add', '-A');
	git(company, 'commit', '-qm', 'Our packs');

	const before = load();
	assert.deepEqual(before.packs, ['deutsch', 'acme', 'harbour']);
	assert.deepEqual(before.drift, [], 'all is confirmed before the first merge');
	packsStand(before);
	const log = record(before);
	console.log(
		`${log.length} events of ${Object.keys(before.lessons).length} lessons; the packs change ${before.targets.length} things`,
	);
	build();

	for (const [i, [what, change, expected]] of commits.entries()) {
		change();
		git(upstream, 'add', '-A');
		git(upstream, 'commit', '-qm', `Upstream ${what}`);
		// Fails on a conflict, and leaves nothing half merged.
		git(company, 'merge', '-q', '--no-edit', 'main');
		site = load();
		assert.deepEqual(site.drift, expected, `drift after "${what}"`);
		packsStand(site);
		keeps(log, before, site);
		console.log(
			`${String(i + 1).padStart(2)} upstream ${what}${expected.length > 0 ? `; reported: ${expected.join(', ')}` : ''}`,
		);
		if (i === 6) {
			const report = run(company, process.execPath, 'src/content-model/pack-status.ts');
			assert.match(report, /-prompt: What is the longest timeout each try may have\?/, 'the old text of upstream');
			assert.match(report, /\+prompt: How long may each try take at most\?/, 'the new text of upstream');
			assert.match(report, /\+title: Search has a second/, 'the text of the pack');
		}
		if (expected.length > 0) {
			confirm(site);
			git(company, 'commit', '-qam', 'Compared with upstream');
		}
		if (i === 9) build();
	}
	build();
	assert.equal(git(company, 'log', '--merges', '--oneline').trim().split('\n').length, commits.length);
	assert.equal(git(company, 'status', '--porcelain').trim(), '');
	console.log(
		`${commits.length} commits merged, 0 conflicts, ${log.length} events kept, ${Math.round((Date.now() - started) / 1000)} s`,
	);
} finally {
	rmSync(home, { recursive: true, force: true });
}
