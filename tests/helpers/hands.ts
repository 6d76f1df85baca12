/** Ways of using a page: a mouse, a keyboard alone, a finger. */
import { expect, type Locator, type Page } from '@playwright/test';
import { exercise as say } from './words.ts';

export interface Hand {
	/** Picks a radio or ticks a checkbox. */
	choose(input: Locator): Promise<void>;
	write(input: Locator, text: string): Promise<void>;
	press(button: Locator): Promise<void>;
	/** Picks the option of a select by its value. */
	pick(select: Locator, value: string): Promise<void>;
	/** Sets a slider as near to the value as its steps and the hand allow. */
	slide(range: Locator, value: number): Promise<void>;
	/** Opens a comment on rows of a diff, both ends included. */
	comment(place: Locator, from: number, to: number): Promise<void>;
}

interface Range {
	min: number;
	max: number;
	step: number;
	value: number;
}

function rangeOf(range: Locator): Promise<Range> {
	return range.evaluate((input) => {
		if (!(input instanceof HTMLInputElement)) throw new Error('no slider');
		return { min: Number(input.min), max: Number(input.max), step: Number(input.step), value: input.valueAsNumber };
	});
}

/** A pointer that points with `click` or `tap`. */
function pointer(point: (target: Locator, position?: { x: number; y: number }) => Promise<void>): Hand {
	return {
		choose: (input) => point(input.locator('xpath=ancestor::label')),
		async write(input, text) {
			await point(input);
			await input.fill(text);
		},
		press: (button) => point(button),
		async pick(select, value) {
			await select.selectOption(value);
		},
		async slide(range, value) {
			const { min, max, step } = await rangeOf(range);
			// A slider that stands where it should has not been set yet; and the first touch takes an error away, which moves it.
			await point(range);
			await range.scrollIntoViewIfNeeded();
			const box = await range.boundingBox();
			if (!box) throw new Error('the slider is not shown');
			let share = (value - min) / (max - min);
			for (let n = 0; n < 8; n += 1) {
				await point(range, { x: Math.max(1, Math.min(box.width - 1, share * box.width)), y: box.height / 2 });
				const off = value - (await rangeOf(range)).value;
				// Where the steps are finer than pixels, a pointer reaches the nearest pixel.
				if (Math.abs(off) <= Math.max(step, (max - min) / box.width)) return;
				share += off / (max - min);
			}
			throw new Error(`the slider does not take ${value}`);
		},
		async comment(place, from, to) {
			await point(place.locator(`[data-row="${from}"]`));
			for (let row = from; row < to; row += 1) await point(place.getByRole('button', { name: say.diff.longer }));
		},
	};
}

export const mouse: Hand = pointer((target, position) => target.click(position && { position }));
/**
 * A mouse that does not wait until its target stands still under the pointer, some hundred milliseconds a click. For
 * the many roads of a content that a mouse has gone one road of.
 */
export const hastyMouse: Hand = pointer((target) => target.dispatchEvent('click'));
/** Needs a context with `hasTouch`. */
export const finger: Hand = pointer((target, position) => target.tap(position && { position }));

/** Presses Tab until the target has the focus. */
export async function tabTo(page: Page, target: Locator, most = 250): Promise<void> {
	await target.waitFor();
	// Found once: looking for a role or a name at every step costs more than the step.
	const element = await target.elementHandle();
	for (let n = 0; n < most; n += 1) {
		if (await element?.evaluate((one) => one === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`not reached with ${most} times Tab: ${target}`);
}

/** Fails when the focus has fallen to the page itself: whoever has no pointer would begin anew at its top. */
async function expectFocus(page: Page, after: string): Promise<void> {
	const kept = await page.evaluate(async () => {
		for (let n = 0; n < 10; n += 1) {
			if (document.activeElement !== document.body) return true;
			await new Promise((done) => setTimeout(done, 20));
		}
		return false;
	});
	expect(kept, `the focus stays somewhere after ${after}`).toBe(true);
}

/** Tab, arrows, Space, Enter and letters; no pointer at any time. */
export function keyboard(page: Page): Hand {
	const strike = async (key: string, times = 1) => {
		for (let n = 0; n < times; n += 1) await page.keyboard.press(key);
		await expectFocus(page, key);
	};
	return {
		async choose(input) {
			const type = await input.getAttribute('type');
			const name = await input.getAttribute('name');
			if (type === 'checkbox') {
				await tabTo(page, input);
				return strike('Space');
			}
			const group = page.locator(`input[type=radio][name="${name}"]`);
			const checked = group.and(page.locator(':checked'));
			await tabTo(page, (await checked.count()) > 0 ? checked : group.first());
			if ((await checked.count()) === 0) await strike('Space');
			for (let n = await group.count(); n > 0 && !(await input.isChecked()); n -= 1) await strike('ArrowDown');
			await expect(input).toBeChecked();
		},
		async write(input, text) {
			await tabTo(page, input);
			await page.keyboard.press('ControlOrMeta+A');
			await page.keyboard.type(text);
		},
		async press(button) {
			await tabTo(page, button);
			const leaves = await button.evaluate((element) => element.matches('a'));
			await page.keyboard.press('Enter');
			if (!leaves) await expectFocus(page, 'Enter');
		},
		async pick(select, value) {
			await tabTo(page, select);
			const values = await select.locator('option').evaluateAll((all) => all.map((one) => one.getAttribute('value')));
			await strike('Home');
			await strike('ArrowDown', values.indexOf(value));
			await expect(select).toHaveValue(value);
		},
		async slide(range, value) {
			await tabTo(page, range);
			const { min, max, step } = await rangeOf(range);
			const up = Math.round((value - min) / step);
			const down = Math.round((max - value) / step);
			// A slider that stands where it should has not been set yet.
			await strike(up <= down ? 'End' : 'Home');
			await strike(up <= down ? 'Home' : 'End');
			await strike(up <= down ? 'ArrowRight' : 'ArrowLeft', Math.min(up, down));
			expect(Math.abs((await rangeOf(range)).value - value)).toBeLessThanOrEqual(step / 2);
		},
		async comment(place, from, to) {
			await tabTo(page, place.locator('[data-row][tabindex="0"]'));
			const rows = await place
				.locator('[data-row]')
				.evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-row'))));
			await strike('Home');
			await strike('ArrowDown', rows.indexOf(from));
			await strike('Shift+ArrowDown', to - from);
			await strike('c');
		},
	};
}
