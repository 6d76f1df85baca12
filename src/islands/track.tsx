import { render } from 'preact';
import { foldLog } from '../domain/progress/fold.ts';
import { lessonProgress } from '../domain/progress/lesson-progress.ts';
import type { Outline } from '../domain/progress/outline.ts';
import { weeks as words } from '../i18n/en/bearing.ts';
import { $log, openLog } from '../state/log.ts';
import { loadOutline } from '../state/outline.ts';
import { Pace } from './bearing/Pace.tsx';

/** What is done of each stage, and the weeks that the rest takes. Without the list of lessons the page stays as it is. */
export async function mount([element]: HTMLElement[]): Promise<void> {
	const track = element?.dataset.track;
	if (!element || track === undefined) return;
	const [outline] = await Promise.all([loadOutline(), openLog()]);
	markStages(outline);
	render(<Pace outline={outline} track={track} />, element);
	element.hidden = false;
}

function markStages({ lessons }: Outline): void {
	const state = foldLog($log.get());
	for (const stage of document.querySelectorAll<HTMLElement>('[data-stage]')) {
		const done = (stage.dataset.stage ?? '').split(' ').filter((id) => {
			const lesson = lessons[id];
			return lesson && lessonProgress(lesson.sections, lesson.minutes, state).done;
		}).length;
		if (done) stage.append(document.createElement('br'), words.stageDone(done));
	}
}
