/** A company's packs, built under a base path of their own: tests/fixtures/sites/acme uses every feature there is. */
import { exercise as german } from '../fixtures/sites/acme/deutsch/words/exercise.ts';
import { mouse } from '../helpers/hands.ts';
import { answer, lessonData, openInRun, placeOf, wake } from '../helpers/lesson.ts';
import { curriculumOf, folders, htmlOf, outlineOf, pagesOf, wordsOf } from '../helpers/site.ts';
import { expect, test } from '../helpers/test.ts';
import { exercise as say } from '../helpers/words.ts';

const core = curriculumOf(folders.plain);
const packed = curriculumOf(folders.packed);
const HIDDEN = ['learn-on-purpose', 'mentor-and-pair'];

test('added: roads of their own with their own letters, a track, words and forms', () => {
	expect(packed.themes.acme).toMatchObject({ sign: 'Z', lessons: ['acme-paging'] });
	expect(packed.themes.harbour).toMatchObject({ sign: 'Y', lessons: ['harbour-tides'] });
	expect(Object.keys(packed.themes)).toEqual([...Object.keys(core.themes), 'acme', 'harbour']);
	expect(packed.tracks['acme-newcomers']?.lessons).toEqual(['senior-scope', 'acme-paging', 'contain-failure']);
	const pages = htmlOf(folders.packed);
	for (const page of ['lessons/acme-paging/', 'scenarios/acme-gate/', 'templates/acme-handover/']) {
		expect([...pages.keys()]).toContain(page);
		expect(pagesOf(folders.plain)).not.toContain(page);
	}
	expect(wordsOf(pages.get('glossary/') ?? '')).toMatch(/A barrier at a terminal.*?Acme Freight only/);
});

test('inserted: lessons in the middle of a core road and of a track, a question in the middle of a core lesson', () => {
	const road = packed.themes.operate?.lessons ?? [];
	expect(road[road.indexOf('incident-command') + 1]).toBe('acme-gateway');
	const track = packed.tracks['mid-to-senior']?.lessons ?? [];
	expect(track[track.indexOf('latency-investigation') - 1]).toBe('acme-gateway');
	const items = outlineOf(folders.packed, 'contain-failure').sections.flatMap((section) => section.items);
	expect(items[items.indexOf('contain-failure/try-timeout') + 1]).toBe('contain-failure/acme-gate-budget');
});

test('hidden: lessons, a scenario, a question and a track are nowhere', () => {
	const pages = htmlOf(folders.packed);
	for (const id of HIDDEN) {
		const { title } = outlineOf(folders.plain, id);
		expect(packed.lessons[id]).toBeUndefined();
		for (const { lessons } of [...Object.values(packed.themes), ...Object.values(packed.tracks)])
			expect(lessons).not.toContain(id);
		for (const [address, html] of pages) expect(html.includes(title), `${id} on ${address}`).toBe(false);
	}
	expect([...pages.keys()]).not.toContain('scenarios/mentor-and-pair/');
	expect(packed.tracks['junior-to-senior-backend']).toBeUndefined();
	const items = outlineOf(folders.packed, 'contain-failure').sections.flatMap((section) => section.items);
	expect(items).not.toContain('contain-failure/outcome-rules');
	expect(pages.get('lessons/contain-failure/')).not.toContain('id="outcome-rules"');
});

test('replaced and patched: the pack’s words stand at the core’s addresses and signs, the rest stays', () => {
	expect(packed.lessons['code-review']).toMatchObject({
		title: 'Code review at Acme',
		sign: core.lessons['code-review']?.sign,
	});
	expect(packed.themes.operate?.title).toBe('Operate, and be on call at Acme');
	const { asked, key } =
		lessonData('contain-failure', folders.packed).questions['contain-failure/search-deadline'] ?? {};
	const before = lessonData('contain-failure', folders.plain).questions['contain-failure/search-deadline'];
	// The harbour's pack stands over the company's.
	expect(asked).toMatchObject({ title: 'Search has a second in the harbour' });
	// As it was, but for its language.
	expect(wordsOf(asked?.prompt ?? '')).toBe(wordsOf(before?.asked.prompt ?? 'none'));
	expect(key).toMatchObject({ value: 430 });
});

