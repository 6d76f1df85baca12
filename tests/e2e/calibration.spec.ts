/** What was said against what was so, and practice over time: from a history of known answers. */
import type { LogEvent } from '../../src/domain/log/event.ts';
import { practice, calibration as say } from '../../src/i18n/en/calibration.ts';
import { axeFaults, contrastFaults, narrow, sticksOut } from '../helpers/accessible.ts';
import { answered, bringIn, DAY, NOW, outline, reviewable } from '../helpers/review.ts';
import { expect, test } from '../helpers/test.ts';

const questions = reviewable().filter(({ asked }) => asked.type !== 'recall');

/** `right` of `of` at a level, each question once, from the given place in the list on. */
function said(from: number, of: number, right: number, confidence: 50 | 95): LogEvent[] {
	return questions
		.slice(from, from + of)
		.map((question, i) => answered(question, NOW - (1 + (i % 20)) * DAY, { confidence, score: i < right ? 1 : 0 }));
}

test('a level is drawn from 20 answers; the table, the reading and the score say the same', async ({ page, site }) => {
	expect(questions.length).toBeGreaterThanOrEqual(36);
	await page.clock.setFixedTime(NOW);
	const [first] = questions;
	if (!first) throw new Error('no questions');
	await bringIn(page, site, [
		...said(0, 21, 15, 95),
		...said(21, 15, 8, 50),
		// Neither a second answer nor "I don't know yet" counts.
		answered(first, NOW - 60_000, { confidence: 95, score: 0 }),
		...questions
			.slice(36, 37)
			.map((question) => answered(question, NOW - DAY, { score: null, confidence: null, unsure: true })),
	]);
	const section = page.locator('section[aria-labelledby=calibration]');
	await expect(section.getByRole('img')).toHaveAttribute(
		'aria-label',
		say.plotLabel([{ level: 95, share: 15 / 21, of: 21 }]),
	);
	await expect(section.locator('svg circle')).toHaveCount(1);
	await expect(section.locator('figcaption')).toHaveText(`${say.reading(36)} ${say.widest(95, 15 / 21)}`);
	const rows = section.locator('.levels tbody tr');
	await expect(rows).toHaveCount(2);
	await expect(rows.nth(0)).toContainText('8 of 15');
	await expect(rows.nth(0)).toContainText(say.tooFew(5));
	await expect(rows.nth(1)).toContainText('15 of 21');
	await expect(rows.nth(1)).toContainText('71%');
	const brier = (15 * 0.05 ** 2 + 6 * 0.95 ** 2 + 15 * 0.5 ** 2) / 36;
	await expect(section).toContainText(say.brier(brier));
});

test('a road has its sentence from 20 answers, and says how many are missing before', async ({ page, site }) => {
	await page.clock.setFixedTime(NOW);
	const { themes } = outline();
	const design = themes.design;
	const own = questions.filter(({ asked }) => design?.lessons.includes(asked.id.split('/')[0] ?? ''));
	expect(own.length).toBeGreaterThanOrEqual(21);
	const history = own
		.slice(0, 19)
		.map((question, i) => answered(question, NOW - 2 * DAY, { confidence: i < 16 ? 95 : 25, score: i < 13 ? 1 : 0 }));
	await bringIn(page, site, history);
	const line = page.locator('.said li').filter({ hasText: design?.title ?? '?' });
	await expect(line).toContainText(say.themeSoon(1));
	const [twentieth] = own.slice(19, 20);
	if (!twentieth) throw new Error('no question left');
	await bringIn(page, site, [answered(twentieth, NOW - DAY, { confidence: 25, score: 1 })], 'one-more');
	await expect(line).toContainText(say.theme(95, 13, 16));
});

test('practice over time has its table, and no streak', async ({ page, site }) => {
	await page.clock.setFixedTime(NOW);
	const [a, b, c] = questions;
	if (!a || !b || !c) throw new Error('no questions');
	await bringIn(page, site, [
		answered(a, NOW - 3600_000, { ms: 120_000 }),
		answered(b, NOW - 3600_000, { ms: 60_000 }),
		answered(c, NOW - 10 * DAY, { ms: 180_000 }),
	]);
	const section = page.locator('section[aria-labelledby=practice]');
	await expect(section.getByRole('img')).toHaveAttribute('aria-label', practice.label(2, 6));
	await expect(section.locator('rect')).toHaveCount(2);
	await section.getByText(practice.table).click();
	await expect(section.locator('tbody tr')).toHaveCount(7);
	await expect(section.locator('tbody tr').first().locator('td')).toHaveText(['1', '2', '0', '3']);
	await expect(section.locator('tbody tr').nth(1).locator('td')).toHaveText(['1', '1', '0', '3']);
});

test('both have no fault that we know, in both modes and at 320 px', async ({ page, site }) => {
	await page.clock.setFixedTime(NOW);
	await bringIn(page, site, [...said(0, 21, 15, 95), ...said(21, 15, 8, 50)]);
	await page.getByText(practice.table).click();
	expect(await axeFaults(page, '.halves')).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await contrastFaults(page, '.halves')).toEqual([]);
	await narrow(page);
	expect(await page.evaluate(sticksOut)).toEqual([]);
});
