/** The evidence log: from the task of a lesson to a packet on paper, and a deletion that leaves no word behind. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Download, Page } from '@playwright/test';
import { evidencePacket as packet, evidence as say } from '../../src/i18n/en/evidence.ts';
import { lesson as lessonSay } from '../../src/i18n/en/lesson.ts';
import { mentorExport as mentorSay } from '../../src/i18n/en/mentor.ts';
import { yourData } from '../../src/i18n/en/progress.ts';
import { axeFaults, contrastFaults, narrow, sticksOut } from '../helpers/accessible.ts';
import { keyboard, mouse } from '../helpers/hands.ts';
import { everything, fileOf, keep, SITE } from '../helpers/kept.ts';
import { answer, keyOf, oneOfEach, placeOf } from '../helpers/lesson.ts';
import { expect, test } from '../helpers/test.ts';
import { exercise } from '../helpers/words.ts';

const HOSTILE = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) # `x`';
const field = (page: Page, name: keyof typeof say.labels) => page.getByLabel(say.labels[name], { exact: true });

async function textOf(page: Page, button: string): Promise<string> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click(),
	]);
	return readFileSync(await (download as Download).path(), 'utf8');
}

test('an entry saved in the moment it was written is open as saved, and leaves no draft', async ({ page, site }) => {
	await page.goto(`${site}evidence/`);
	await page.getByRole('button', { name: say.new }).click();
	await field(page, 'title').fill('Capped the retries');
	await field(page, 'did').evaluate(async (area: HTMLTextAreaElement) => {
		area.value = 'I capped them at one layer.';
		area.dispatchEvent(new Event('input', { bubbles: true }));
		// Drawn by then, and not painted.
		for (let i = 0; i < 20; i += 1) await Promise.resolve();
		area.form?.requestSubmit();
	});
	await expect(page.locator('.said')).toHaveText(say.saved(false));
	await expect(page.getByRole('button', { name: say.saveAgain })).toBeVisible();
	await expect(page.getByText(/^Draft of/)).toHaveCount(0);
});

test('from the task of a lesson to a packet on paper, by keyboard', async ({ page, site }) => {
	const hand = keyboard(page);
	await page.goto(`${site}lessons/contain-failure/`);
	await hand.press(page.getByRole('link', { name: lessonSay.assignment.log }));
	await expect(page.locator('.origin')).toContainText('From the task at work of “Contain failure');
	await expect(field(page, 'theme')).toHaveValue('design');
	expect(
		await page.evaluate((id) => Object.keys(localStorage).filter((key) => key.includes(id)), 'draft:evidence'),
	).toEqual([]);

	// Nothing to save is said, and nothing is lost by saying it.
	await hand.press(page.getByRole('button', { name: say.save }));
	await expect(page.locator('.said')).toHaveText(say.nothingToSave);
	await expect(page.locator('.said')).toBeFocused();

	await field(page, 'title').focus();
	await page.keyboard.type('Capped the retries');
	await field(page, 'did').focus();
	await page.keyboard.type('We capped them at one layer.');
	await expect(page.locator('.asks')).toContainText(say.ask.whose);
	await expect(page.getByText(/^Draft saved in this browser at/)).toBeVisible();
	await page.reload();
	await expect(field(page, 'did'), 'the same link leads to the same draft').toHaveValue('We capped them at one layer.');
	await field(page, 'did').fill(`I capped them.\n${HOSTILE}`);
	await field(page, 'result').fill('Peak load from 30-fold to 3-fold, at [[Acme Bank]].');
	await field(page, 'link').fill('javascript:alert(1)');
	await expect(page.getByText(say.linkUnsafe)).toBeVisible();
	await expect(page.locator('main a[href^="javascript"]')).toHaveCount(0);
	await field(page, 'notes').fill('x'.repeat(16_000));
	await expect(page.getByText(/characters too many for one entry/)).toBeVisible();
	await hand.press(page.getByRole('button', { name: say.save }));
	await expect(page.locator('.said')).toContainText('characters too many');
	await expect(field(page, 'notes'), 'too long, and not lost').toHaveValue(/x{16000}/);
	await field(page, 'notes').fill('');
	await hand.press(page.getByRole('button', { name: say.save }));
	await expect(page.locator('.said')).toHaveText(say.saved(false));
	await expect(page.locator('.said')).toBeFocused();
	expect(
		await page.evaluate((id) => Object.keys(localStorage).filter((key) => key.includes(id)), 'draft:evidence'),
	).toEqual([]);

	// A later version: the earlier one stays readable.
	await field(page, 'confirmer').fill('Ola, Support');
	await field(page, 'link').fill('https://example.org/pr/7');
	await hand.press(page.getByRole('button', { name: say.saveAgain }));
	await expect(page.locator('.said')).toHaveText(say.saved(true));
	await hand.press(page.locator('.versions summary'));
	await expect(page.locator('.versions dd').filter({ hasText: 'javascript:alert(1)' }).first()).toBeVisible();

	// A second entry, begun while another draft waits: neither takes the place of the other.
	await hand.press(page.getByRole('button', { name: say.new, exact: true }));
	await expect(field(page, 'title')).toBeFocused();
	await page.keyboard.type('A first draft');
	await hand.press(page.getByRole('button', { name: say.new, exact: true }));
	await page.keyboard.type('Helped a colleague');
	await field(page, 'theme').selectOption('communicate');
	await hand.press(page.getByRole('button', { name: say.save }));
	await expect(page.locator('.entries li')).toHaveCount(3);
	await expect(page.locator('.entries')).toContainText('A first draft');

	await hand.press(page.locator('.filters summary'));
	await page.locator('.filters select').last().selectOption({ label: say.withNumber });
	await expect(page.locator('.out')).toContainText(say.exportWhat(1, 2, '').slice(0, 34));
	const heading = page.locator('#entries');
	await hand.press(page.getByRole('button', { name: say.clear }));
	await expect(heading, 'the button is gone, and the focus is not').toBeFocused();
	await page.locator('.filters select').first().selectOption({ label: say.withoutTheme });
	await hand.press(page.getByRole('button', { name: say.showAll }));
	await expect(heading).toBeFocused();
	await expect(heading).toContainText(say.count(2, 2));

	const markdown = await textOf(page, say.markdown);
	expect(markdown).toContain('### Capped the retries');
	expect(markdown).toContain('\\<img src\\=x onerror\\=alert(1)\\> \\[x\\](javascript:alert(1)) \\# \\`x\\`');
	expect(markdown).toContain('at \\[left out\\].');
	expect(markdown).not.toContain('Acme');
	const json = JSON.parse(await textOf(page, say.json));
	expect(json.events.map(({ type }: { type: string }) => type)).toEqual(['noted', 'noted', 'noted']);
	expect(json.events[1].data.entry).toBe(json.events[0].id);

	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect(colorScheme === 'light' ? await axeFaults(page) : await contrastFaults(page)).toEqual([]);
	}
	await narrow(page);
	expect(await page.evaluate(sticksOut)).toEqual([]);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.packet')).toContainText('Capped the retries');
	await expect(page.locator('.packet .h1')).toHaveText(packet.title);
	await expect(page.locator('.packet')).not.toContainText('Acme');
	await expect(page.locator('.packet')).not.toContainText('A first draft');
	await expect(page.locator('.packet a')).toHaveAttribute('href', 'https://example.org/pr/7');
	for (const hidden of ['.desk', '.top', '.foot', '.lede']) await expect(page.locator(hidden).first()).toBeHidden();
	await expect(page.locator('main :is(button, input, textarea):visible')).toHaveCount(0);
});

test('a deleted entry is nowhere: no store, no export, no other tab, no device that hears of it', async ({
	page,
	context,
	browser,
	site,
}) => {
	test.setTimeout(120_000);
	const secret = 'zanzibar';
	const found = oneOfEach().find(({ question }) => question.asked.type === 'rewrite');
	if (!found) throw new Error('no lesson asks a rewrite');
	const { lesson, question } = found;

	// The words of an answer are kept as evidence, completed, and changed.
	await page.goto(`${site}lessons/${lesson.id}/#${keyOf(question.asked.id)}`);
	const place = placeOf(page, question.asked.id);
	await place.locator('textarea').fill(`Dear all, the ${secret} is late.`);
	await expect.poll(() => everything(page)).toContain(secret);
	await answer(place, question, mouse, 'right');
	await expect(place.getByRole('button', { name: exercise.keepEvidence })).toBeVisible();
	const words = await page.evaluate(() => Object.values(localStorage).join());
	await place.getByRole('button', { name: exercise.keepEvidence }).click();
	await place.getByRole('link', { name: exercise.evidenceOpen }).click();
	await expect(page.locator('.origin')).toContainText('From your answer to');
	const did = await field(page, 'did').inputValue();
	expect(words).toContain(did.slice(0, 20));
	await field(page, 'did').fill(`${did} About the ${secret}.`);
	await field(page, 'result').fill(`The ${secret} was cancelled.`);
	await page.getByRole('button', { name: say.saveAgain }).click();
	await expect(page.locator('.said')).toHaveText(say.saved(true));

	// Another tab has it open with changes that are not saved; another device has it from a file.
	const other = await context.newPage();
	await other.goto(`${site}evidence/`);
	await field(other, 'notes').fill(`More of the ${secret}.`);
	await expect.poll(() => everything(page)).toContain(`More of the ${secret}.`);
	await page.goto(`${site}data/`);
	const before = await textOf(page, yourData.exportAll);
	expect(before).toContain(secret);
	const device = await browser.newContext();
	const phone = await open(device, `${site}data/`);
	await bring(phone, before);
	expect(await everything(phone)).toContain(secret);

	await page.goto(`${site}evidence/`);
	await page.locator('.entries button').first().click();
	const hand = keyboard(page);
	await hand.press(page.getByRole('button', { name: say.delete }));
	await expect(page.locator('#delete')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('checkbox')).toBeFocused();
	await expect(page.getByRole('checkbox')).toBeChecked();
	await hand.press(page.getByRole('button', { name: say.deleteGo }));
	await expect(page.locator('#entries')).toBeFocused();
	await expect(page.locator('.entries')).toHaveCount(0);
	await expect(other.locator('main form')).toHaveCount(0);
	for (const tab of [page, other]) await expect.poll(() => everything(tab)).not.toContain(secret);
	for (const tab of [page, other]) {
		await expect.poll(() => everything(tab)).not.toContain(did);
		await tab.reload();
		await expect(tab.locator('.desk')).toBeVisible();
		expect(await tab.content()).not.toContain(secret);
		expect(await everything(tab)).not.toContain(secret);
	}
	await page.goto(`${site}data/`);
	const after = await textOf(page, yourData.exportAll);
	expect(after).not.toContain(secret);
	expect(after).not.toContain(did);
	expect(JSON.parse(after).events.map(({ type }: { type: string }) => type)).toContain('deleted');
	expect(await textOf(page, yourData.summary)).not.toContain(secret);
	// The file for a mentor, with all that can be chosen for it.
	await page.locator('summary', { hasText: mentorSay.choose }).click();
	for (const tick of await page.locator('.choice [type="checkbox"]').all()) await tick.check();
	const shown = await textOf(page, mentorSay.make);
	expect(JSON.parse(shown).entries).toBeNull();
	for (const gone of [secret, did]) expect(shown).not.toContain(gone);

	// The older file says that it stays deleted; the newer one takes it from the other device.
	await page.locator('input[type=file]').setInputFiles(file(before));
	await expect(page.locator('.import')).toContainText(yourData.deletedHere);
	await page.reload();
	await bring(page, before.replace(/\n\]\}\n$/, `,\n${line('0zzzzzzzz-bbbbbbbb-0000')}\n]}\n`));
	await expect.poll(() => everything(page)).not.toContain(secret);
	await bring(phone, after, yourData.removes);
	await expect.poll(() => everything(phone)).not.toContain(secret);
	await device.close();
});

test('the draft of a debrief and entries of an older shape are read, and without script there is the form to print', async ({
	page,
	browser,
	site,
}) => {
	await page.goto(`${site}404.html`);
	await keep(page, [line('0mworky2o-k3j9x1p0-0009', { claim: HOSTILE, theme: 'design' })]);
	await page.goto(`${site}evidence/?scenario=contain-failure`);
	await expect(field(page, 'notes')).toHaveValue(/^Rehearsed a retry storm/);
	await expect(field(page, 'theme')).toHaveValue('design');
	await page.locator('.entries button').click();
	await expect(field(page, 'notes')).toHaveValue(`claim\n${HOSTILE}`);
	await expect(page).toHaveURL(`${site}evidence/`);
	const plain = await browser.newContext({ javaScriptEnabled: false });
	const still = await open(plain, `${site}evidence/`);
	await expect(still.locator('main')).toContainText(say.noScript);
	await still.getByRole('link', { name: say.noScriptForms }).click();
	await expect(still).toHaveURL(`${site}templates/`);
	await plain.close();
});

test('two tabs in one draft part into two drafts; saved, deleted or discarded elsewhere is seen here', async ({
	context,
	site,
}) => {
	const address = `${site}evidence/?task=contain-failure`;
	const one = await open(context, address);
	await field(one, 'did').fill('Written in the first tab.');
	const two = await open(context, address);
	await expect(field(two, 'did')).toHaveValue('Written in the first tab.');
	await field(one, 'did').fill('Written in the first tab, and more.');
	await expect(field(two, 'did'), 'untouched here: it follows').toHaveValue('Written in the first tab, and more.');
	await field(two, 'did').fill('Written in the second tab.');
	await expect(one.locator('.said')).toHaveText(say.elsewhere);
	await expect(field(one, 'did')).toHaveValue('Written in the first tab, and more.');
	for (const tab of [one, two]) await expect(tab.locator('.entries li')).toHaveCount(2);

	await one.getByRole('button', { name: say.save }).click();
	await expect(one.locator('.said')).toHaveText(say.saved(false));
	await two.getByRole('button', { name: say.draftDiscard }).click();
	for (const tab of [one, two]) await expect(tab.locator('.entries li')).toHaveCount(1);
	await two.locator('.entries button').click();
	await field(one, 'confirmer').fill('Ola');
	await one.getByRole('button', { name: say.saveAgain }).click();
	await expect(field(two, 'confirmer'), 'the latest version, where nothing was written').toHaveValue('Ola');
	await field(two, 'result').fill('It held.');
	await one.goto(`${site}data/`);
	await one.getByRole('button', { name: yourData.eraseOpen }).click();
	await one.getByLabel(yourData.eraseAsk).fill(yourData.eraseWord);
	await one.getByRole('button', { name: yourData.eraseGo }).click();
	await expect(two.locator('main form'), 'erased everywhere').toHaveCount(0);
	await expect.poll(() => everything(two)).not.toContain('It held.');
});

test('what is being written outlives the earlier versions, and is no draft once it was discarded elsewhere', async ({
	context,
	site,
}) => {
	const one = await open(context, `${site}evidence/?task=contain-failure`);
	for (const did of ['Wrote it.', 'Wrote it better.']) {
		await field(one, 'did').fill(did);
		await one.getByRole('button', { name: /^Save/ }).click();
		await expect(one.locator('.said')).toHaveText(/^Saved/);
	}
	const two = await open(context, `${site}evidence/`);
	await field(one, 'result').fill('Being written here.');
	await field(two, 'notes').fill('And there.');
	await two.getByRole('button', { name: say.delete }).click();
	await two.getByRole('button', { name: say.deleteEarlier }).click();
	await expect(two.locator('.said')).toHaveText(say.deletedEarlier);
	await expect(field(two, 'notes'), 'in the tab that deletes').toHaveValue('And there.');
	await expect(one.locator('.said')).not.toHaveText(say.deletedElsewhere);
	await expect(field(one, 'result'), 'in another tab').toHaveValue('Being written here.');
	await one.getByRole('button', { name: say.saveAgain }).click();
	await expect(one.locator('.said')).toHaveText(say.saved(true));
	await expect(field(one, 'result')).toHaveValue('Being written here.');
	await expect(one.locator('.entries li')).toHaveCount(1);
	await two.getByRole('button', { name: say.changesDiscard }).click();
	await expect(field(two, 'result')).toHaveValue('Being written here.');
	await one.getByRole('button', { name: say.delete }).click();
	await one.getByRole('button', { name: say.deleteEarlier }).click();
	await expect(two.locator('.versions')).toHaveCount(0);
	await expect(two.locator('.said'), 'nothing was written there, and what it says is not deleted').not.toHaveText(
		say.deletedElsewhere,
	);
	await expect(field(two, 'result')).toHaveValue('Being written here.');

	await one.getByRole('button', { name: say.new }).click();
	await field(one, 'title').fill('A draft.');
	await two.reload();
	await expect(field(two, 'title')).toHaveValue('A draft.');
	await two.getByRole('button', { name: say.draftDiscard }).click();
	await expect(one.getByRole('button', { name: say.draftDiscard })).toHaveCount(0);
	await expect(one.locator('form [role=status]'), 'what is not kept is not said to be').toHaveText('');
	await expect(field(one, 'title'), 'nor taken away under the hands').toHaveValue('A draft.');
});

async function open(context: BrowserContext, url: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto(url);
	return page;
}

const file = (text: string) => ({ ...fileOf([]), buffer: Buffer.from(text) });

/** Imports a file, and reads what is said of it. */
async function bring(page: Page, text: string, says = yourData.what): Promise<void> {
	await page.locator('input[type=file]').setInputFiles(file(text));
	await expect(page.locator('.import')).toContainText(says);
	await page.getByRole('button', { name: /^Add \d+ record/ }).click();
	await expect(page.locator('div.plainly')).toContainText(/added from/);
}

/** One stored event. */
function line(id: string, fields: Record<string, string> = { did: 'Something else.' }): string {
	return JSON.stringify({
		id,
		at: '2026-11-20T09:16:00.000Z',
		zone: 'Europe/Berlin',
		type: 'noted',
		subject: SITE,
		data: { fields },
	});
}
