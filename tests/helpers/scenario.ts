/** Playing scenarios by generated paths, and what their debrief must say by the rules of the domain. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { LogEvent } from '../../src/domain/log/event.ts';
import { debrief } from '../../src/domain/scenario/debrief.ts';
import { explore } from '../../src/domain/scenario/explore.ts';
import { availableChoices, type Play, startPlay } from '../../src/domain/scenario/play.ts';
import { goOn, replay } from '../../src/domain/scenario/replay.ts';
import { writeRoad } from '../../src/domain/scenario/road-link.ts';
import type { Effects, Scenario } from '../../src/domain/scenario/types.ts';
import { html } from '../../src/domain/text/html.ts';
import { scenario as words } from '../../src/i18n/en/scenario.ts';
import { effectsInWords } from '../../src/islands/scenario/effects.ts';
import type { Hand } from './hands.ts';
import { squeezed, wordsIn } from './lesson.ts';
import { dataOf, folders } from './site.ts';

/** A way through a scenario, as the log stores it. */
export interface Road {
	path: readonly string[];
	ending: string;
}

/** Every scenario that the site has. */
export function allScenarios(folder = folders.plain): Scenario[] {
	return dataOf(folder, 'scenarios').map(({ data }) => (data as { scenario: Scenario }).scenario);
}

/** One road to each ending that there is. */
export function roadsToEndings(scenario: Scenario): Road[] {
	return Object.entries(explore(scenario).endings).map(([ending, { path }]) => {
		if (!path) throw new Error(`no road to ${ending} of ${scenario.id}`);
		return { path, ending };
	});
}

/** A road on which something has been read that costs something; null where nothing does. */
export function roadWithPrice(scenario: Scenario): Road | null {
	for (const { path } of roadsToEndings(scenario)) {
		let play = startPlay(scenario);
		for (const step of path) {
			const node = play.node ?? '';
			const priced = Object.entries(scenario.nodes[node]?.evidence ?? {}).find(
				([id, { cost }]) => cost && !play.opened.includes(`${node}.${id}`),
			);
			if (priced) {
				const opened = goOn(scenario, play, [`${node}.${priced[0]}`]).play;
				const end = firstEnd(scenario, opened);
				return { path: end.path, ending: end.ending ?? '' };
			}
			play = goOn(scenario, play, [step]).play;
		}
	}
	return null;
}

/** Plays on with the first choice that is open. */
function firstEnd(scenario: Scenario, from: Play): Play {
	let play = from;
	while (play.node !== null) {
		const [first] = availableChoices(scenario, play);
		play = goOn(scenario, play, [`${play.node}.${first?.[0]}`]).play;
	}
	return play;
}

/** Hash of a road's address. */
export const hashOf = ({ path, ending }: Road): string => `#road=${writeRoad(path, ending)}`;

export const sceneOf = (page: Page): Locator => page.locator('[data-island="scenario"]');

/** Waits for the decision at which the play stands, with its numbers; read at once, since roads have many decisions. */
export async function expectDecision(scene: Locator, scenario: Scenario, play: Play): Promise<void> {
	const node = scenario.nodes[play.node ?? ''];
	const expected = {
		title: text(node?.title ?? '?'),
		ask: text(node?.ask ?? '?'),
		choices: availableChoices(scenario, play).length,
		// What a gauge does not show is compared with nothing.
		meters: Object.fromEntries(
			Object.entries(scenario.meters).map(([id, { label, unit }]) => [
				label,
				words.value(play.meters[id] ?? Number.NaN, unit),
			]),
		),
	};
	const shown = async () => {
		const { meters, ...rest } = await scene.evaluate((root) => {
			const textOf = (within: Element | null) => within?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
			return {
				title: textOf(root.querySelector('.now > :is(h1, h2, h3, h4)')),
				ask: textOf(root.querySelector('form legend')),
				choices: root.querySelectorAll('form .opts input').length,
				meters: [...root.querySelectorAll('.gauge > div')].map((gauge): [string, string] => [
					textOf(gauge.querySelector('dt')),
					textOf(gauge.querySelector('dd > span')),
				]),
			};
		});
		return { ...rest, meters: { ...expected.meters, ...Object.fromEntries(meters) } };
	};
	await expect.poll(shown, { intervals: [20, 50, 100, 250], timeout: 10_000 }).toEqual(expected);
}

/** Takes one step of a path: reads a piece of evidence, or chooses. */
export async function step(scene: Locator, scenario: Scenario, move: string, hand: Hand): Promise<void> {
	const [node = '', id = ''] = move.split('.');
	const evidence = scenario.nodes[node]?.evidence[id];
	if (!evidence) {
		await hand.choose(scene.locator(`form input[value="${id}"]`));
		return hand.press(scene.getByRole('button', { name: words.doIt }));
	}
	const at = Object.keys(scenario.nodes[node]?.evidence ?? {}).indexOf(id);
	await hand.choose(scene.locator('.tabs input').nth(at));
	if (evidence.cost) await hand.press(scene.locator('.panel').getByRole('button', { name: words.open }));
	await expect(scene.locator('.panel')).toContainText(/\w/);
}

/** Plays a road from its first decision, checking each against a replay; `each` runs after every step, with its place. */
export async function playThrough(
	scene: Locator,
	scenario: Scenario,
	{ path }: Road,
	hand: Hand,
	each: (n: number) => Promise<void> = async () => {},
): Promise<void> {
	for (const [n, move] of path.entries()) {
		await expectDecision(scene, scenario, replay(scenario, path.slice(0, n)).play);
		await step(scene, scenario, move, hand);
		await each(n);
	}
}

