/** What axe knows, and the width of a small window. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';

const known: axe.RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
const contrast: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Pages have no frames, so one evaluation is all there is; the source of axe, half a megabyte, is read once a page. */
async function analysed(page: Page, runOnly: axe.RunOnly, within = 'html'): Promise<string[]> {
	// A colour on its way to another one has a contrast of no meaning, and far from view it never arrives.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
	const { violations } = await page.evaluate(
		([context, options]) => (globalThis as unknown as { axe: typeof axe }).axe.run(context, options),
		[within, { runOnly, resultTypes: ['violations'] } satisfies axe.RunOptions] as const,
	);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`);
}

/** Everything axe finds under WCAG 2.2 AA. */
export const axeFaults = (page: Page, within?: string): Promise<string[]> => analysed(page, known, within);

/** Text contrast alone: what differs between light and dark. */
export const contrastFaults = (page: Page, within?: string): Promise<string[]> => analysed(page, contrast, within);

/** 320 px, once the page has taken the width. */
export async function narrow(page: Page): Promise<void> {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.waitForFunction(() => document.documentElement.clientWidth <= 320);
}

/** Runs in the page: what sticks out of the window sideways and is not in a box that scrolls by itself. */
export function sticksOut(): string[] {
	const width = document.documentElement.clientWidth;
	if (document.documentElement.scrollWidth <= width) return [];
	const scrolls = (element: Element | null): boolean =>
		element !== null &&
		(/(auto|scroll|hidden)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
	const wide = [...document.querySelectorAll('body *')].filter(
		(element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement),
	);
	return [`${document.documentElement.scrollWidth} px wide`, ...wide.map((element) => element.outerHTML.slice(0, 100))];
}

/** Runs in the page: what still moves although less motion is wished for. */
export function moving(): string[] {
	return [...document.querySelectorAll('*')]
		.filter((element) => {
			const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
			return (
				[transitionDuration, animationDuration].some((all) =>
					all.split(',').some((one) => Number.parseFloat(one) > 0),
				) || scrollBehavior === 'smooth'
			);
		})
		.map((element) => element.outerHTML.slice(0, 80));
}
