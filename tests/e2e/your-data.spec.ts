/** Taking one's data along, bringing it back, taking an import back, erasing everything. */
import { readFileSync, writeFileSync } from 'node:fs';
import { importRefusal as refusal, yourData as say } from '../../src/i18n/en/progress.ts';
import { axeFaults } from '../helpers/accessible.ts';
import { keyboard } from '../helpers/hands.ts';
import { answers, fileOf, keep, localIds, mirrorIds, SITE } from '../helpers/kept.ts';
import { firstOf, lessonData } from '../helpers/lesson.ts';
import { expect, type Page, test } from '../helpers/test.ts';

const mine = answers(30);
const theirs = [...mine.slice(0, 10), ...answers(20, 'code-review/x', 'bbbbbbbb')];

async function openData(page: Page, site: string, texts: readonly string[] = mine): Promise<void> {
	await page.goto(`${site}404.html`);
	await keep(page, texts);
	await page.goto(`${site}data/`);
	await expect(page.getByRole('heading', { name: say.exportHeading })).toBeVisible();
	await expect.poll(async () => (await mirrorIds(page)).length).toBe(texts.length);
}

const choose = (page: Page, file: ReturnType<typeof fileOf>) => page.locator('input[type=file]').setInputFiles(file);
const sorted = async (ids: Promise<string[]>) => (await ids).toSorted();

for (const width of [390, 1440]) {
	test(`by keyboard at ${width} px: look, add, take back; other tab and mirror follow`, async ({
		page,
		context,
		site,
	}) => {
		await page.setViewportSize({ width, height: 850 });
		await openData(page, site);
		const other = await context.newPage();
		await other.goto(`${site}progress/`);
		await expect(other.locator('main')).toContainText(/30 answers/);
		const before = await sorted(localIds(page));
		const hand = keyboard(page);

		await choose(page, fileOf(theirs));
		const heading = page.locator('#import');
		await expect(heading).toBeFocused();
		await expect(heading).toHaveText(say.wouldAdd('senior-path-progress-2026-11-18.json', 20));
		await expect(page.locator('.import')).toContainText(say.brings(20, 1));
		expect(await sorted(localIds(page)), 'looking changes nothing').toEqual(before);

		await hand.press(page.getByRole('button', { name: say.add(20) }));
		await expect(page.locator('div.plainly')).toBeFocused();
		await expect(page.locator('main')).toContainText(/50 answers/);
		await expect(other.locator('main')).toContainText(/50 answers/);
		await expect.poll(async () => (await mirrorIds(page)).length).toBe(50);

		await choose(page, fileOf(theirs));
		await expect(heading).toHaveText(say.nothingNew('senior-path-progress-2026-11-18.json'));
		await hand.press(page.getByRole('button', { name: say.close }));
		await choose(page, fileOf([...theirs, ...answers(3, 'x/y', 'cccccccc')]));
		await expect(heading).toBeFocused();
		await hand.press(page.getByRole('button', { name: say.add(3) }));
		await hand.press(page.getByRole('button', { name: say.undo }));
		await expect(page.locator('div.plainly')).toContainText(say.undone(3));
		await expect(page.locator('div.plainly')).toBeFocused();
		await expect(other.locator('main')).toContainText(/50 answers/);
		expect(await localIds(page)).toHaveLength(50);
		expect(await mirrorIds(page)).toHaveLength(50);
		await other.reload();
		await expect(other.locator('main')).toContainText(/50 answers/);
	});
}

test('on paper it says what is stored here, and has nothing to press', async ({ page, site }) => {
	await openData(page, site);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('main')).toContainText(/30 answers/);
	await expect(page.getByRole('heading', { name: say.exportHeading })).toBeVisible();
	await expect(page.locator('main :is(button, input, textarea):visible')).toHaveCount(0);
});

