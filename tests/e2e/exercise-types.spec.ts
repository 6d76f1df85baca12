/**
 * Every exercise type: completed by mouse, by keyboard alone and by touch, logged in the
 * shape that is for ever, restored after a reload; axe once in each state, in both
 * colours. The types that no lesson uses yet are answered in the gallery for authors, which keeps nothing.
 */
import type { Locator, Page } from '@playwright/test';
import { graders } from '../../src/exercises/graders.ts';
import type { ExerciseType, LessonData, Published } from '../../src/exercises/types.ts';
import { axeFaults, contrastFaults, narrow, sticksOut } from '../helpers/accessible.ts';
import { finger, type Hand, keyboard, mouse } from '../helpers/hands.ts';
import { answer, keyOf, lessons, oneOfEach, placeOf, samples, squeezed, wordsIn } from '../helpers/lesson.ts';
import { expect, test } from '../helpers/test.ts';
import { begins } from '../helpers/ways.ts';
import { exercise as say } from '../helpers/words.ts';

const found = oneOfEach();

/** Opens a lesson at a question, as a link to it does: the focus is there. */
async function openAt(page: Page, site: string, lesson: LessonData, { asked }: Published): Promise<Locator> {
	await page.goto(`${site}lessons/${lesson.id}/#${keyOf(asked.id)}`);
	const place = placeOf(page, asked.id);
	await expect(place.locator('form')).toBeVisible();
	return place;
}

/** No fault of axe in the question, light or dark. */
async function expectSound(page: Page, { asked }: Published, state: string): Promise<void> {
	const within = `.item[id="${keyOf(asked.id)}"]`;
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await axeFaults(page, within), `${state}, light`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await contrastFaults(page, within), `${state}, dark`).toEqual([]);
}

async function logged(page: Page): Promise<{ subject: string; rev: string; data: Record<string, unknown> }[]> {
	return page.evaluate(() =>
		Object.entries(localStorage)
			.filter(([key]) => key.includes(':j:'))
			.map(([, text]) => JSON.parse(text))
			.sort((a, b) => (a.id < b.id ? -1 : 1)),
	);
}

/** The event of a fully right answer, in the shapes of the paper on formats. */
function rightEvent({ asked, rev }: Published, response: unknown, more: object = {}): Record<string, unknown> {
	const { asksConfidence } = graders[asked.type];
	return {
		subject: asked.id,
		rev,
		type: 'answered',
		data: {
			response,
			score: 1,
			confidence: asksConfidence ? 95 : null,
			variant: null,
			hints: 0,
			ms: expect.any(Number),
			...(asked.type === 'recall' && { grade: 'good' }),
			...more,
		},
	};
}

function rightWords(type: ExerciseType, { key }: Pick<Published, 'key'>): string {
	if (key.verdict.right) return key.verdict.right;
	if (type === 'recall') return say.recall.grades.good;
	return 'lines' in key ? say.rank.closest([key.lines[0]?.title ?? '']) : say.verdict.right;
}

async function expectRight(place: Locator, type: ExerciseType, question: Pick<Published, 'key'>): Promise<void> {
	const verdict = await place.locator('.verdict h3').innerText();
	expect(squeezed(verdict)).toBe(wordsIn(rightWords(type, question)));
	if (type !== 'rank' && type !== 'recall')
		await expect(place.locator('.no'), 'nothing is marked as wrong').toHaveCount(0);
}

/** Presses the last button of an untouched question: a sentence says what is missing, and the focus is where it is. */
async function expectSentence(place: Locator, type: ExerciseType, hand: Hand): Promise<void> {
	await hand.press(place.getByRole('button', { name: begins(type) }));
	await expect(place.getByRole('alert')).toHaveText(/\w.*\.$/);
	await expect(place.locator('.err :focus'), 'the focus goes to what is missing').toHaveCount(1);
	await expect(place.locator('.verdict')).toHaveCount(0);
}

const inGallery = samples().filter(({ asked }) => !found.some(({ type }) => type === asked.type));

test('every type is answered here, ten of them at least in a lesson', () => {
	expect(found.length).toBeGreaterThanOrEqual(10);
	const types = new Set([...found.map(({ type }) => type), ...inGallery.map(({ asked }) => asked.type)]);
	expect([...types].sort()).toEqual(Object.keys(graders).sort());
});

