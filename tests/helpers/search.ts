/** What the tests of the search look at. */
import type { Page } from '@playwright/test';
import { search as say } from '../../src/i18n/en/search.ts';
import { expect } from './test.ts';

export const dialogOf = (page: Page) => page.getByRole('dialog', { name: say.dialog });
export const fieldOf = (page: Page) => page.getByRole('searchbox', { name: say.label });
export const hitsOf = (page: Page) => page.locator('.hits > li');
export const saidOf = (page: Page) => page.locator('.search .said');

/** Opens the dialog. */
export async function slash(page: Page): Promise<void> {
	await page.keyboard.press('/');
	await expect(fieldOf(page)).toBeFocused();
}

/** Both the names and the text have been searched. */
export const settled = (page: Page) => expect(saidOf(page)).toContainText(/^\d+ results? for “/);
