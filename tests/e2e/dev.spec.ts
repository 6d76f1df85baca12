/** What authors have while `npm run dev` runs, and that no build has any of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DevSite, startDevSite } from '../helpers/dev-site.ts';
import { filesOf, folders } from '../helpers/site.ts';
import { expect, type Page, test } from '../helpers/test.ts';

// One server for both journeys.
test.describe.configure({ mode: 'serial' });

let dev: DevSite;
test.beforeAll(async () => {
	test.setTimeout(150_000);
	dev = await startDevSite();
});
test.afterAll(() => dev?.stop());
test.beforeEach(({ origins }) => {
	origins.add(new URL(dev.url).origin);
});

/** A page is made anew after a save, on a busy machine not at once. */
const soon = { timeout: 40_000 };
const panel = (page: Page) => page.locator('.dev');
const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage));

test('edits of packs outside the repository show in an open page, with findings beside what they are about', async ({
	page,
}) => {
	test.setTimeout(240_000);
	const more = 'acme/acme/lessons/contain-failure/more-questions.yaml';
	const question = page.locator('#acme-gate-budget');
	const notes = question.locator('.finding');
	await page.goto(`${dev.url}preview/questions/contain-failure/acme-gate-budget/`);
	await expect(notes.first()).toContainText('feedback warning', soon);
	const half = page.locator('[data-finding="warning"]').filter({ hasText: '1.5 s' });
	await expect(half.first()).toContainText('The feedback of half has 10 words. Say why it tempts');

	// A saved file is read again: the text changes, and what was mended is no longer found.
	dev.edit(
		more,
		'Two tries share the 3 s that the gate waits.',
		'Two tries share the 3 s that the gate waits, so that each of them has half of it at the very most.',
	);
	await expect(page.getByText('has half of it at the very most').first()).toBeVisible(soon);
	await expect(half).toHaveCount(0, soon);
	await expect(panel(page)).toContainText('1 finding on this page');

	// What cannot be built is said, and the page keeps its last sound content.
	dev.edit(more, 'type: single', 'type: singel');
	await expect(panel(page).locator('li.error').first()).toContainText('acme-gate-budget', soon);
	await expect(panel(page)).toContainText('the build: pages show the last sound content');
	await expect(page.locator('[data-finding="error"]').first()).toBeVisible();
	dev.edit(more, 'type: singel', 'type: single');
	await expect(panel(page).locator('li.error')).toHaveCount(0, soon);

	// Hidden and shown again, in a lesson of the core.
	await page.goto(`${dev.url}lessons/contain-failure/`);
	await expect(question).toBeAttached();
	await expect(page.locator('#outcome-rules')).toHaveCount(0);
	dev.edit('acme/acme/pack.yaml', '  - questions/contain-failure/outcome-rules\n', '');
	await expect(page.locator('#outcome-rules')).toBeAttached(soon);
	// A field patched by the pack that lies over it.
	dev.edit('acme/harbour/pack.yaml', 'name: Acme Harbour', 'name: Acme Docks');
	await expect(page.locator('[data-whose="Adjusted by Acme Docks"]')).toBeAttached(soon);
	// The list of packs itself, and prose of the core in its own folder.
	dev.edit('acme/packs.yaml', '- { folder: harbour, trust: data }\n', '');
	await expect(page.locator('[data-whose="Adjusted by Acme Freight"]').first()).toBeAttached(soon);
	dev.edit('content/core/lessons/contain-failure/index.mdx', '\ntitle: ', '\ntitle: "Contained at once" # ');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contained at once', soon);
});

test('previews: every state of a question, and a scenario from any node; nothing is kept', async ({ page }) => {
	test.setTimeout(150_000);
	await page.goto(`${dev.url}preview/questions/contain-failure/try-timeout/`);
	const states = page.locator('.states-of > section > h2');
	await expect(states).toContainText(['Unanswered: try it', 'Sent empty', 'Right', 'Wrong: twice-median']);
	await expect(states).toContainText([
		'I don’t know yet',
		'In review',
		'Without a script, and on paper',
		'Answers page',
	]);
	await expect(page.locator('section').filter({ hasText: 'Wrong: twice-median' }).locator('.opts > .no')).toHaveCount(
		1,
	);
	await page.getByRole('button', { name: 'At the width of a phone' }).click();
	const phone = page.frameLocator('iframe.phone');
	await expect(phone.locator('main')).toHaveJSProperty('clientWidth', 372, soon);
	// The first one is alive, and forgets.
	const live = page.locator('#try-timeout');
	await live.getByRole('radio', { name: '280 ms' }).check(soon);
	await live.getByRole('radio', { name: '75%' }).check();
	await live.getByRole('button', { name: 'Check my answer' }).click();
	await expect(live.locator('.verdict')).toContainText('You said 75%');

	await page.goto(`${dev.url}scenarios/acme-gate/`);
	await page.getByRole('link', { name: 'Inspect the scenario acme-gate' }).click(soon);
	const inspector = page.getByRole('complementary', { name: 'Inspector' });
	const line = dev.read('acme/acme/scenarios/acme-gate.yaml').split('\n').indexOf('  alarm:') + 1;
	await expect(inspector.locator('.dev-file')).toHaveText(`scenarios/acme-gate.yaml:${line}`, soon);
	await page.getByRole('radio', { name: /Wait for the shift/ }).check();
	await page.getByRole('button', { name: 'Do it' }).click();
	await expect(inspector.getByRole('region', { name: 'Steps' })).toContainText('alarm.wait');
	await expect(inspector.getByRole('row', { name: /^time/ })).toContainText('+');
	await expect(inspector).toContainText('false: chose alarm.divert');
	// The steps outlive a reload, and one of them can be taken back.
	await page.reload();
	await expect(inspector.getByRole('region', { name: 'Steps' })).toContainText('alarm.wait', soon);
	await inspector.getByRole('button', { name: 'Back one step' }).click();
	await expect(inspector.getByRole('region', { name: 'Steps' })).toContainText('None yet.');
	// From any node: behind a play that gets there, so that its state is one that can be.
	await inspector.getByRole('button', { name: 'after' }).click();
	await expect(inspector.getByRole('region', { name: 'Steps' })).toContainText(/alarm\.\w+/);
	await expect(inspector.getByRole('button', { name: 'after', exact: true })).toHaveAttribute('aria-current', 'step');
	expect(await kept(page), 'neither log nor drafts').toEqual([]);
});

test('a build has nothing of it', () => {
	const own = [/data-finding/, /@findings/, /open-in-editor/, /dev-head/, /data-inspect/, /in all its states/];
	for (const folder of [folders.plain, folders.packed]) {
		const files = filesOf(folder);
		expect(files.length).toBeGreaterThan(100);
		expect(files.filter((file) => file.startsWith('preview/'))).toEqual([]);
		for (const file of files.filter((name) => /\.(html|js|css|json|xml|txt)$/.test(name))) {
			const text = readFileSync(join(folder, file), 'utf8');
			for (const piece of own) expect(piece.test(text), `${piece} in ${file}`).toBe(false);
		}
	}
});