for (const question of inGallery) {
	const { id, type } = question.asked;
	for (const manner of ['mouse', 'keyboard', 'touch'] as const) {
		test.describe(`${type}, in the gallery`, () => {
			if (manner === 'touch') test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
			else test.use({ viewport: { width: 1440, height: 900 } });

			test(`by ${manner}: empty, then right`, async ({ page, site }) => {
				const hand = { mouse, keyboard: keyboard(page), touch: finger }[manner];
				await page.goto(`${site}authors/exercises/#${keyOf(id)}`);
				const place = placeOf(page, id);
				await expect(place.locator('form')).toBeVisible();
				if (type !== 'recall') await expectSentence(place, type, hand);
				if (manner !== 'keyboard') await expectSound(page, question, 'empty on Check');
				await answer(place, question, hand, 'right', 95);
				await expectRight(place, type, question);
				if (manner !== 'keyboard') await expectSound(page, question, 'answered right');
				expect(await logged(page), 'the gallery keeps nothing').toEqual([]);
			});
		});
	}
}

for (const { type, lesson, question } of found) {
	test.describe(type, () => {
		test('by mouse: empty, wrong, folded and unfolded', async ({ page, site }) => {
			await page.setViewportSize({ width: 1440, height: 900 });
			const place = await openAt(page, site, lesson, question);
			if (type !== 'recall') {
				await expectSentence(place, type, mouse);
				await expectSound(page, question, 'empty on Check');
			}
			const response = await answer(place, question, mouse, 'wrong', 50);
			const [event] = await logged(page);
			expect(event?.data.response).toEqual(response);
			if (type !== 'rank') expect(event?.data.score).toBeLessThan(1);
			await expectSound(page, question, 'answered wrong');

			await page.goto(`${site}lessons/${lesson.id}/`);
			await place.scrollIntoViewIfNeeded();
			const fold = place.locator('> details > summary');
			if (await place.evaluate((element) => element.closest('.run') !== null)) {
				await expect(fold).toBeVisible();
				await expectSound(page, question, 'folded');
				await fold.click();
			}
			await expect(place).toContainText(/You answered this on \d+ \w+ 20\d\d/);
			await expectSound(page, question, 'unfolded');
		});

		test('by keyboard alone: right, logged, and there after a reload', async ({ page, site }) => {
			await page.setViewportSize({ width: 1440, height: 900 });
			const hand = keyboard(page);
			const place = await openAt(page, site, lesson, question);
			if (type !== 'recall') await expectSentence(place, type, hand);
			const response = await answer(place, question, hand, 'right', 95);
			await expectRight(place, type, question);
			expect(await logged(page)).toMatchObject([rightEvent(question, response)]);
			await page.reload();
			await expect(place).toContainText(/You answered this on \d+ \w+ 20\d\d/);
			await expectRight(place, type, question);
		});

		test.describe('on a phone', () => {
			test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

			test('by touch: not known yet, then right, and nothing sticks out', async ({ page, site }) => {
				const place = await openAt(page, site, lesson, question);
				await expectSound(page, question, 'asked');
				await narrow(page);
				expect(await page.evaluate(sticksOut), 'asked, at 320 px').toEqual([]);
				await page.setViewportSize({ width: 390, height: 844 });

				const unsure = place.getByRole('button', { name: say.unsure });
				const offered = (await unsure.count()) > 0;
				expect(offered, 'not knowing is an answer wherever somebody else judges').toBe(
					graders[type].reveal?.record !== null,
				);
				let now: Pick<Published, 'asked' | 'key'> = question;
				let variant: string | null = null;
				if (offered) {
					await finger.press(unsure);
					await expect(place.locator('.verdict')).toBeFocused();
					await expect(place.locator('.verdict')).toContainText(say.verdict.unsure);
					expect(await logged(page)).toMatchObject([
						{ data: { unsure: true, response: null, score: null, confidence: null } },
					]);
					await expectSound(page, question, 'not known yet');
					[variant, now] = Object.entries(question.variants)[0] ?? [null, question];
					await finger.press(place.getByRole('button', { name: variant === null ? say.retry : say.retryVariant }));
					await expect(place.locator(':focus'), 'the retry keeps the focus in the question').toHaveCount(1);
				}
				const response = await answer(place, now, finger, 'right', 95);
				await expectRight(place, type, now);
				expect((await logged(page)).at(-1)).toMatchObject(rightEvent(question, response, { variant }));
				await expectSound(page, question, 'answered right');
				await narrow(page);
				expect(await page.evaluate(sticksOut), 'answered, at 320 px').toEqual([]);
			});
		});
	});
}

const theOne = (type: ExerciseType) => {
	const one = found.find((each) => each.type === type);
	if (!one) throw new Error(`no lesson asks a ${type}`);
	return one;
};

