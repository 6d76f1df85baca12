/** A company's pack, built under a base path of its own: added, inserted, hidden, replaced, and marked. */
import { mouse } from '../helpers/hands.ts';
import { answer, lessonData, openInRun, placeOf, wake } from '../helpers/lesson.ts';
import { curriculumOf, folders, htmlOf, outlineOf, pagesOf } from '../helpers/site.ts';
import { expect, test } from '../helpers/test.ts';

const core = curriculumOf(folders.plain);
const packed = curriculumOf(folders.packed);

test('added: a road of its own with its own letter, outside the core’s nine', () => {
	expect(packed.themes.northwind).toMatchObject({ sign: 'N', lessons: ['northwind-paging'] });
	expect(Object.keys(packed.themes).filter((id) => id !== 'northwind')).toEqual(Object.keys(core.themes));
	expect(outlineOf(folders.packed, 'northwind-paging').sign).toBe('N1');
	expect(pagesOf(folders.packed)).toContain('lessons/northwind-paging/');
	expect(pagesOf(folders.plain)).not.toContain('lessons/northwind-paging/');
});

test('inserted: a lesson in the middle of a core road and of a track', () => {
	const road = packed.themes.operate?.lessons ?? [];
	expect(road[road.indexOf('incident-command') + 1]).toBe('northwind-gateway');
	const track = packed.tracks['mid-to-senior']?.lessons ?? [];
	expect(track[track.indexOf('memory-and-cpu') + 1]).toBe('northwind-gateway');
});

test('hidden: a core lesson is on no road, no track and no page', () => {
	expect(core.lessons['learn-on-purpose']).toBeDefined();
	expect(packed.lessons['learn-on-purpose']).toBeUndefined();
	for (const { lessons } of [...Object.values(packed.themes), ...Object.values(packed.tracks)]) {
		expect(lessons).not.toContain('learn-on-purpose');
	}
	const title = outlineOf(folders.plain, 'learn-on-purpose').title;
	for (const [address, html] of htmlOf(folders.packed)) expect(html.includes(title), address).toBe(false);
});

test('replaced: the pack’s lesson stands at the core’s address and sign', () => {
	expect(packed.lessons['code-review']).toMatchObject({
		title: 'Code review at Northwind',
		sign: core.lessons['code-review']?.sign,
	});
});

test('core lessons keep their ids and addresses, so saved answers stay with them', () => {
	const hidden = ['learn-on-purpose'];
	for (const id of Object.keys(core.lessons).filter((one) => !hidden.includes(one)))
		expect(packed.lessons[id]).toBeDefined();
});

for (const width of [390, 1440]) {
	test(`marked: map, lesson and search say whose it is, at ${width} px`, async ({ page, packed: site }) => {
		await page.setViewportSize({ width, height: 850 });
		await page.goto(site);
		await expect(page.locator('.atlas')).toContainText('Northwind Freight');
		await page.locator('.atlas').getByRole('link', { name: 'Paging at Northwind' }).click();
		await expect(page).toHaveURL(/\/team\/senior-path\/lessons\/northwind-paging\/$/);
		await expect(page.locator('.lede .sign')).toHaveClass(/pack/);
		await expect(page.getByText(/Written by Northwind Freight, not by Senior Path\./)).toBeVisible();
		await page.goto(`${site}lessons/code-review/`);
		await expect(page.getByText(/Rewritten by Northwind Freight/)).toBeVisible();
		await page.goto(`${site}lessons/contain-failure/`);
		await expect(page.getByText(/Northwind Freight/)).toHaveCount(0);
		await page.getByRole('button', { name: /^Search/ }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('searchbox').fill('pager');
		const hit = dialog.locator('.hits > li').filter({ hasText: 'Paging at Northwind' });
		await expect(hit).toContainText('Northwind Freight pack');
		await expect(hit.locator('.sign')).toHaveClass(/pack/);
		await hit.getByRole('link').first().click();
		await expect(page).toHaveURL(/\/team\/senior-path\/lessons\/northwind-paging\//);
	});
}

test('the pack’s lesson is answered and saved like any other, under the base path', async ({ page, packed: site }) => {
	const lesson = lessonData('northwind-paging', folders.packed);
	const question = lesson.questions['northwind-paging/second-call'];
	if (!question) throw new Error('the pack has lost its question');
	await page.goto(`${site}lessons/northwind-paging/`);
	await wake(page, question.asked.id);
	await answer(await openInRun(page, question.asked.id, mouse), question, mouse, 'right');
	await page.reload();
	await wake(page, question.asked.id);
	await expect(placeOf(page, question.asked.id).locator('summary').first()).toContainText('Right, at 75%');
	await page.goto(`${site}progress/`);
	await expect(page.locator('main')).toContainText('Northwind Freight');
});
