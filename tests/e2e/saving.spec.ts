/** When the browser will not save, or has lost something: what the page says, and what is there afterwards. */
import { savingNotice as say } from '../../src/i18n/en/progress.ts';
import { mouse } from '../helpers/hands.ts';
import { answers, keep, localIds, mirrorIds, SITE } from '../helpers/kept.ts';
import { answer, firstOf, lessonData, openInRun, placeOf, wake } from '../helpers/lesson.ts';
import { newProfile, startBrowser } from '../helpers/own-browser.mjs';
import { expect, type Page, test } from '../helpers/test.ts';

const lesson = lessonData('contain-failure');
const [single, multi] = [firstOf(lesson, 'single'), firstOf(lesson, 'multi')];
const url = 'lessons/contain-failure/';

async function answerOne(page: Page, question = single): Promise<void> {
	await wake(page, question.asked.id);
	await answer(await openInRun(page, question.asked.id, mouse), question, mouse, 'right');
}

const bar = (page: Page) => page.getByRole('alert').filter({ hasText: say.title });

/** How often the page asks the browser not to clear its stores away. */
async function countAsking(page: Page): Promise<() => Promise<number>> {
	await page.addInitScript(() => {
		Object.assign(window, { asked: 0 });
		navigator.storage.persist = async () => {
			Object.assign(window, { asked: 1 + (window as unknown as { asked: number }).asked });
			return true;
		};
	});
	return () => page.evaluate(() => (window as unknown as { asked: number }).asked);
}

test('an answer is in both stores, and the browser is asked to keep them', async ({ page, site }) => {
	const asked = await countAsking(page);
	await page.goto(site + url);
	await answerOne(page);
	const [id] = await localIds(page);
	expect(id).toBeTruthy();
	await expect.poll(() => mirrorIds(page)).toEqual([id]);
	expect(await asked()).toBe(1);
	await answerOne(page, multi);
	expect(await asked(), 'once is enough').toBe(1);
	await expect(page.locator('#saving-notice')).toBeEmpty();
});

test.describe('in Firefox, which passes that question on to the reader', () => {
	test.use({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0' });
	test('an answer opens no prompt over its verdict', async ({ page, site }) => {
		const asked = await countAsking(page);
		await page.goto(site + url);
		await answerOne(page);
		await expect.poll(() => mirrorIds(page)).toHaveLength(1);
		expect(await asked()).toBe(0);
	});
});

test('full storage: feedback is shown, the bar says so within a second, the answer is there next time', async ({
	page,
	site,
}) => {
	await page.goto(site + url);
	await wake(page, single.asked.id);
	await page.evaluate(() => {
		let n = 0;
		for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2)) {
			for (;;) {
				try {
					localStorage.setItem(`filler${n}`, 'x'.repeat(size));
					n += 1;
				} catch {
					break;
				}
			}
		}
	});
	await answerOne(page);
	await expect(bar(page)).toContainText(say.full);
	await expect(bar(page)).toContainText(say.mirrored(1));
	expect(await localIds(page)).toEqual([]);

	const downloading = page.waitForEvent('download');
	await bar(page).getByRole('button', { name: say.export }).click();
	expect((await downloading).suggestedFilename()).toMatch(/\.json$/);
	await bar(page).getByRole('button', { name: say.carryOn }).click();
	await expect(bar(page)).toHaveCount(0);
	await expect(page.locator('main')).toBeFocused();

	await page.reload();
	await wake(page, single.asked.id);
	await expect(placeOf(page, single.asked.id)).toContainText('Right, at 75%');
});

const MODES: Record<string, () => void> = {
	'localStorage throws': () =>
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('denied', 'SecurityError');
			},
		}),
	'localStorage is null': () => Object.defineProperty(window, 'localStorage', { value: null }),
	'localStorage takes nothing': () => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	},
};
const WITHOUT_MIRROR: Record<string, () => void> = {
	'no IndexedDB': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
	'IndexedDB throws': () => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('denied', 'SecurityError');
		};
	},
};

for (const [local, spoil] of Object.entries(MODES)) {
	for (const [mirror, spoilMirror] of Object.entries(WITHOUT_MIRROR)) {
		test(`${local}, ${mirror}: it says so before the first answer where it can be known, and works in memory`, async ({
			page,
			site,
		}) => {
			await page.addInitScript(spoil);
			await page.addInitScript(spoilMirror);
			for (const path of ['', 'progress/', 'data/', 'review/', 'scenarios/contain-failure/', url]) {
				await page.goto(site + path);
				await page.waitForLoadState('networkidle');
			}
			await wake(page, single.asked.id);
			// Only an answer shows that nothing can be written.
			if (local !== 'localStorage takes nothing') await expect(bar(page)).toContainText(say.nothingYet);
			await answerOne(page);
			await answerOne(page, multi);
			await expect(bar(page)).toContainText(say.unsaved(2));
			await expect(placeOf(page, single.asked.id)).toContainText('Right, at 75%');
			const downloading = page.waitForEvent('download');
			await bar(page).getByRole('button', { name: say.export }).click();
			expect((await downloading).suggestedFilename()).toMatch(/^senior-path-progress.*\.json$/);
		});
	}
}

