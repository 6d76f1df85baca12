/** A file for a mentor: what a learner chose, on the page of somebody else, who keeps nothing of it. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { competency } from '../../src/i18n/en/competency.ts';
import { evidence } from '../../src/i18n/en/evidence.ts';
import { mentorExport as make, mentorRefusal as refusal, mentor as say } from '../../src/i18n/en/mentor.ts';
import { axeFaults, contrastFaults, narrow, sticksOut } from '../helpers/accessible.ts';
import { keyboard } from '../helpers/hands.ts';
import { answers, everything, fileOf, keep } from '../helpers/kept.ts';
import { firstOf, lessonData } from '../helpers/lesson.ts';
import { expect, test } from '../helpers/test.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';
const NAME = 'senior-path-mentor-2026-11-21.json';

function event(n: number, type: string, data: Record<string, unknown>): string {
	const id = `0mworky2o-k3j9x1p0-${String(n).padStart(4, '0')}`;
	return JSON.stringify({
		id,
		at: `2026-11-1${n}T09:16:00.000Z`,
		zone: 'Europe/Berlin',
		type,
		subject: 'evidence',
		data,
	});
}

/** Says "others ask me" of design with a single right answer, has an entry for another theme and one that is nobody's business. */
const LEARNER = [
	event(1, 'rated', { theme: 'design', level: 'asked' }),
	event(2, 'rated', { theme: 'role', level: 'helped' }),
	event(3, 'noted', {
		fields: {
			title: `Led it ${HOSTILE}`,
			did: 'I led it for [[Acme]].',
			theme: 'operate',
			link: 'javascript:alert(1)',
		},
	}),
	event(0, 'rated', { theme: 'design', level: 'alone' }),
	event(4, 'noted', { fields: { did: 'Asked for a transfer.', confirmer: 'Nobody' } }),
];

const json = (value: unknown) => ({
	name: NAME,
	mimeType: 'application/json',
	buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});

/** Chooses by keyboard what the file holds, and gives its text. */
async function madeBy(learner: Page, site: string): Promise<string> {
	const hand = keyboard(learner);
	await learner.goto(`${site}404.html`);
	// Right, and to the question as it is today.
	const { asked, rev } = firstOf(lessonData('contain-failure'), 'single');
	const right = answers(2, asked.id).map((text) => JSON.stringify({ ...JSON.parse(text), rev }));
	await keep(learner, [...LEARNER, ...right]);
	await learner.goto(`${site}evidence/`);
	await hand.press(learner.getByRole('link', { name: evidence.mentorLink }));
	await hand.press(learner.locator('summary', { hasText: make.choose }));
	const ticks = learner.locator('.choice [type="checkbox"]');
	await expect(ticks).toHaveCount(6);
	expect(await ticks.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked))).toEqual([
		true,
		true,
		true,
		true,
		false,
		false,
	]);
	const submit = learner.getByRole('button', { name: make.make });
	for (const n of [0, 1, 2, 3]) await ticks.nth(n).uncheck();
	await hand.press(submit);
	await expect(learner.locator('.choice [role="status"]')).toHaveText(make.nothing);
	for (const n of [0, 1, 2, 3]) await ticks.nth(n).check();
	await learner.getByLabel(make.name).fill('Kim');
	await learner.getByLabel(/Led it/).focus();
	await learner.keyboard.press('Space');
	await expect(learner.locator('.choice')).toContainText(make.entries(1, 2));
	expect(await axeFaults(learner)).toEqual([]);
	await narrow(learner);
	expect(await learner.evaluate(sticksOut)).toEqual([]);
	const kept = await everything(learner);
	const [download] = await Promise.all([learner.waitForEvent('download'), hand.press(submit)]);
	expect(download.suggestedFilename()).toMatch(/^senior-path-mentor-\d{4}-\d\d-\d\d\.json$/);
	await expect(learner.locator('.choice [role="status"]')).toContainText(download.suggestedFilename());
	expect(await everything(learner), 'making it keeps nothing').toBe(kept);
	return readFileSync(await download.path(), 'utf8');
}

