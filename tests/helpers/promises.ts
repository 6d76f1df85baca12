/**
 * What axe cannot see, as assertions of our own. Each takes a page and returns the faults found: none on a sound page.
 * Those that run inside the page are plain functions without imports.
 */
import type { Locator, Page } from '@playwright/test';

/** Runs in the page: radios without a legend, in one group across two questions, or picked before anybody chose. */
export function groupFaults(): string[] {
	const faults: string[] = [];
	const owners = new Map<string, Element | null>();
	for (const radio of document.querySelectorAll<HTMLInputElement>('main input[type=radio]:not(:disabled)')) {
		const group = radio.closest('fieldset, [role=radiogroup]');
		const labelled = group?.querySelector(':scope > legend')?.textContent || group?.getAttribute('aria-labelledby');
		if (!labelled && !group?.getAttribute('aria-label')) faults.push(`no legend: ${radio.outerHTML.slice(0, 80)}`);
		const name = `${[...document.forms].indexOf(radio.form ?? document.createElement('form'))} ${radio.name}`;
		if (radio.name === '') faults.push(`no name: ${radio.outerHTML.slice(0, 80)}`);
		if (owners.has(name) && owners.get(name) !== group) faults.push(`two groups are one: ${radio.name}`);
		owners.set(name, group);
		const other = document.querySelectorAll(`main input[type=radio][name="${CSS.escape(radio.name)}"]`);
		if ([...other].some((one) => one.closest('.item') !== radio.closest('.item')))
			faults.push(`two questions share ${radio.name}`);
	}
	for (const input of document.querySelectorAll<HTMLInputElement>('.item form input:checked'))
		faults.push(`picked beforehand: ${input.outerHTML.slice(0, 80)}`);
	return [...new Set(faults)];
}

/** Put into a page before its scripts: remembers what listens for clicks. */
export function watchClicks(): void {
	const add = EventTarget.prototype.addEventListener;
	EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: Parameters<typeof add>) {
		if (args[0] === 'click' && this instanceof Element) this.toggleAttribute('data-clicked', true);
		return add.apply(this, args);
	};
}

/** Runs in the page: things that are pressed and are no control, so that no key reaches them. A nav listens for its links. */
export function falseControls(): string[] {
	const native = 'a[href], button, input, select, textarea, summary, label, option, dialog';
	return [
		...document.querySelectorAll(
			'[data-clicked]:not(nav), [onclick], .b:not(svg *), [role=button], [role=link], [role=option]',
		),
	]
		.filter((element) => !element.matches(native) && element.getClientRects().length > 0)
		.map((element) => `no control: ${element.outerHTML.slice(0, 80)}`);
}

/** Runs in the page: bars and gauges whose value stands nowhere in words. */
export function wordlessBars(): string[] {
	return [...document.querySelectorAll('meter, progress, [role=meter], [role=progressbar], .gauge .bar, .purse svg')]
		.filter((bar) => {
			const words = (bar.closest('dd, p, li, td') ?? bar.parentElement)?.textContent ?? '';
			const label = bar.closest('.gauge > div')?.querySelector('dt')?.textContent ?? bar.getAttribute('aria-label');
			return !/\d/.test(words) || (bar.closest('.gauge') !== null && !label);
		})
		.map((bar) => `no words: ${bar.outerHTML.slice(0, 80)}`);
}

/** Runs in the page: right and wrong told by colour alone, without a word and a sign. */
export function colourAlone(): string[] {
	const shown = (element: Element | null) => element !== null && element.getClientRects().length > 0;
	return [...document.querySelectorAll('.item :is(li, td, tr):is(.yes, .no, .found)')]
		.filter((row) => {
			const places = [row, row.nextElementSibling].filter((one) => one !== null);
			return !places.some((place) => {
				const tag = [...place.querySelectorAll('.tag')].find(shown);
				const word = tag instanceof HTMLElement && /\w/.test(tag.innerText) && shown(tag.querySelector('svg'));
				return word || shown(place.querySelector('svg[role=img][aria-label]'));
			});
		})
		.map((row) => `colour alone: ${row.outerHTML.slice(0, 120)}`);
}

