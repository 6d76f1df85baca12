/**
 * Done and here on a lesson's strip, from the snapshot, before the page is first painted. Travels inside the lesson, so
 * it is small, and like `marks.ts` it is imported by nothing else: to draw again, dispatch `snapshot` on the document.
 */
import type { Snapshot } from '../domain/progress/snapshot.ts';
import { strip as words } from '../i18n/en/strip.ts';

const nav = document.querySelector<HTMLElement>('[data-strip]');
const dock = document.querySelector<HTMLElement>('.dock');

/** Draws the snapshot; safe to repeat. */
function applyMarks(snapshot: Snapshot | null): void {
	const lesson = snapshot?.lessons[nav?.dataset.strip ?? ''];
	if (!nav || !lesson) return;
	const stations = [...nav.querySelectorAll('li')];
	for (const [i, station] of stations.entries()) {
		const mark = lesson.sections[i];
		const link = station.querySelector('a');
		station.classList.toggle('done', mark === 'done');
		station.classList.toggle('here', mark === 'here');
		if (link) link.ariaCurrent = mark === 'here' ? 'step' : null;
		link?.querySelector('.vh')?.remove();
		if (mark !== 'done') continue;
		const said = document.createElement('span');
		said.className = 'vh';
		said.textContent = words.done;
		link?.append(said);
	}
	const here = lesson.sections.indexOf('here') + 1;
	const button = dock?.querySelector('button');
	if (button && here) button.textContent = words.contentsAt(here, stations.length);
	dock?.style.setProperty('--p', `${(100 * lesson.answered) / (lesson.placed || 1)}%`);
}

function draw(): void {
	try {
		applyMarks(JSON.parse(localStorage.getItem(`${document.documentElement.dataset.site}:snapshot`) ?? 'null'));
	} catch {
		// Blocked storage or a snapshot that cannot be read: all stations stay open.
	}
}

// The sheet of a phone has done its work once a section is chosen.
nav?.addEventListener('click', () => nav.hidePopover());
draw();
document.addEventListener('snapshot', draw);
