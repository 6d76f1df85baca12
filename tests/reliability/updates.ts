/** New versions are deployed while a reader answers, reloads, goes back, opens tabs and loses the network, in the order of a seed. */
import { rmSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { below, seeded } from '../../src/domain/log/sample-events.ts';
import { exercise } from '../../src/i18n/en/exercise.ts';
import { offlinePage } from '../../src/i18n/en/offline.ts';
import { deriveBuild, type Host, openHost } from '../helpers/deploys.ts';
import { lookForUpdate, withWorker } from '../helpers/offline.ts';
import { sites } from '../sites.mjs';
import type { Outcome, World } from './runs.ts';

const LESSONS = ['contain-failure', 'code-review', 'load-and-limits'];
const STEPS = 14;

/** What is checked after each step. */
interface Reader {
	context: BrowserContext;
	host: Host;
	tab: Page;
	/** Answered items by lesson. */
	answered: Map<string, Set<string>>;
	answers: number;
	dead: string[];
	mixed: string[];
}

const lessonOf = (tab: Page) => /\/lessons\/([^/]+)\//.exec(tab.url())?.[1] ?? '';

/** The exercises of a page work; without a network, a page that was never read may say so instead. */
async function look(reader: Reader, online: boolean, step: string): Promise<void> {
	const { tab } = reader;
	const away = async () => (await tab.title()).startsWith(offlinePage.title);
	if (await away()) {
		if (!online) return;
		await tab.reload();
		if (await away()) return void reader.dead.push(`${step}: the page of no network, with one`);
	}
	await tab
		.locator('[data-island=lesson]')
		.first()
		.evaluate((element) => element.scrollIntoView());
	const state = await tab
		.waitForFunction(
			() => {
				const alert = document.querySelector('[role=alert]')?.textContent;
				if (alert) return alert;
				return document.querySelector('.item fieldset:disabled, .item [disabled]:is(input, textarea)') ? null : 'works';
			},
			undefined,
			{ timeout: 30_000 },
		)
		.then((found) => found.jsonValue())
		.catch(() => 'nothing happened');
	if (state !== 'works') reader.dead.push(`${step}: ${state}`);
	const found = await tab.evaluate(async () => {
		const hashed = performance
			.getEntriesByType('resource')
			.flatMap(({ name }) =>
				/\/_astro\/.*\.js$|\/data\/lessons\//.test(name) ? [/\.(v\d)\.\w+$/.exec(name)?.[1] ?? 'v0'] : [],
			);
		// Without a network, a page that came in the last moment has no outline; it must not have that of another version.
		const outline = await fetch('/curriculum.json').then(
			(response) => response.json(),
			() => null,
		);
		const parts = outline ? [...hashed, outline.version ?? 'v0'] : hashed;
		return { page: document.body.dataset.version ?? 'v0', parts };
	});
	const other = found.parts.filter((version) => version !== found.page);
	if (other.length > 0) reader.mixed.push(`${step}: ${other.join(', ')} in a page of ${found.page}`);
}

/** Answers the next open question of the page, if it shows one. */
async function answer(reader: Reader): Promise<void> {
	const { tab, answered } = reader;
	const button = tab.getByRole('button', { name: exercise.unsure }).filter({ visible: true }).first();
	if ((await button.count()) === 0) return;
	const item = tab.locator('.item', { has: button }).first();
	const id = (await item.getAttribute('id')) ?? '';
	await button.click();
	await tab.locator(`.item[id="${id}"] .verdict`).first().waitFor({ state: 'attached' });
	const lesson = lessonOf(tab);
	reader.answers += 1;
	answered.set(lesson, (answered.get(lesson) ?? new Set()).add(id));
}

async function sequence(world: World, builds: readonly string[], seed: number): Promise<Reader> {
	const random = seeded(seed);
	const pick = <T>(all: readonly T[]): T => all[below(random, all.length)] as T;
	const host = await openHost(builds[0] ?? '');
	const context = await world.browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'allow' });
	const reader: Reader = {
		context,
		host,
		tab: await context.newPage(),
		answered: new Map(),
		answers: 0,
		dead: [],
		mixed: [],
	};
	let online = true;
	let deployed = 0;
	const open = (lesson: string) => reader.tab.goto(`${host.url}lessons/${lesson}/`);
	const acts: Record<string, () => Promise<unknown>> = {
		open: () => open(pick(LESSONS)),
		answer: () => answer(reader),
		'answer again': () => answer(reader),
		reload: () => reader.tab.reload(),
		back: async () => {
			await reader.tab.goBack();
			if (lessonOf(reader.tab) === '') await open(pick(LESSONS));
		},
		'another tab': async () => {
			const tabs = context.pages();
			if (tabs.length < 3) {
				reader.tab = await context.newPage();
				await open(pick(LESSONS));
			} else reader.tab = pick(tabs);
		},
		deploy: async () => {
			if (!online) return;
			// A deploy within the seconds in which the one before installs itself is the case that the page has to say.
			await lookForUpdate(reader.tab);
			deployed = (deployed + 1) % builds.length;
			host.deploy(builds[deployed] ?? '');
		},
		'look for an update': () => lookForUpdate(reader.tab),
		'lose or find the network': async () => {
			await (online ? host.stop() : host.start());
			online = !online;
		},
	};
	try {
		await open(LESSONS[0] ?? '');
		await withWorker(reader.tab);
		for (let n = 0; n < STEPS; n += 1) {
			const act = pick(Object.keys(acts));
			await acts[act]?.();
			await look(reader, online, `sequence ${seed}, step ${n}, ${act}`);
		}
		if (!online) await host.start();
		// A later visit finds every answer.
		const later = await context.newPage();
		for (const [lesson, ids] of reader.answered) {
			await later.goto(`${host.url}lessons/${lesson}/`);
			await look({ ...reader, tab: later }, true, `sequence ${seed}, afterwards`);
			for (const id of ids) {
				if ((await later.locator(`.item[id="${id}"] .verdict`).count()) > 0) ids.delete(id);
			}
		}
	} finally {
		await context.close();
		await host.stop();
	}
	return reader;
}

export async function updates(world: World, times: number): Promise<Outcome> {
	const { outDir } = sites.plain;
	// One list, and lists in many parts of another size.
	const builds = [outDir, await deriveBuild(outDir, 'v1', 10), await deriveBuild(outDir, 'v2', 30)];
	const outcome: Outcome = { tried: times, answers: 0, lost: 0 };
	const [dead, mixed]: [string[], string[]] = [[], []];
	try {
		let n = 0;
		const read = async () => {
			while (n < times) {
				const reader = await sequence(world, builds, 1900 + n++);
				outcome.answers += reader.answers;
				for (const ids of reader.answered.values()) outcome.lost += ids.size;
				dead.push(...reader.dead);
				mixed.push(...reader.mixed);
			}
		};
		// Readers wait most of the time.
		await Promise.all([read(), read(), read()]);
	} finally {
		for (const folder of builds.slice(1)) rmSync(folder, { recursive: true });
	}
	for (const trouble of [...dead, ...mixed]) console.error(trouble);
	// Neither may happen, as little as a lost answer.
	outcome.lost += dead.length + mixed.length;
	return { ...outcome, note: `${dead.length} dead islands, ${mixed.length} pages with parts of another version` };
}
