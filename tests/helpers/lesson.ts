/** Answering a lesson's questions and playing its scenario, by mouse or by keyboard alone. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Scenario } from '../../src/domain/scenario/types.ts';
import type { Exercises, LessonData, Published } from '../../src/exercises/types.ts';
import { exercise as say } from '../../src/i18n/en/exercise.ts';
import { scenario as play } from '../../src/i18n/en/scenario.ts';
import { dataOf, folders } from './site.ts';

/** The lesson's published questions, as its JSON has them. */
export function lessonData(id: string, folder = folders.plain): LessonData {
	const found = dataOf(folder, 'lessons').find(({ name }) => name.startsWith(`${id}.`))?.data as LessonData | undefined;
	if (!found) throw new Error(`no JSON of the lesson ${id}`);
	return found;
}

export function scenarioData(id: string, folder = folders.plain): Scenario {
	const found = dataOf(folder, 'scenarios').find(({ name }) => name === `${id}.json`)?.data as
		| { scenario: Scenario }
		| undefined;
	if (!found) throw new Error(`no JSON of the scenario ${id}`);
	return found.scenario;
}

/** First question of a type that is no attempt, in the order of the page. */
export function firstOf(lesson: LessonData, type: Published['asked']['type']): Published {
	const found = Object.values(lesson.questions).find(({ asked }) => asked.type === type && asked.role === 'practice');
	if (!found) throw new Error(`no ${type} in ${lesson.id}`);
	return found;
}

/** A way of using the page. */
export interface Hand {
	/** Picks a radio or ticks a checkbox. */
	choose(input: Locator): Promise<void>;
	write(input: Locator, text: string): Promise<void>;
	press(button: Locator): Promise<void>;
}

export const mouse: Hand = {
	choose: (input) => input.locator('xpath=ancestor::label').click(),
	write: async (input, text) => {
		await input.click();
		await input.fill(text);
	},
	press: (button) => button.click(),
};

async function isFocused(target: Locator): Promise<boolean> {
	return target.evaluate((element) => element === document.activeElement);
}

/** Presses Tab until the target has the focus. */
export async function tabTo(page: Page, target: Locator, most = 250): Promise<void> {
	await target.waitFor();
	for (let n = 0; n < most; n += 1) {
		if (await isFocused(target)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`not reached with ${most} times Tab: ${target}`);
}

/** Tab, arrows, Space, Enter and letters; no pointer at any time. */
export function keyboard(page: Page): Hand {
	return {
		async choose(input) {
			const type = await input.getAttribute('type');
			const name = await input.getAttribute('name');
			if (type === 'checkbox') {
				await tabTo(page, input);
				return page.keyboard.press('Space');
			}
			const group = page.locator(`input[type=radio][name="${name}"]`);
			const checked = group.and(page.locator(':checked'));
			await tabTo(page, (await checked.count()) > 0 ? checked : group.first());
			if ((await checked.count()) === 0) await page.keyboard.press('Space');
			for (let n = await group.count(); n > 0 && !(await input.isChecked()); n -= 1) {
				await page.keyboard.press('ArrowDown');
			}
			await expect(input).toBeChecked();
		},
		async write(input, text) {
			await tabTo(page, input);
			await page.keyboard.press('ControlOrMeta+A');
			await page.keyboard.type(text);
		},
		async press(button) {
			await tabTo(page, button);
			await page.keyboard.press('Enter');
		},
	};
}

/** Key of a question: its anchor on the page. */
const keyOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/** Where a question stands on the page. */
export function placeOf(page: Page, id: string): Locator {
	return page.locator(`.item[id="${keyOf(id)}"]`);
}

/** Waits until the lesson's exercises work. Scrolls there, as a reader would. */
export async function wake(page: Page, id: string): Promise<Locator> {
	const place = placeOf(page, id);
	await place.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	await expect(page.locator('.item fieldset:disabled')).toHaveCount(0);
	return place;
}

/** Text without white space, to compare what is shown with what was written whatever the markup between. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');
const wordsIn = (html: string): string =>
	squeezed(
		html
			.replace(/<[^>]*>/g, '')
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&quot;', '"')
			.replaceAll('&amp;', '&'),
	);

/** All texts under the named fields of a value, however deep. */
export function fieldsOf(value: unknown, names: readonly string[]): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) =>
		typeof inner === 'string' ? (names.includes(name) ? [inner] : []) : fieldsOf(inner, names),
	);
}