test('a file that deletes says what it takes away, and the undo brings it back', async ({ page, site }) => {
	await openData(page, site);
	const deletion = JSON.stringify({
		...JSON.parse(mine[0] ?? ''),
		id: '0zzzzzzzz-bbbbbbbb-0000',
		type: 'deleted',
		data: { event: JSON.parse(mine[5] ?? '').id },
	});
	await choose(page, fileOf([deletion]));
	await expect(page.locator('.changes')).toContainText(`${say.removes}1${say.removesNote}`);
	await page.getByRole('button', { name: say.add(1) }).click();
	await expect(page.locator('main')).toContainText(/29 answers, 1 other record/);
	await page.getByRole('button', { name: say.undo }).click();
	await expect(page.locator('main')).toContainText(/30 answers,/);
	await page.reload();
	await expect(page.locator('main')).toContainText(/30 answers,/);
	await expect.poll(async () => (await mirrorIds(page)).length).toBe(30);
});

const good = mine[0] ?? '';
const refused: [string, () => ReturnType<typeof fileOf>, string][] = [
	['another site', () => fileOf([good], { site: 'acme' }), refusal.foreign('acme', SITE)],
	['prose', () => ({ ...fileOf([]), buffer: Buffer.from('Dear diary') }), refusal.notOurs],
	['nothing', () => ({ ...fileOf([]), buffer: Buffer.from('') }), refusal.notOurs],
	['two million brackets', () => ({ ...fileOf([]), buffer: Buffer.from('['.repeat(2_000_000)) }), refusal.notOurs],
	[
		'half a million braces',
		() => ({ ...fileOf([]), buffer: Buffer.from(`{"a":${'{"a":'.repeat(500_000)}`) }),
		refusal.tooDeep,
	],

	[
		'one cut off',
		() => ({ ...fileOf([]), buffer: Buffer.from(`{"format":"senior-path-progress","events": [${good},`) }),
		refusal.cutOff,
	],
];
test('files that are no good change nothing and say why', async ({ page, site }) => {
	await openData(page, site);
	for (const [name, file, reason] of refused) {
		await choose(page, file());
		await expect(page.locator('#import'), name).toBeFocused();
		await expect(page.locator('.import'), name).toContainText(reason);
		await expect(page.locator('.import'), name).toContainText(say.unchanged);
		await page.getByRole('button', { name: say.close }).click();
	}
	const big = test.info().outputPath('big.json');
	writeFileSync(big, Buffer.alloc(33 * 1024 * 1024, ' '));
	await page.locator('input[type=file]').setInputFiles(big);
	await expect(page.locator('.import')).toContainText(refusal.tooBig(32));
	expect(await localIds(page)).toHaveLength(30);
});

test('hostile records: what is good can be added, nothing runs and nothing leaves', async ({ page, site }) => {
	await openData(page, site, []);
	const script = '<img src=x onerror=alert(1)><script>alert(1)</script>';
	const hostile = [
		JSON.stringify({ ...JSON.parse(good), id: 'a', subject: script }),
		JSON.stringify({
			...JSON.parse(good),
			id: 'b',
			type: 'noted',
			subject: script,
			data: { fields: { [script]: script } },
		}),
		`{"__proto__":{"polluted":1},${good.slice(1)}`,
		JSON.stringify({ ...JSON.parse(good), id: 'c', more: 'x'.repeat(20_000) }),
		JSON.stringify({ ...JSON.parse(good), id: 'd', type: 'dreamt', subject: 'constructor' }),
	];
	await choose(page, fileOf(hostile, { exported: '2026-11-18T20:12:00.000Z' }));
	await expect(page.locator('#import')).toHaveText(say.wouldAdd('senior-path-progress-2026-11-18.json', 3));
	await expect(page.locator('.import')).toContainText('Record 3: uses a reserved name as a key.');
	await expect(page.locator('.import')).toContainText('Record 4: is longer than 16,384 characters.');
	await page.getByRole('button', { name: say.add(3) }).click();
	await expect(page.locator('main')).toContainText(say.kept(1));
	await page.goto(`${site}progress/`);
	await expect(page.locator('main')).toContainText(script);
	expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('a file of a newer version is kept as it is, and leaves again byte for byte', async ({ page, site }) => {
	await openData(page, site, []);
	const odd = '{"id":"z1","type":"dreamt", "depth":1.0,"n":12345678901234567890123}';
	await choose(page, fileOf([odd, good], { version: 7 }));
	await expect(page.locator('.import')).toContainText(say.newer);
	await page.getByRole('button', { name: say.add(2) }).click();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: say.exportAll }).click();
	const file = readFileSync(await (await downloading).path(), 'utf8');
	expect(file).toContain(`${good},\n${odd}\n`);
});

