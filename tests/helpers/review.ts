/** Histories of answers as a file, and one item of a review session at a time. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Answered, LogEvent } from '../../src/domain/log/event.ts';
import { eventId } from '../../src/domain/log/event-id.ts';
import type { Outline } from '../../src/domain/progress/outline.ts';
import { comesBack } from '../../src/domain/review/items.ts';
import type { Published } from '../../src/exercises/types.ts';
import { yourData } from '../../src/i18n/en/progress.ts';
import { review as say } from '../../src/i18n/en/review.ts';
import type { Hand } from './hands.ts';
import { answer, lessons } from './lesson.ts';
import { curriculumOf, folders } from './site.ts';
import type { Wish } from './ways.ts';

export const DAY = 86_400_000;
/** Friday 20 November 2026, 10:00 in Berlin. */
export const NOW = Date.UTC(2026, 10, 20, 9);

/** Every question that review may ask, as its lesson publishes it. */
export function reviewable(): Published[] {
	return lessons().flatMap((lesson) =>
		Object.values(lesson.questions).filter(({ asked }) => asked.id.startsWith(`${lesson.id}/`) && comesBack(asked)),
	);
}

let n = 0;

/** An answer at a moment, right at 75% unless it says more. */
export function answered(question: Published, at: number, data: Partial<Answered> = {}): LogEvent {
	n += 1;
	const recall = question.asked.type === 'recall';
	return {
		id: eventId(at, 'history0', n),
		at: new Date(at).toISOString(),
		zone: 'Europe/Berlin',
		type: 'answered',
		subject: question.asked.id,
		rev: question.rev,
		data: {
			response: null,
			score: 1,
			confidence: recall ? null : 75,
			variant: null,
			hints: 0,
			ms: 30_000,
			...(recall && { grade: 'good' }),
			...data,
		},
	};
}

/** Brings a history in, the way a learner does. */
export async function bringIn(page: Page, site: string, events: readonly LogEvent[], name = 'history'): Promise<void> {
	const { pathname } = new URL(page.url(), site);
	if (!pathname.endsWith('/progress/')) await page.goto(`${site}progress/`);
	const file = {
		format: 'senior-path-progress',
		version: 1,
		site: 'senior-path',
		exported: new Date(NOW).toISOString(),
		events,
	};
	await page.locator('input[type=file]').setInputFiles({
		name: `${name}.json`,
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(file)),
	});
	await page.getByRole('button', { name: yourData.add(events.length) }).click();
	await expect(page.locator('main')).toContainText(yourData.added(events.length, `${name}.json`).slice(0, 20));
}

/** Opens the review page and waits until it knows what is due. */
export async function openReview(page: Page, site: string): Promise<void> {
	await page.goto(`${site}review/`);
	await expect(page.locator('[data-island=review] :is(h1, .queue)')).not.toHaveCount(0);
}

export async function begin(page: Page, hand: Hand): Promise<void> {
	await hand.press(page.getByRole('button', { name: /^Begin/ }));
	await expect(page.locator('main .item form')).toBeVisible();
}

/** The open item, and the question or the variant of it that is asked. */
export async function itemOf(
	page: Page,
): Promise<{ place: Locator; id: string; question: Pick<Published, 'asked' | 'key'> }> {
	const place = page.locator('main .item');
	await expect(place.locator('form')).toBeVisible();
	const id = (await place.getAttribute('data-question')) ?? '';
	const variant = await place.getAttribute('data-variant');
	const question = reviewable().find(({ asked }) => asked.id === id);
	if (!question) throw new Error(`the question ${id} is in no lesson`);
	return { place, id, question: (variant === null ? undefined : question.variants[variant]) ?? question };
}

/** Answers the open item and goes on. Returns its id and what was said of its return. */
export async function reviewOne(
	page: Page,
	hand: Hand,
	wish: Wish,
	sure = 75,
): Promise<{ id: string; returns: string }> {
	const { place, id, question } = await itemOf(page);
	await answer(place, question, hand, wish, sure);
	const returns = await place.locator('.disagree').innerText();
	expect(returns).toMatch(/^It comes back /);
	const next = page
		.getByRole('button', { name: say.next, exact: true })
		.or(page.getByRole('button', { name: say.finish }));
	const ends = (await next.innerText()) === say.finish;
	await hand.press(next);
	if (ends) await expect(page.locator('[data-island=review] h1')).toBeFocused();
	else await expect(page.locator('main .item')).not.toHaveAttribute('data-question', id);
	return { id, returns };
}

/** What the start says is due, by question and reason. */
export async function dueList(page: Page): Promise<string[]> {
	const more = page.getByRole('button', { name: /^Show the other/ });
	if (await more.isVisible()) await more.click();
	return page.locator('.moved tbody tr').allInnerTexts();
}

/** The count in the header; 0 where there is none. */
export async function headerCount(page: Page): Promise<number> {
	const mark = page.locator('.top mark');
	return (await mark.count()) === 0 ? 0 : Number.parseInt(await mark.innerText(), 10);
}

export function outline(): Outline {
	return curriculumOf(folders.plain) as unknown as Outline;
}