test('another site on the origin empties localStorage: open and new pages have the answers all the same', async ({
	context,
	page,
	site,
}) => {
	await page.goto(site + url);
	await answerOne(page);
	await expect.poll(() => mirrorIds(page)).toHaveLength(1);
	const other = await context.newPage();
	await other.goto(`${site}404.html`);
	await other.evaluate(() => localStorage.clear());
	await expect.poll(() => localIds(page), 'the open page brings it back').toHaveLength(1);
	await other.evaluate(() => localStorage.clear());
	await page.close();
	await other.goto(`${site}progress/`);
	await expect(other.locator('main')).toContainText(/1 answer\b/);
	await expect.poll(() => localIds(other)).toHaveLength(1);
});

test('a newer version keeps the log: the page asks for a reload and changes nothing that is stored', async ({
	page,
	context,
	site,
}) => {
	await page.goto(site + url);
	await answerOne(page);
	const other = await context.newPage();
	await other.goto(`${site}404.html`);
	const before = await other.evaluate((site) => {
		localStorage.setItem(`${site}:j:s:2:later`, 'kept in a way nobody here knows');
		localStorage.setItem(`${site}:version`, '2');
		return { ...localStorage };
	}, SITE);
	const notice = page.getByRole('alert').filter({ hasText: say.newerTitle });
	await expect(notice).toContainText(say.newer);
	await answerOne(page, multi);
	const after = await other.evaluate(() => ({ ...localStorage }));
	const isRecord = (key: string) => key.startsWith(`${SITE}:j`);
	for (const key of Object.keys(before).filter(isRecord)) expect(after[key]).toBe(before[key]);
	expect(Object.keys(after).filter(isRecord)).toHaveLength(Object.keys(before).filter(isRecord).length + 1);
	await notice.getByRole('button', { name: say.reload }).click();
	await wake(page, multi.asked.id);
	await expect(placeOf(page, multi.asked.id)).toContainText('Right, at 75%');
});

test('a reminder after fifty records without an export: once, put away, and never in the middle of a lesson', async ({
	page,
	site,
}) => {
	await page.goto(`${site}404.html`);
	await keep(page, answers(49));
	const reminder = page.getByRole('complementary', { name: say.backupLabel });
	await page.goto(`${site}progress/`);
	await expect(page.locator('.roads')).toBeVisible();
	await expect(reminder).toHaveCount(0);
	const topOf = async () => (await page.getByRole('heading', { level: 1 }).boundingBox())?.y;
	const top = await topOf();
	await keep(page, answers(51));
	await page.goto(site + url);
	await wake(page, single.asked.id);
	await expect(reminder).toHaveCount(0);
	await page.goto(`${site}progress/`);
	await expect(reminder).toContainText(say.backupTitle(51));
	await expect(reminder).toContainText(say.backup);
	expect(await topOf(), 'it moves nothing').toBe(top);
	await expect(reminder, 'and is seen').toBeInViewport();
	await reminder.getByRole('button', { name: say.notNow }).press('Enter');
	await expect(reminder).toHaveCount(0);
	await page.reload();
	await expect(page.locator('.roads')).toBeVisible();
	await expect(reminder).toHaveCount(0);
	await keep(page, answers(102));
	await page.reload();
	const downloading = page.waitForEvent('download');
	await reminder.getByRole('button', { name: say.backupExport }).click();
	await downloading;
	await expect(reminder).toHaveCount(0);
	await expect(page.locator('main'), 'the focus goes on with the page').toBeFocused();
});

test('a clock that goes back and one that is wild: answers keep their order, nothing throws', async ({
	page,
	site,
}) => {
	await page.clock.install({ time: new Date('2026-11-20T10:00:00Z') });
	await page.goto(site + url);
	await answerOne(page);
	await page.clock.setFixedTime(new Date('2026-10-01T10:00:00Z'));
	await answerOne(page, multi);
	await page.clock.setFixedTime(new Date('2099-01-01T00:00:00Z'));
	await page.goto(`${site}progress/`);
	await expect(page.locator('main')).toContainText(/2 answers/);
	const subjects = await page.evaluate(() =>
		Object.entries(localStorage)
			.filter(([key]) => key.includes(':j:'))
			.map(([, text]) => JSON.parse(text))
			.sort((a, b) => (a.id < b.id ? -1 : 1))
			.map(({ subject }) => subject),
	);
	expect(subjects).toEqual([single.asked.id, multi.asked.id]);
});

test('the browser is killed right after an answer is seen: it is there when it starts again', async ({ site }) => {
	test.setTimeout(180_000);
	const profile = newProfile();
	try {
		const first = await startBrowser(profile.path);
		const page = await first.context.newPage();
		await page.goto(site + url);
		await answerOne(page);
		await expect.poll(() => mirrorIds(page)).toHaveLength(1);
		await first.kill();
		const second = await startBrowser(profile.path);
		const again = await second.context.newPage();
		await again.goto(`${site}progress/`);
		await expect(again.locator('main')).toContainText(/1 answer\b/);
		await again.goto(site + url);
		await wake(again, single.asked.id);
		await expect(placeOf(again, single.asked.id)).toContainText('Right, at 75%');
		await second.quit();
	} finally {
		profile.remove();
	}
});
