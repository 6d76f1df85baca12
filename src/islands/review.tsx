import { render } from 'preact';
import { scheduling } from '../domain/review/schedule.ts';
import { $log, openLog } from '../state/log.ts';
import { loadOutline } from '../state/outline.ts';
import { today } from '../state/own-day.ts';
import { loadReviewIndex } from '../state/review-index.ts';
import { inSlices } from '../state/slices.ts';
import answered from '../styles/answered.css?url';
import { shelfOf } from './review/desk.ts';
import { Unavailable } from './review/notices.tsx';
import { ReviewPage } from './review/ReviewPage.tsx';
import { watchSaving } from './saving.ts';
import { loadStyles } from './stylesheet.ts';

/** What the server rendered stays until the list is there, and the page says so when it cannot be had. */
export async function mount([element]: HTMLElement[]): Promise<void> {
	if (!element) return;
	const { base = '/' } = document.documentElement.dataset;
	watchSaving();
	try {
		const [outline, index] = await Promise.all([loadOutline(), loadReviewIndex(), loadStyles(answered), openLog()]);
		const shelf = shelfOf(base, outline, index);
		// Years of answers take a while: nobody shall wait at a page that does not scroll.
		await inSlices(scheduling({ ...shelf, events: $log.get(), today: today() }));
		element.replaceChildren();
		render(<ReviewPage shelf={shelf} />, element);
	} catch (error) {
		console.error(error);
		const again = () => {
			render(null, element);
			void mount([element]);
		};
		element.replaceChildren();
		render(<Unavailable onAgain={again} />, element);
	}
}
