/**
 * What comes from outside a page cannot run in it: addresses, and files to import with what the pages then show of them.
 * Every test also fails on a breach of the policy and on a request to another host; the last one shows that it would.
 */
import { answers, fileOf } from '../helpers/kept.ts';
import { firstOf, lessonData, wake } from '../helpers/lesson.ts';
import { expect, type Page, test } from '../helpers/test.ts';

const payloads = [
	'<img src=x onerror="window.ran=1">',
	'"><script>window.ran=1</script>',
	'javascript:window.ran=1',
	"';window.ran=1;//",
	'<svg onload=window.ran=1>',
	'</title><iframe srcdoc="<script>parent.ran=1</script>">',
	'{{constructor.constructor("window.ran=1")()}}',
	'__proto__',
	'%3Cscript%3Ewindow.ran%3D1%3C/script%3E',
	'<a href="https://evil.invalid/"><base href="https://evil.invalid/">',
];

/** Nothing ran, nothing of it is markup. */
async function expectHarmless(page: Page, where: string): Promise<void> {
	const found = await page.evaluate(() => ({
		ran: 'ran' in window,
		polluted: 'polluted' in {},
		markup: document.querySelectorAll(
			'img[src="x"], svg[onload], iframe, base, [href^="javascript:" i], [href*="evil.invalid"]',
		).length,
	}));
	expect(found, where).toEqual({ ran: false, polluted: false, markup: 0 });
}

test('addresses: hashes, queries and roads do nothing', async ({ page, site }) => {
	const all = encodeURIComponent(payloads.join(' '));
	const addresses = [
		...payloads.map((payload) => `search/?q=${encodeURIComponent(payload)}`),
		`search/?q=cache&kind=${all}`,
		`scenarios/contain-failure/#road=${all}`,
		`lessons/contain-failure/#${all}`,
		`scenarios/?level=${all}`,
		`data/#${all}`,
		`evidence/?from=${all}`,
	];
	for (const address of addresses) {
		const response = await page.goto(site + address);
		expect(response?.status(), address).toBe(200);
		await page.waitForLoadState('networkidle');
		await expectHarmless(page, address);
	}
	// A name that cannot be read is no reason for the exercises to stop.
	await page.goto(`${site}lessons/contain-failure/#%`);
	await wake(page, firstOf(lessonData('contain-failure'), 'single').asked.id);
});

test('a file to import runs nothing once it is added: its words stand as words, its links lead nowhere', async ({
	page,
	site,
}) => {
	await page.goto(`${site}data/`);
	const noted = payloads.map((payload, i) => {
		const event: Record<string, unknown> = JSON.parse(answers(1, 'evidence', `cccccc${i}${i}`)[0] ?? '{}');
		const fields = { situation: payload, did: payload, link: payload, theme: payload, who: payload };
		return JSON.stringify({ ...event, type: 'noted', data: { fields } });
	});
	const strange = '{"id":"x","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
	await page.locator('input[type=file]').setInputFiles(fileOf([...noted, strange, ...answers(1, payloads[0])]));
	await expect(page.locator('#import')).toBeFocused();
	await expectHarmless(page, 'looked at');
	await page.getByRole('button', { name: /^Add \d+/ }).click();
	await expect(page.locator('div.plainly')).toBeFocused();
	await expectHarmless(page, 'added');
	await page.goto(`${site}evidence/`);
	await expect(page.locator('main')).toContainText(payloads[0] ?? '');
	await expectHarmless(page, 'evidence');
	for (const address of ['progress/', 'review/', '']) {
		await page.goto(site + address);
		await page.waitForLoadState('networkidle');
		await expectHarmless(page, address);
	}
});

test('the watch over policy and foreign requests would see a breach', async ({ page, site, troubles }) => {
	await page.goto(`${site}about/`);
	const answered = await page.evaluate(async () => {
		const seen: string[] = [];
		document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective));
		const image = document.createElement('img');
		try {
			image.setAttribute('onerror', 'window.ran=1');
		} catch {
			// Trusted Types refuse a string here,
		}
		image.src = 'https://evil.invalid/x.png';
		document.body.append(image);
		try {
			document.body.innerHTML += '<p>x</p>';
		} catch {
			// and here.
		}
		await fetch('https://evil.invalid/').catch(() => null);
		await new Promise((next) => setTimeout(next));
		return seen;
	});
	expect(answered).toEqual(expect.arrayContaining(['img-src', 'connect-src', 'require-trusted-types-for']));
	await expect.poll(() => troubles.filter((trouble) => trouble.includes('CSP:')).length).toBeGreaterThan(2);
	expect(await page.evaluate(() => 'ran' in window)).toBe(false);
	troubles.length = 0;
});
