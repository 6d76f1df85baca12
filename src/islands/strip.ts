/** Done and here on a lesson's strip and its dock. Comes with the exercises: its code would weigh on every lesson. */
import type { Snapshot } from '../domain/progress/snapshot.ts';
import { strip as words } from '../i18n/en/strip.ts';

/** Draws the snapshot; safe to repeat. Without answers in this lesson all stations stay open. */
export function drawStrip({ lessons }: Snapshot): void {
	const nav = document.querySelector<HTMLElement>('[data-strip]');
	const lesson = lessons[nav?.dataset.strip ?? ''];
	if (!nav || !lesson) return;
	const links = nav.querySelectorAll('a');
	const dock = document.querySelector<HTMLElement>('.dock');
	for (const [i, mark] of lesson.sections.entries()) {
		const link = links[i];
		const station = link?.parentElement;
		if (!link || !station) continue;
		station.classList.toggle('done', mark === 'done');
		station.classList.toggle('here', mark === 'here');
		link.ariaCurrent = mark === 'here' ? 'step' : null;
		// Read out by way of a pseudo-element.
		link.dataset.said = mark === 'done' ? words.done : '';
		const button = mark === 'here' && dock?.querySelector('button');
		if (button) button.textContent = words.contentsAt(i + 1, links.length);
	}
	dock?.style.setProperty('--p', `${(100 * lesson.answered) / (lesson.placed || 1)}%`);
}
