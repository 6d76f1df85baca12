/** The list of scenarios and what it is narrowed by. */
import { scenarioList as say } from '../../src/i18n/en/scenario-list.ts';
import { folders, namesOf } from '../helpers/site.ts';
import { expect, test } from '../helpers/test.ts';

const { scenarios, lessons, roads } = namesOf(folders.plain);
const first = scenarios[0];
const roadOf = (scenario: (typeof scenarios)[number]) => roads[lessons[scenario[2]]?.[3] ?? -1]?.[0];

test('the list of scenarios is narrowed by road and by what was played, and its address says so', async ({
	page,
	site,
}) => {
	if (!first) throw new Error('there is no scenario');
	const road = roadOf(first) ?? '';
	const there = scenarios.filter((one) => roadOf(one) === road);
	await page.goto(`${site}scenarios/`);
	const status = page.getByRole('status');
	const rows = page.locator('.plays > li:visible');
	await expect(status).toHaveText(say.count(scenarios.length, scenarios.length));
	await page.getByLabel(say.road).selectOption(road);
	await expect(rows).toHaveCount(there.length);
	await expect(status).toHaveText(say.count(there.length, scenarios.length));
	await expect(page.locator('.roadhead:visible')).toHaveCount(1);
	// By keyboard: arrows move a radio.
	await page.getByRole('radio', { name: /^All/ }).focus();
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: /^Not played/ })).toBeChecked();
	await expect(page).toHaveURL(new RegExp(`\\?show=not-played&road=${road}$`));
	await expect(rows).toHaveCount(there.length);
	await page.keyboard.press('ArrowDown');
	await expect(status).toHaveText(say.count(0, scenarios.length));
	await page.reload();
	await expect(page.getByRole('radio', { name: /^Played/ })).toBeChecked();
	await expect(page.getByLabel(say.road)).toHaveValue(road);
	await page.evaluate(
		([id, site]) => {
			localStorage.setItem(
				`${site}:snapshot`,
				JSON.stringify({ v: 1, events: 0, lessons: {}, played: { [String(id)]: 'x' }, last: null }),
			);
			document.dispatchEvent(new Event('snapshot'));
		},
		[first[0], 'senior-path'],
	);
	await expect(rows).toHaveCount(1);
	await expect(rows).toContainText(first[1]);
	await page.getByRole('button', { name: say.all }).click();
	await expect(rows).toHaveCount(scenarios.length);
	await expect(page).toHaveURL(/\/scenarios\/$/);
	await expect(page.getByRole('radio', { name: /^On my track/ }), 'no track was chosen').toBeHidden();
	await page.evaluate(() => localStorage.setItem('senior-path:track', 'mid-to-senior'));
	await page.goto(`${site}scenarios/?show=my-track&road=no-such-road`);
	await expect(page.getByRole('radio', { name: /^On my track/ })).toBeChecked();
	await expect(page.getByLabel(say.road)).toHaveValue('');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the whole list stands there, and no control', async ({ page, site }) => {
		await page.goto(`${site}scenarios/?show=played`);
		await expect(page.locator('.plays > li:visible')).toHaveCount(scenarios.length);
		await expect(page.locator('main').getByRole('radio')).toHaveCount(0);
	});
});