/** Runs in the page: fields and buttons whose outline is below 3:1 against what lies around them (1.4.11). */
export function faintControls(): string[] {
	const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	if (!canvas) throw new Error('no canvas');
	const paint = (colours: string[]): number[] => {
		canvas.clearRect(0, 0, 1, 1);
		for (const colour of colours) {
			canvas.fillStyle = colour;
			canvas.fillRect(0, 0, 1, 1);
		}
		return [...canvas.getImageData(0, 0, 1, 1).data];
	};
	const light = (colours: string[]) => {
		const [r = 0, g = 0, b = 0] = paint(colours).map((one) => {
			const share = one / 255;
			return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const ground = (element: Element | null): string[] =>
		element === null ? ['white'] : [...ground(element.parentElement), getComputedStyle(element).backgroundColor];
	const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	return [
		...document.querySelectorAll(
			'main :is(input[type=text], input[type=search], select, textarea, button.b:not(.txt))',
		),
	]
		.filter((element) => element.getClientRects().length > 0 && !element.matches(':disabled, :disabled *'))
		.filter((element) => {
			const around = ground(element.parentElement);
			const style = getComputedStyle(element);
			const edges = (['Bottom', 'Top'] as const).map((side) =>
				Number.parseFloat(style[`border${side}Width`]) > 0 ? [...around, style[`border${side}Color`]] : around,
			);
			return [...edges, ground(element)].every((colours) => contrast(light(colours), light(around)) < 3);
		})
		.map((element) => `outline below 3:1: ${element.outerHTML.slice(0, 80)}`);
}

/** Runs in the page: steps that only dragging moves, pairs that only dragging makes (2.5.7). */
export function dragOnly(): string[] {
	const usable = (button: Element) =>
		button.getClientRects().length > 0 && button.matches('button, select') && !button.matches('[tabindex="-1"]');
	const rows = [...document.querySelectorAll('form ol.order > li, form .match > div, form [draggable=true]')];
	return rows
		.filter((row) => row.getClientRects().length > 0)
		.filter((row) => ![...row.querySelectorAll('button, select')].some(usable))
		.map((row) => `only by dragging: ${row.outerHTML.slice(0, 80)}`);
}

/** Runs in the page: charts whose numbers stand nowhere as text. */
export function numberlessCharts(): string[] {
	return [...document.querySelectorAll('.item figure svg, .proof figure svg')]
		.filter((svg) => svg.getClientRects().length > 0)
		.filter((svg) => {
			const around = svg.closest('details.seen') ?? svg.closest('.ex');
			return !around?.querySelector('table tbody td, .guess input[type=range]');
		})
		.map((svg) => `no table: ${svg.outerHTML.slice(0, 80)}`);
}

/** Goes on by Tab: focus that cannot be seen, because nothing marks it (2.4.7) or something covers it (2.4.11). */
export async function focusFaults(page: Page, stops: number): Promise<string[]> {
	const faults: string[] = [];
	// Whatever moves would be looked at half-way.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.evaluate(() => {
		const look = (element: Element) => {
			const boxes = [element, element.closest('label'), element.nextElementSibling, element.parentElement];
			return boxes
				.filter((box) => box !== null)
				.map((box) => {
					const s = getComputedStyle(box);
					return [
						s.outlineStyle,
						s.outlineWidth,
						s.outlineColor,
						s.boxShadow,
						s.backgroundColor,
						s.borderColor,
						s.color,
					];
				})
				.join();
		};
		const before = new Map<Element, string>();
		for (const element of document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]'))
			if (element !== document.activeElement) before.set(element, look(element));
		Object.assign(window, { lookNow: look, lookBefore: before });
	});
	for (let n = 0; n < stops; n += 1) {
		await page.keyboard.press('Tab');
		const fault = await page.evaluate(async () => {
			await Promise.allSettled(document.getAnimations().map((one) => one.finished));
			const { lookNow, lookBefore } = window as unknown as {
				lookNow(element: Element): string;
				lookBefore: Map<Element, string>;
			};
			const element = document.activeElement;
			if (!element || element === document.body) return null;
			const name = element.outerHTML.slice(0, 80);
			const plain = lookBefore.get(element);
			if (plain !== undefined && plain === lookNow(element)) return `no mark of focus: ${name}`;
			const label = element.closest('label');
			const shape = label?.getClientRects().length ? label : element;
			const covered = () =>
				[...shape.getClientRects()].every((box) =>
					[0.1, 0.5, 0.9].every((share) => {
						const hit = document.elementFromPoint(box.left + box.width * share, box.top + box.height / 2);
						return !shape.contains(hit);
					}),
				);
			// What has the focus may still be scrolled into view.
			for (let wait = 0; wait < 10 && covered(); wait += 1) await new Promise((done) => setTimeout(done, 60));
			return covered() ? `covered: ${name}` : null;
		});
		if (fault) faults.push(fault);
	}
	return faults;
}

/** Presses every letter, digit and sign outside of fields, where single keys are switched off: nothing may happen (2.1.4). */
export async function shortcutFaults(page: Page): Promise<string[]> {
	await page.evaluate(() => {
		document.documentElement.dataset.keys = 'off';
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
		Object.assign(window, { stirred: 0 });
		new MutationObserver((all) => Object.assign(window, { stirred: all.length })).observe(document, {
			subtree: true,
			childList: true,
			attributes: true,
			characterData: true,
		});
	});
	const stirred = () =>
		page.evaluate(
			() =>
				new Promise<boolean>((done) =>
					requestAnimationFrame(() => {
						const { stirred } = window as unknown as { stirred: number };
						Object.assign(window, { stirred: 0 });
						done(stirred > 0 || document.activeElement !== document.body);
					}),
				),
		);
	const at = page.url();
	for (const key of "abcdefghijklmnopqrstuvwxyz0123456789?/.,;'[]#+-") {
		await page.keyboard.press(key);
		if (page.url() !== at || (await stirred())) return [`the key ${key} does something`];
	}
	return [];
}

/** Half an hour goes by without anybody there: nothing may have run out (2.2.1). Needs `page.clock.install()` before. */
export async function timeFaults(page: Page): Promise<string[]> {
	const now = () => page.evaluate(() => `${location.href}\n${document.querySelector('main')?.innerText}`);
	const before = await now();
	await page.clock.runFor('30:00');
	return (await now()) === before ? [] : ['something has run out after half an hour'];
}

/** Looks again while there are faults, for two seconds: a busy machine shows an action's result late. */
async function settled(look: () => Promise<string[]>): Promise<string[]> {
	const end = Date.now() + 2_000;
	let faults = await look();
	while (faults.length > 0 && Date.now() < end) faults = await look();
	return faults;
}

/** Acts, and looks at what a screen reader was told: a status that is born with its text is not read by many. */
export async function statusFaults(place: Locator, act: () => Promise<void>): Promise<string[]> {
	await place.evaluate((root) => {
		const before = new Map([...root.querySelectorAll('[role=status]')].map((one) => [one, one.textContent]));
		Object.assign(window, { regions: before });
	});
	await act();
	const look = () =>
		place.evaluate((root) => {
			const { regions } = window as unknown as { regions: Map<Element, string | null> };
			const faults: string[] = [];
			let said = false;
			for (const region of root.querySelectorAll('[role=status]')) {
				const text = region.textContent?.trim() ?? '';
				if (text === '') continue;
				if (regions.has(region)) said ||= regions.get(region) !== region.textContent;
				else faults.push(`born with its text: ${region.outerHTML.slice(0, 80)}`);
			}
			return said ? faults : [...faults, 'nothing is announced'];
		});
	return settled(look);
}

/** After an action the focus is still somewhere inside. */
export async function focusLost(place: Locator): Promise<string[]> {
	return settled(async () => {
		const kept = await place.evaluate((root) => root.contains(document.activeElement));
		return kept ? [] : ['the focus is lost'];
	});
}

/** An answered question: the verdict has the focus, and its words stand in a live region too. */
export async function verdictFaults(place: Locator): Promise<string[]> {
	await place.locator('.verdict').waitFor();
	const verdict = await place.locator('.verdict').innerText();
	const live = await place.locator(':scope > :is([role=status], [aria-live=polite])').allInnerTexts();
	return [
		...(live.some((said) => said !== '' && verdict.includes(said)) ? [] : ['the verdict is in no live region']),
		...(/\w/.test(verdict) ? [] : ['the verdict has no words']),
		...(await focusLost(place)),
	];
}

/** After Check on nothing: a sentence that is announced, tied to the group, and the focus within it. */
export async function errorFaults(place: Locator): Promise<string[]> {
	const look = () =>
		place.evaluate((root) => {
			const alert = root.querySelector('[role=alert]');
			if (!alert?.textContent) return ['no sentence is announced'];
			const tied = alert.id !== '' && root.querySelector(`[aria-describedby~="${CSS.escape(alert.id)}"]`);
			const near = alert.closest('fieldset, .err')?.contains(document.activeElement);
			return [...(tied ? [] : ['the sentence is tied to nothing']), ...(near ? [] : ['the focus is not at the fault'])];
		});
	return settled(look);
}

/** A decision of a scenario just taken: its heading has the focus, and the change was announced as a sentence. */
export async function stepFaults(scene: Locator): Promise<string[]> {
	const look = () =>
		scene.evaluate((root) => {
			const heading = root.querySelector('.now :is(h1, h2, h3, h4)');
			const said = root.querySelector('[role=status]')?.textContent?.trim() ?? '';
			return [
				...(heading && heading === document.activeElement ? [] : ['the new heading has no focus']),
				...(/\w/.test(said) ? [] : ['the step is not announced']),
			];
		});
	return settled(look);
}