for (const width of [390, 1440]) {
	test(`what takes a sentence about a missing answer away stays where it is, at ${width} px`, async ({
		page,
		site,
	}) => {
		const { lesson, question } = theOne('single');
		await page.setViewportSize({ width, height: 844 });
		const place = await openAt(page, site, lesson, question);
		const top = (input: Locator) => input.evaluate((element) => element.getBoundingClientRect().top);
		for (const [missing, choice] of [
			[say.choice.missing, place.locator('.opts input').nth(1)],
			[say.confidence.missing, place.locator('.conf input').nth(1)],
		] as const) {
			await mouse.press(place.getByRole('button', { name: say.check }));
			await expect(place.getByRole('alert')).toHaveText(missing);
			const before = await top(choice);
			await mouse.choose(choice);
			await expect(place.getByRole('alert')).toHaveCount(0);
			expect(Math.abs((await top(choice)) - before), 'CSS px').toBeLessThan(1);
		}
	});
}

test('steps can be dragged too, among each other and aside', async ({ page, site }) => {
	const { lesson, question } = theOne('order');
	await page.setViewportSize({ width: 1440, height: 1000 });
	const place = await openAt(page, site, lesson, question);
	const list = place.locator('ol.order > li');
	const texts = await list.allInnerTexts();
	await list.nth(0).dragTo(list.nth(2));
	await expect(list.nth(2)).toContainText((texts[0] ?? '').split('\n')[0] ?? '?');
	await expect(place.locator('[role=status]').last()).toContainText('moved to 3');
	await expect(place.locator('ol.order :focus'), 'the focus follows what was dropped').toHaveCount(1);
	if ('spares' in question.asked && question.asked.spares) {
		await list.nth(1).dragTo(place.locator('.beside'));
		await expect(list).toHaveCount(texts.length - 1);
		await place.locator('.beside li').first().dragTo(list.nth(0));
		await expect(list).toHaveCount(texts.length);
	}
});

for (const width of [390, 1440]) {
	test(`a double click shows the answer of a card and grades nothing, at ${width} px`, async ({ page, site }) => {
		const { lesson, question } = theOne('recall');
		await page.setViewportSize({ width, height: 900 });
		const place = await openAt(page, site, lesson, question);
		await place.getByRole('button', { name: begins('recall') }).dblclick();
		await expect(place.getByRole('button', { name: say.recall.grades.again })).toBeVisible();
		expect(await logged(page), 'the answer has not been read yet').toEqual([]);
		await place.getByRole('button', { name: say.recall.grades.good }).dblclick();
		await expect(place.locator('.verdict')).toBeVisible();
		expect(await logged(page)).toHaveLength(1);
	});
}

test('a long word in a gap pushes no reason off a phone', async ({ page, site }) => {
	const { lesson, question } = theOne('cloze');
	await page.setViewportSize({ width: 390, height: 844 });
	const place = await openAt(page, site, lesson, question);
	for (const gap of await place.locator('.cloze input').all()) await gap.fill('x'.repeat(60));
	await place.locator('.conf label').first().click();
	await place.getByRole('button', { name: say.check }).click();
	await expect(place.locator('.verdict')).toBeFocused();
	for (const reason of await place.locator('.opt .why').all()) {
		const { x = 0, width = 0 } = (await reason.boundingBox()) ?? {};
		expect(x + width).toBeLessThan(390);
	}
});

test('long names of classes push no reason off a phone', async ({ page, site }) => {
	const { lesson, question } = theOne('bucket');
	await page.setViewportSize({ width: 390, height: 844 });
	const place = await openAt(page, site, lesson, question);
	await answer(place, question, mouse, 'right');
	await place.locator('.bucket thead th').evaluateAll((names) => {
		for (const name of names) name.textContent = 'Transubstantiation';
	});
	const table = place.locator('.scrollx');
	expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth), 'the table is wider').toBeGreaterThan(0);
	for (const reason of await place.locator('.bucket .why').all()) {
		const { x = 0, width = 0 } = (await reason.boundingBox()) ?? {};
		expect(x + width).toBeLessThan(390);
	}
});

test('a comment on a diff takes the focus along when it grows and shrinks', async ({ page, site }) => {
	const { lesson, question } = theOne('diff');
	const place = await openAt(page, site, lesson, question);
	const hand = keyboard(page);
	await hand.comment(place, 1, 1);
	const [longer, shorter] = [say.diff.longer, say.diff.shorter].map((name) => place.getByRole('button', { name }));
	if (!longer || !shorter) throw new Error('no buttons');
	for (const _ of [1, 2]) {
		await hand.press(longer);
		await expect(longer).toBeFocused();
	}
	await hand.press(shorter);
	await expect(shorter).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(shorter, 'a single line').toHaveCount(0);
	await expect(longer).toBeFocused();
});