/** The verdict of an answered question: announced and focused, with the text of every reason beside it. */
export async function expectFeedback(place: Locator, question: Published): Promise<void> {
	const verdict = place.locator('.verdict');
	await expect(verdict).toBeFocused();
	await expect(place.locator('[role=status] .verdict'), 'the verdict is announced').toHaveText(/\w/);
	const shown = squeezed(await place.innerText());
	const { key } = question;
	const reasons = fieldsOf(key, ['feedback']);
	for (const reason of reasons) expect(shown).toContain(wordsIn(reason));
	if (key.rule) expect(shown).toContain(wordsIn(key.rule));
}

/** What to answer: the right answer, or a wrong one that an author has foreseen. */
export type Wish = 'right' | 'wrong';

/** Answers an open question and checks that nothing is decided before Check. */
export async function answer(place: Locator, question: Published, hand: Hand, wish: Wish, sure = 75): Promise<void> {
	const { asked, key } = question;
	const verdict = place.locator('.verdict');
	await expect(verdict).toHaveCount(0);
	if (asked.type === 'recall') {
		await hand.press(place.getByRole('button', { name: say.recall.show }));
		await expect(place).toContainText(/\S/);
		await hand.press(place.getByRole('button', { name: say.recall.grades.good, exact: true }));
		return expectFeedback(place, question);
	}
	if (asked.type === 'estimate' && 'value' in key) {
		const { value, wrong } = key;
		const said = wish === 'right' ? value : (wrong[0]?.value ?? value * 10);
		await hand.write(place.locator('input[type=text]').first(), String(said));
	} else if (asked.type === 'single' || asked.type === 'multi') {
		const { options } = key as Exercises['single']['key'];
		const keys = asked.options.map((option) => option.key);
		const holds = keys.filter((option) => options[option]?.correct === (wish === 'right'));
		for (const option of asked.type === 'multi' ? holds : holds.slice(0, 1)) {
			await hand.choose(place.locator(`.opts input[value="${option}"]`));
			await expect(verdict, 'moving through options decides nothing').toHaveCount(0);
		}
	} else throw new Error(`this helper does not answer ${asked.type} yet`);
	if (asked.role !== 'attempt') {
		await hand.choose(place.locator(`.conf input[value="${sure}"]`));
		await expect(verdict, 'saying how sure decides nothing').toHaveCount(0);
	}
	await hand.press(place.getByRole('button', { name: say.check }));
	await expectFeedback(place, question);
}

/** Opens a question of a run. */
export async function openInRun(page: Page, id: string, hand: Hand): Promise<Locator> {
	const place = placeOf(page, id);
	if (!(await place.locator('form').isVisible())) {
		await hand.press(page.locator(`.ahead a[href="#${keyOf(id)}"]`));
	}
	await expect(place.locator('form')).toBeVisible();
	return place;
}

/** Plays a scenario along a road of `node.choice`, opening the first free evidence of each node. */
export async function playRoad(scene: Locator, scenario: Scenario, road: readonly string[], hand: Hand): Promise<void> {
	await hand.press(scene.getByRole('button', { name: /^Start/ }));
	for (const [step, move] of road.entries()) {
		const [node = '', choice = ''] = move.split('.');
		const heading = scene.locator('.now :is(h1, h2, h3, h4)').first();
		await expect(heading).toHaveText(stripTags(scenario.nodes[node]?.title ?? ''));
		await expect(heading, 'each decision begins at its heading').toBeFocused();
		if (step > 0) await expect(scene.getByRole('status').first(), 'the step is announced').not.toBeEmpty();
		const free = Object.values(scenario.nodes[node]?.evidence ?? {}).find(({ cost }) => !cost);
		if (free) await hand.choose(scene.locator('.tabs').getByRole('radio', { name: free.title }));
		await hand.choose(scene.locator(`form input[value="${choice}"]`));
		await expect(heading, 'choosing is not deciding').toHaveText(stripTags(scenario.nodes[node]?.title ?? ''));
		await hand.press(scene.getByRole('button', { name: play.doIt }));
	}
	await expect(scene.locator('.debrief .headline')).toBeFocused();
}

export function stripTags(html: string): string {
	return html.replace(/<[^>]*>/g, '');
}
