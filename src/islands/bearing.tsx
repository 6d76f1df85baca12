import { render } from 'preact';
import { bearingQuestions } from '../domain/bearing/run.ts';
import { bearing as words } from '../i18n/en/bearing.ts';
import { openLog } from '../state/log.ts';
import { loadOutline } from '../state/outline.ts';
import { loadReviewIndex } from '../state/review-index.ts';
import answered from '../styles/answered.css?url';
import { BearingPage } from './bearing/BearingPage.tsx';
import { watchSaving } from './saving.ts';
import { loadStyles } from './stylesheet.ts';

/** What the server rendered stays until the questions are there, and the page says so when they cannot be had. */
export async function mount([element]: HTMLElement[]): Promise<void> {
	if (!element) return;
	const { base = '/' } = document.documentElement.dataset;
	watchSaving();
	try {
		const [outline, index] = await Promise.all([loadOutline(), loadReviewIndex(), loadStyles(answered), openLog()]);
		const questions = bearingQuestions(outline);
		element.replaceChildren();
		// What a script has drawn is worth printing.
		element.classList.remove('js-only');
		if (questions.length) render(<BearingPage chart={{ base, outline, sources: index.data, questions }} />, element);
		else render(<p class="ui">{words.none}</p>, element);
	} catch (error) {
		console.error(error);
		const again = () => {
			render(null, element);
			void mount([element]);
		};
		element.replaceChildren();
		render(
			<div class="plainly" role="alert">
				<p>{words.failed}</p>
				<button class="b" type="button" onClick={again}>
					{words.tryAgain}
				</button>
			</div>,
			element,
		);
	}
}