test('own words of a rewrite are kept as evidence, once, and are still kept after a reload', async ({ page, site }) => {
	const { lesson, question } = theOne('rewrite');
	const place = await openAt(page, site, lesson, question);
	await answer(place, question, mouse, 'right');
	const keep = place.getByRole('button', { name: say.keepEvidence });
	await keep.click();
	await expect(place.getByText(say.evidenceKept)).toBeVisible();
	// Pressed again although it is said to be of no use any more.
	await keep.dispatchEvent('click');
	const [answered, ...noted] = await logged(page);
	expect(noted).toMatchObject([
		{
			type: 'noted',
			subject: question.asked.id,
			data: { fields: { did: (answered?.data.response as { text: string } | undefined)?.text } },
		},
	]);
	await page.reload();
	await expect(place.getByText(say.evidenceKept)).toBeVisible();
});

test('a tap on a question that waits for its answers is given to it once they are there', async ({ page, site }) => {
	const { lesson, question } = theOne('single');
	let send = () => {};
	const held = new Promise<void>((resolve) => {
		send = resolve;
	});
	await page.route('**/data/lessons/*.json', async (route) => {
		await held;
		await route.continue();
	});
	// A link to the question, so that it is shown, in a run too.
	await page.goto(`${site}lessons/${lesson.id}/#${keyOf(question.asked.id)}`);
	const place = placeOf(page, question.asked.id);
	// The island is at work when it links the styles of answers.
	await page.locator('link[rel="stylesheet"][href*="answered"]').waitFor({ state: 'attached' });
	await expect(place.locator('fieldset:disabled')).toHaveCount(1);
	const [label, dot] = [place.locator('label').nth(1), place.locator('input').nth(2)];
	for (const target of [label, dot]) {
		await target.scrollIntoViewIfNeeded();
		const box = await target.boundingBox();
		if (!box) throw new Error('the option is not shown');
		await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	}
	send();
	await expect(place.locator('input').nth(2), 'the last tap counts, on a dot too').toBeChecked();
	await expect(place.locator('input:checked')).toHaveCount(1);
});

test('a hint is read out, and the last one leaves the focus in its question', async ({ page, site }) => {
	const hinted = lessons()
		.flatMap((lesson) => Object.values(lesson.questions).map((question) => ({ lesson, question })))
		.find(({ question: { asked } }) => asked.hints.length > 0 && asked.role !== 'attempt' && asked.type !== 'recall');
	if (!hinted) throw new Error('no question has a hint');
	const { lesson, question } = hinted;
	const { hints } = question.asked;
	const place = await openAt(page, site, lesson, question);
	const read = place.locator('[aria-live="polite"]');
	for (const n of hints.keys()) {
		await keyboard(page).press(place.getByRole('button', { name: say.hint(n + 1, hints.length), exact: true }));
		await expect(read.locator('.aside')).toHaveCount(n + 1);
	}
	await expect(place.getByRole('button', { name: begins(question.asked.type) })).toBeFocused();
});

test('on paper a text being written is there to its last line', async ({ page, site }) => {
	const { lesson, question } = theOne('rewrite');
	const field = (await openAt(page, site, lesson, question)).locator('textarea');
	await page.emulateMedia({ media: 'print' });
	const { height: blank } = (await field.boundingBox()) ?? { height: 0 };
	expect(blank, 'room for a pen').toBeGreaterThan(100);
	await field.fill(Array.from({ length: 30 }, (_, n) => `Line ${n}`).join('\n'));
	expect(await field.evaluate((area) => area.scrollHeight - area.clientHeight)).toBeLessThanOrEqual(0);
});

test('answers that do not come: it is said unless the page is left, and asked for again', async ({
	page,
	site,
	troubles,
}) => {
	const { lesson, question } = theOne('single');
	await page.route('**/data/lessons/*.json', (route) => route.abort());
	await page.goto(`${site}lessons/${lesson.id}/#${keyOf(question.asked.id)}`);
	const said = page.getByRole('alert').filter({ hasText: say.failed });
	await said.waitFor();
	await expect(said, 'Firefox fails what a page still fetches when a link is followed').toHaveCSS(
		'animation-delay',
		'1s',
	);
	await expect(said).toHaveCSS('opacity', '1');
	await page.unroute('**/data/lessons/*.json');
	await said.getByRole('button').click();
	await expect(
		page.locator('[data-island="lesson"]').first(),
		'no button that is gone leaves the focus on the page',
	).toBeFocused();
	await expect(placeOf(page, question.asked.id).locator('fieldset').first()).toBeEnabled();
	expect(troubles.splice(0).every((trouble) => /Failed to (load|fetch)/.test(trouble))).toBe(true);
});
