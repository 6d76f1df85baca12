/** Answering a lesson's questions and playing its scenario, by mouse, by keyboard alone or by touch. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Scenario } from '../../src/domain/scenario/types.ts';
import { graders } from '../../src/exercises/graders.ts';
import type { ExerciseType, LessonData, Published } from '../../src/exercises/types.ts';
import { scenario as play } from '../../src/i18n/en/scenario.ts';
import type { Hand } from './hands.ts';
import { dataOf, folders } from './site.ts';
import { submits, type Way, type Wish, ways } from './ways.ts';

/** The lesson's published questions, as its JSON has them. */
export function lessonData(id: string, folder = folders.plain): LessonData {
	const found = dataOf(folder, 'lessons').find(({ name }) => name.startsWith(`${id}.`))?.data as LessonData | undefined;
	if (!found) throw new Error(`no JSON of the lesson ${id}`);
	return found;
}

/** All published lessons. */
export function lessons(folder = folders.plain): LessonData[] {
	return dataOf(folder, 'lessons').map(({ data }) => data as LessonData);
}

/** By type: a scored question of a published lesson, a short way into it where there are several. */
export function oneOfEach(): { type: ExerciseType; lesson: LessonData; question: Published }[] {
	const scored = lessons().flatMap((lesson) =>
		Object.values(lesson.questions)
			.filter(({ asked }) => asked.role !== 'attempt' && asked.id.startsWith(`${lesson.id}/`))
			.map((question) => ({ type: question.asked.type, lesson, question })),
	);
	return [...new Map(scored.toReversed().map((found) => [found.type, found])).values()].reverse();
}

/** The samples of the gallery: one of every type that there is. */
export function samples(folder = folders.plain): Published[] {
	return dataOf(folder, 'samples').flatMap(({ data }) => Object.values((data as LessonData).questions));
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

/** Key of a question: its anchor on the page. */
export const keyOf = (id: string): string => id.slice(id.indexOf('/') + 1);

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
/** Words of a piece of HTML, squeezed. */
export const wordsIn = (html: string): string =>
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
export async function expectFeedback(place: Locator, question: Pick<Published, 'key'>): Promise<void> {
	const verdict = place.locator('.verdict');
	await expect(verdict).toBeFocused();
	const said = place.locator(':scope > [role=status]');
	await expect(said, 'the verdict is announced').toHaveText(/\w/);
	await expect(verdict).toContainText(await said.innerText());
	const shown = squeezed(await place.innerText());
	const { key } = question;
	const reasons = fieldsOf(key, ['feedback']);
	for (const reason of reasons) expect(shown).toContain(wordsIn(reason));
	if (key.rule) expect(shown).toContain(wordsIn(key.rule));
}

/**
 * Answers an open question and checks that nothing is decided before its last button. Returns the response that the log
 * must hold then.
 * @param submit name of the last button, where it is not the English one
 */
export async function answer(
	place: Locator,
	question: Pick<Published, 'asked' | 'key'>,
	hand: Hand,
	wish: Wish,
	sure = 75,
	submit = submits(question.asked.type),
): Promise<unknown> {
	const { type, role } = question.asked;
	const verdict = place.locator('.verdict');
	await expect(verdict).toHaveCount(0);
	// The registry pairs each type with its own way; over the union TypeScript sees only the intersection of questions.
	const response = await (ways[type] as Way<ExerciseType>)(place, question, hand, wish);
	if (submit !== null) {
		await expect(verdict, 'filling in decides nothing').toHaveCount(0);
		if (graders[type].asksConfidence && role !== 'attempt') {
			await hand.choose(place.locator(`.conf input[value="${sure}"]`));
			await expect(verdict, 'saying how sure decides nothing').toHaveCount(0);
		}
		await hand.press(place.getByRole('button', { name: submit }));
	}
	await expectFeedback(place, question);
	return response;
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