test('export: the file, a summary to read, and when it was', async ({ page, site, request }) => {
	const asked = firstOf(lessonData('contain-failure'), 'single').asked.id;
	await openData(page, site, answers(30, asked));
	await expect(page.locator('main')).toContainText(say.lastExport(null, new Date()));
	const [json] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: say.exportAll }).click(),
	]);
	const text = readFileSync(await json.path(), 'utf8');
	expect(JSON.parse(text).events).toHaveLength(30);
	for (const event of answers(30, asked)) expect(text).toContain(event);
	await expect(page.locator('main')).toContainText(say.since(0));
	const [md] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: say.summary }).click(),
	]);
	expect(md.suggestedFilename()).toMatch(/^senior-path-progress-\d{4}-\d\d-\d\d\.md$/);
	const summary = readFileSync(await md.path(), 'utf8');
	expect(summary).toContain('# My progress on Senior Path');
	expect(summary).toMatch(/\| \w\d+ Contain failure[^|]* \| 1 of \d+ \| 1 \| 2 October 2026 \|/);
	const schema = await request.get(`${site}data/progress-v1.schema.json`);
	expect((await schema.json()).title).toContain('version 1');
});

for (const width of [390, 1440]) {
	test(`erase by keyboard at ${width} px: both stores, every tab, and nothing of another site`, async ({
		page,
		context,
		site,
	}) => {
		await page.setViewportSize({ width, height: 850 });
		await openData(page, site);
		await page.evaluate((site) => {
			localStorage.setItem(`${site}:draft:l/a`, '"x"');
			localStorage.setItem(`${site}:theme`, 'dark');
			localStorage.setItem('senior-path-acme:j:a:0', 'theirs');
			localStorage.setItem('other', 'theirs');
		}, SITE);
		const other = await context.newPage();
		await other.goto(`${site}progress/`);
		await expect(other.locator('main')).toContainText(/30 answers/);

		const hand = keyboard(page);
		await hand.press(page.getByRole('button', { name: say.eraseOpen }));
		await expect(page.getByRole('heading', { name: say.eraseTitle(30) })).toBeFocused();
		await hand.write(page.getByLabel(say.eraseAsk), 'erase');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('alert')).toHaveText(say.eraseWrong);
		await expect(page.getByLabel(say.eraseAsk)).toBeFocused();
		await hand.press(page.getByRole('button', { name: say.eraseGo }));
		await expect(page.getByLabel(say.eraseAsk), 'wrong again').toBeFocused();
		expect(await localIds(page)).toHaveLength(30);
		expect(await axeFaults(page)).toEqual([]);

		await hand.write(page.getByLabel(say.eraseAsk), say.eraseWord);
		await page.keyboard.press('Enter');
		await expect(page.getByText(say.erased)).toBeFocused();
		expect(await localIds(page)).toEqual([]);
		expect(await mirrorIds(page)).toEqual([]);
		const left = await page.evaluate(() => Object.keys(localStorage));
		expect(left.filter((key) => !key.startsWith(`${SITE}:`)).sort()).toEqual(['other', 'senior-path-acme:j:a:0']);
		expect(left.some((key) => /:(draft|theme|backup)/.test(key))).toBe(false);
		await expect(other.locator('main'), 'the other tab follows').toContainText(/No answers are kept/);
		await other.reload();
		await expect(other.locator('main')).toContainText(/No answers are kept/);

		// An import is the way back.
		await page.goto(`${site}data/`);
		await choose(page, fileOf(mine));
		await page.getByRole('button', { name: say.add(30) }).click();
		await expect(other.locator('main')).toContainText(/30 answers/);
	});
}