/** The debrief of a road: every number is that of a replay made here. */
export async function expectDebrief(scene: Locator, scenario: Scenario, { path, ending }: Road): Promise<void> {
	const place = scene.locator('.debrief');
	await expect(place.locator('.headline')).toHaveText(text(scenario.endings[ending]?.title ?? '?'));
	const { play } = replay(scenario, path);
	const best = replay(scenario, scenario.roads.best ?? []).play;
	const { decisions } = debrief(scenario, path);
	await expect(place.locator('.fork')).toHaveCount(decisions.length);
	// Drawn as a road, not numbered as a list.
	await expect(place.locator('.fork').first()).toHaveCSS('list-style-type', 'none');
	const shown = await place.evaluate((root) => {
		const textsOf = (within: ParentNode | null, selector: string) =>
			[...(within?.querySelectorAll<HTMLElement>(selector) ?? [])].map(({ innerText }) => innerText.trim());
		return {
			rows: [...(root.querySelector('table.ends')?.querySelectorAll('tbody tr') ?? [])].map((row) =>
				textsOf(row, 'td'),
			),
			forks: [...root.querySelectorAll<HTMLElement>('.fork')].map((fork) => ({
				text: fork.innerText,
				costs: textsOf(fork, ':scope > .effects .cost'),
				turns: [...fork.querySelectorAll('.turn > li')].map((turn) => ({
					costs: textsOf(turn, '.or .cost'),
					or: textsOf(turn, '.or').join(' '),
				})),
			})),
		};
	});
	const cells = best.ending === null ? [play] : [play, best];
	for (const [n, [id, meter]] of Object.entries(scenario.meters).entries())
		expect(shown.rows[n]).toEqual(cells.map(({ meters }) => words.value(meters[id] ?? Number.NaN, meter.unit)));
	const chosen = path.filter((move) => !isEvidence(scenario, move));
	for (const [n, decision] of decisions.entries()) {
		const fork = shown.forks[n];
		expect(`${decision.node}.${decision.choice}`).toBe(chosen[n]);
		expect(squeezed(fork?.text ?? '')).toContain(
			wordsIn(scenario.nodes[decision.node]?.choices[decision.choice]?.outcome ?? '?'),
		);
		expect(fork?.costs).toEqual(said(scenario, changeOf(play, chosen[n])));
		for (const [i, { id, otherwise }] of decision.passed.entries()) {
			if (!otherwise) throw new Error(`${decision.node}.${id} of ${scenario.id} leads to no ending`);
			expect(otherwise.path, 'otherwise takes the other choice').toContain(`${decision.node}.${id}`);
			const other = replay(scenario, otherwise.path).play;
			expect(other.ending).toBe(otherwise.ending.id);
			const difference: Effects = {};
			for (const meter of Object.keys(scenario.meters)) {
				const change = (other.meters[meter] ?? 0) - (play.meters[meter] ?? 0);
				if (Math.abs(change) > 1e-9) difference[meter] = Math.round(change * 1e6) / 1e6;
			}
			const turn = fork?.turns[i];
			expect([...(turn?.costs ?? [])].sort()).toEqual([...said(scenario, difference)].sort());
			if (other.ending !== play.ending) expect(turn?.or).toContain(text(otherwise.ending.title));
		}
	}
}

/** What a step did, delayed effects included, added up from the log of a play. */
function changeOf(play: Play, move = ''): Effects {
	const sum: Effects = {};
	for (const { change } of play.log.filter(({ of, kind }) => of === move && kind !== 'evidence'))
		for (const [id, by] of Object.entries(change)) sum[id] = Math.round(((sum[id] ?? 0) + by) * 1e6) / 1e6;
	return sum;
}

const said = (scenario: Scenario, effects: Effects) => effectsInWords(scenario, effects).map((effect) => effect.text);

const isEvidence = (scenario: Scenario, move: string) => {
	const [node = '', id = ''] = move.split('.');
	return Object.hasOwn(scenario.nodes[node]?.evidence ?? {}, id);
};

/** Words of a line of HTML as `toHaveText` compares them. */
export function text(html: string): string {
	return html
		.replace(/<[^>]*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&')
		.trim();
}

/** The events in this browser, in order. */
export async function eventsOf(page: Page): Promise<LogEvent[]> {
	const stored = await page.evaluate(() =>
		Object.entries(localStorage)
			.filter(([key]) => key.includes(':j:'))
			.map(([, value]) => value),
	);
	return stored.map((each): LogEvent => JSON.parse(each)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Gives every scenario a line to write at its first decision and a panel, so that a test need not wait for content. */
export async function withLineAndPanel(page: Page): Promise<{ prompt: string; model: string; dissent: string }> {
	const line = {
		prompt: html`What do you <b>write</b> in the channel?`,
		model: html`<p>Down since ten. Next word at half past.</p>`,
	};
	const dissent = html`<p>Unless nobody retries.</p>`;
	await page.route(/\/data\/scenarios\/[^/]+\.json$/, async (route) => {
		const response = await route.fetch();
		const data: { scenario: Scenario } = await response.json();
		const [first = '', second = ''] = Object.keys(data.scenario.nodes);
		const node = data.scenario.nodes[first];
		if (!node) throw new Error('a scenario without a node');
		node.line = line;
		const [choice = ''] = Object.keys(data.scenario.nodes[second]?.choices ?? node.choices);
		const why = html`<p>So that nobody waits.</p>`;
		data.scenario.panel = {
			node: data.scenario.nodes[second] ? second : first,
			lines: {
				users: { title: 'Protect the users', choice, why },
				date: { title: 'Protect the date', choice, why },
				team: { title: 'Protect the team', choice, why },
			},
			dissent,
		};
		await route.fulfill({ response, json: data });
	});
	return { ...line, dissent };
}