test('a learner chooses, a mentor reads, and nothing of it is kept', async ({ page, browser, site }) => {
	test.setTimeout(240_000);
	const learner = await browser.newContext();
	const text = await madeBy(await learner.newPage(), site);
	await learner.close();
	expect(text).not.toContain('Acme');
	expect(text).not.toContain('transfer');
	const file = JSON.parse(text);

	// The mentor has progress of their own.
	await page.goto(`${site}404.html`);
	await keep(page, [...answers(3), event(5, 'noted', { fields: { did: 'My own affair.' } })]);
	await page.goto(`${site}evidence/`);
	await expect(page.locator('.entries li')).toHaveCount(1);
	await page.goto(`${site}about/`);
	const before = await everything(page);
	expect(before).toContain('My own affair.');

	await page.getByRole('link', { name: /^For mentors/ }).click();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { name: say.title }), 'without a file, on paper').toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	const input = page.locator('input[type=file]');
	await input.setInputFiles(json(text));
	const handed = page.locator('.handed');
	await expect(handed.locator('h2').first()).toHaveText(say.opened('Kim'));
	await expect(handed.locator('h2').first()).toBeFocused();
	await expect(handed).toContainText(
		say.parts([say.part.matrix, say.part.ratings, say.part.entries(1), say.part.roads, say.part.calibration]),
	);

	// The matrix, the gap in words, and questions beside the statement they are about.
	const design = handed.locator('.matrix tbody tr', { hasText: 'Design systems' });
	await expect(design).toContainText(competency.gap.above(2));
	await expect(design.getByRole('img')).toHaveAttribute('aria-label', say.line('others ask me', 'with help'));
	const talk = handed.locator('article', { has: page.getByRole('heading', { name: /Design systems/ }) });
	for (const kind of ['above', 'witness'] as const) await expect(talk).toContainText(say.questions[kind][0] ?? '-');
	const { statements } = file.themes.find(({ id }: { id: string }) => id === 'design');
	expect(statements.asked.length).toBeGreaterThan(20);
	await expect(talk.locator('blockquote').first()).toHaveText(statements.asked);
	await expect(handed).toContainText(say.gap.unshown('with help'));

	const ratings = handed.locator('.ratings tbody tr');
	await expect(ratings).toHaveCount(3);
	await expect(ratings.nth(1)).toContainText('Design systems');
	await expect(ratings.nth(1).locator('td')).toHaveText(['11 November 2026', 'Others ask me', 'Alone']);

	// The entry: text is text, and what it leaves open is asked.
	const entry = handed.locator('.entry');
	await expect(entry).toHaveCount(1);
	await expect(entry.locator('h3')).toHaveText(`Led it ${HOSTILE}`);
	await expect(entry).toContainText('I led it for [left out].');
	await expect(entry).toContainText('javascript:alert(1)');
	await expect(entry).toContainText(say.entry.confirmer[0] ?? '-');
	await expect(handed.locator('a, img')).toHaveCount(0);
	await expect(handed).toContainText(say.uncalibrated);
	expect(await everything(page), 'byte for byte').toBe(before);

	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect(colorScheme === 'light' ? await axeFaults(page) : await contrastFaults(page)).toEqual([]);
	}
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await page.evaluate(sticksOut)).toEqual([]);
	await narrow(page);
	expect(await page.evaluate(sticksOut)).toEqual([]);
	await page.emulateMedia({ media: 'print' });
	await expect(handed).toContainText(say.opened('Kim'));
	await expect(design.locator('.words')).toBeVisible();
	for (const hidden of ['.top', '.foot', '.lede', '.opener .row'])
		await expect(page.locator(hidden).first()).toBeHidden();
	await page.emulateMedia({ media: 'screen', colorScheme: 'light' });

	// A fork has themes of its own, and its file may say anything.
	const theme = { id: 'constructor', title: HOSTILE, sign: 'X', statements: null };
	const row = { ...file.matrix[0], theme: 'constructor', self: { level: 'leads', at: file.made }, shown: null };
	await input.setInputFiles(json({ ...file, site: 'a-fork', from: HOSTILE, themes: [theme], matrix: [row] }));
	await expect(handed.locator('h2').first()).toHaveText(say.opened(HOSTILE));
	await expect(handed).toContainText(say.foreign('a-fork'));
	await expect(handed.locator('.matrix tbody th')).toContainText(HOSTILE);
	await expect(handed.locator('a, img')).toHaveCount(0);

	// What cannot be shown says why, and what to do; a file that is dropped is read like a chosen one.
	await input.setInputFiles(json({ ...file, matrix: [{ ...row, shown: HOSTILE }] }));
	await expect(page.locator('#refused')).toBeFocused();
	await expect(page.locator('main')).toContainText(refusal.changed);
	await expect(page.locator('main')).toContainText(refusal.where('matrix.0.shown'));
	await expect(handed).toHaveCount(0);
	expect(await axeFaults(page)).toEqual([]);
	await input.setInputFiles(fileOf(answers(1)));
	await expect(page.locator('main')).toContainText(refusal.progress);
	await expect(page.getByRole('link', { name: say.toData })).toHaveAttribute('href', /data\/$/);
	await page.evaluate(
		({ text, name }) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([text], name, { type: 'application/json' }));
			document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
		},
		{ text, name: NAME },
	);
	await expect(handed.locator('h2').first()).toHaveText(say.opened('Kim'));
	await keyboard(page).press(page.getByRole('button', { name: say.close }));
	await expect(page.getByText(say.closed)).toBeFocused();
	await expect(page.locator('main')).not.toContainText('Kim');
	expect(await everything(page), 'byte for byte, whatever was opened').toBe(before);
});

test('without script the page for mentors says what it is for and what to do instead', async ({ browser, site }) => {
	const plain = await browser.newContext({ javaScriptEnabled: false });
	const page = await plain.newPage();
	await page.goto(`${site}mentor/`);
	await expect(page.locator('main')).toContainText(say.stand);
	await expect(page.locator('main')).toContainText(say.noScript);
	await plain.close();
});