test('everything else keeps its id and address, so saved answers stay with it', () => {
	for (const [id, lesson] of Object.entries(core.lessons)) {
		if (HIDDEN.includes(id) || id === 'code-review') continue;
		const now = packed.lessons[id]?.sections.flatMap((section) => section.items) ?? [];
		for (const item of lesson.sections.flatMap((section) => section.items)) {
			if (item !== 'contain-failure/outcome-rules') expect(now).toContain(item);
		}
	}
});

for (const width of [390, 1440]) {
	test(`marked: map, lesson, question and search say whose it is, at ${width} px`, async ({ page, packed: site }) => {
		await page.setViewportSize({ width, height: 850 });
		await page.goto(site);
		await expect(page.getByRole('radio', { name: 'First month at Acme' })).toBeChecked();
		await expect(page.locator('.atlas')).toContainText('Private road, by Platform Operations.');
		await page.locator('.atlas').getByRole('link', { name: 'Paging at Acme' }).click();
		await expect(page).toHaveURL(/\/team\/senior-path\/lessons\/acme-paging\/$/);
		await expect(page.locator('.lede .sign').first()).toHaveClass(/pack/);
		await expect(page.locator('.private')).toContainText('Written by Acme Freight, not by Senior Path.');
		await expect(page.locator('.private')).toContainText(
			'Verantwortlich: Platform Operations, geprüft am 1. November 2026.',
		);
		await expect(page.getByRole('link', { name: 'Report a mistake to Platform Operations' })).toHaveAttribute(
			'href',
			'mailto:operations@acme.example?subject=lessons%2Facme-paging',
		);
		// A private road leaves the core's at the first lesson that it needs, and leads back to it.
		const main = core.lessons['incident-command'];
		await expect(page.locator('.private')).toContainText(main?.title ?? '-');
		await expect(page.locator('.next')).toContainText(`Back to the main road: F5 ${main?.title}`);
		const accent = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--mark'));
		expect(await accent()).toContain('#7fd0ff');
		await page.goto(`${site}lessons/code-review/`);
		await expect(page.getByText(/Rewritten by Acme Freight/)).toBeVisible();
		await page.goto(`${site}lessons/contain-failure/`);
		await expect(page.locator('.private')).toContainText('Adjusted by Acme Freight');
		await expect(page.locator('.private')).toContainText('Adjusted by Acme Harbour');
		await expect(page.locator('#acme-gate-budget')).toHaveAttribute('data-whose', 'Added by Acme Freight');
		await page.goto(`${site}lessons/load-and-limits/`);
		await expect(page.locator('.private')).toHaveCount(0);
		await expect(page.getByRole('link', { name: /^Report a mistake/ })).toHaveCount(0);
		await page.getByRole('button', { name: /^Suche/ }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('searchbox').fill('pager');
		const hit = dialog.locator('.hits > li').filter({ hasText: 'Paging at Acme' }).first();
		await expect(hit).toContainText('Acme Freight pack');
		await expect(hit.locator('.sign')).toHaveClass(/pack/);
		await hit.getByRole('link').first().click();
		await expect(page).toHaveURL(/\/team\/senior-path\/lessons\/acme-paging\//);
	});
}

test('“All roads” is remembered over the pack’s own track', async ({ page, packed: site }) => {
	await page.goto(site);
	await page.locator('[data-island="home"]').waitFor({ state: 'attached' });
	await expect(async () => {
		await page.getByText('All roads', { exact: true }).click();
		expect(await page.evaluate(() => localStorage.getItem(`${document.documentElement.dataset.site}:track`))).toBe('');
	}).toPass();
	await page.reload();
	await expect(page.getByRole('radio', { name: 'All roads' })).toBeChecked();
});

for (const [lesson, key, title] of [
	['acme-paging', 'second-call', 'Acme Freight'],
	['harbour-tides', 'high-water', 'Harbour'],
] as const) {
	test(`${lesson} is answered and saved like any other, under the base path`, async ({ page, packed: site }) => {
		const question = lessonData(lesson, folders.packed).questions[`${lesson}/${key}`];
		if (!question) throw new Error(`${lesson} has lost its question`);
		await page.goto(`${site}lessons/${lesson}/`);
		await wake(page, question.asked.id);
		const place = await openInRun(page, question.asked.id, mouse);
		await answer(place, question, mouse, 'right', 75, german.check);
		await page.reload();
		await wake(page, question.asked.id);
		await expect(placeOf(page, question.asked.id).locator('summary').first()).toContainText('Richtig, mit 75 %');
		// A title is plain text: what looks like HTML in one, in a pack of data too, is read and never runs.
		await page.goto(`${site}lessons/${lesson}/answers/`);
		await expect(page.locator(`#${key} .answer-of`)).toHaveText(question.asked.title);
		await page.goto(`${site}progress/`);
		await expect(page.locator('main')).toContainText(title);
	});
}

test('the interface speaks the language of a pack, and English where that has no word', async ({
	page,
	packed: site,
}) => {
	await page.clock.setFixedTime(new Date('2026-12-03T10:00:00Z'));
	await page.goto(`${site}lessons/harbour-tides/`);
	await expect(page.locator('html')).toHaveAttribute('lang', 'de');
	const masthead = page.locator('header.top');
	for (const name of ['Karte', 'Wiederholung', 'Fortschritt', 'Belege'])
		await expect(masthead.getByRole('link', { name })).toBeVisible();
	await expect(page.locator('footer')).toContainText('Senior Path ist frei und behält deinen Fortschritt');
	// Not translated: what stands there is upstream's.
	await expect(page.locator('footer')).toContainText('Fork it for your company');
	expect(htmlOf(folders.plain).get('')).toContain('<html lang="en"');
	const manifest = await (await page.request.get(`${site}manifest.webmanifest`)).json();
	expect(manifest.lang).toBe('de');

	const id = 'harbour-tides/high-water';
	const question = lessonData('harbour-tides', folders.packed).questions[id];
	if (!question) throw new Error('the pack has lost its question');
	await wake(page, id);
	const place = await openInRun(page, id, mouse);
	await expect(place).toContainText('Entscheide');
	// What is English says so.
	await expect(page.locator('h1')).toHaveAttribute('lang', 'en');
	await expect(place.locator('legend > [lang="en"]')).toHaveText('Which night do you take for the release?');
	await place.getByRole('button', { name: 'Antwort prüfen' }).click();
	await expect(place).toContainText('Wähle zuerst eine Antwort.');
	await answer(place, question, mouse, 'wrong', 95, german.check);
	await expect(place.locator('.verdict')).toContainText('Diese nicht, und die Gründe sagen, warum.');
	await expect(place.locator('.verdict')).toContainText('Du hast 95 % gesagt. Es ist deine erste Antwort');
	await expect(place.getByRole('button', { name: 'Noch einmal' })).toBeVisible();
	await expect(place).toContainText('Not so at Acme? Ask in #gate-questions');
	await expect(place).toContainText(say.returns.week);
	await page.reload();
	await wake(page, id);
	await placeOf(page, id).locator('summary').first().click();
	await expect(placeOf(page, id)).toContainText('Das hast du am 3. Dezember 2026 beantwortet.');
	// The lessons are English: one index, with English endings.
	await page.goto(`${site}search/?q=retrying`);
	await expect(page.locator('.hits > li').filter({ hasText: 'retries' }).first()).toBeVisible();
});
