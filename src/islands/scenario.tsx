import { render } from 'preact';
import { scenario as words } from '../i18n/en/scenario.ts';
import { $log, learnNames, openLog } from '../state/log.ts';
import answered from '../styles/answered.css?url';
import sheet from '../styles/scenario.css?url';
import debriefed from '../styles/scenario-debrief.css?url';
import { watchSaving } from './saving.ts';
import { loadScenario } from './scenario/load.ts';
import { Player } from './scenario/Player.tsx';
import { loadStyles } from './stylesheet.ts';

/** Each element names its scenario (`data-id`), its data (`data-src`) and the rank of its heading (`data-level`). */
export async function mount(elements: HTMLElement[]): Promise<void> {
	await openLog();
	watchSaving();
	await Promise.all(elements.map(mountOne));
}

/** What the server rendered stays until the data is there, and stays readable when it cannot be had. */
async function mountOne(element: HTMLElement): Promise<void> {
	const { src = '', level, sign } = element.dataset;
	try {
		// Its own page has the styles inline; a lesson pays for them only now.
		const [data] = await Promise.all([
			loadScenario(src),
			loadStyles(answered),
			loadStyles(debriefed),
			...(level === '1' ? [] : [loadStyles(sheet)]),
		]);
		if (data.part.renamed) learnNames(data.part.renamed);
		element.replaceChildren();
		const shown = sign ? { text: sign, pack: 'private' in element.dataset } : null;
		render(<Player data={data} level={Number(level) || 1} sign={shown} />, element);
		// Marks on the map and the list, and the card it comes back as.
		const stop = $log.listen(() => {
			stop();
			import('../state/keep-up.ts').then(({ keepUp }) => keepUp(data.part, true), console.warn);
		});
	} catch (error) {
		console.error(error);
		sayFailed(element);
	}
}

function sayFailed(element: HTMLElement): void {
	const place = document.createElement('div');
	place.className = 'plainly failed';
	place.setAttribute('role', 'alert');
	element.querySelector('.waiting')?.closest('.begin')?.setAttribute('hidden', '');
	(element.querySelector('.now') ?? element).append(place);
	const retry = () => {
		place.remove();
		void mountOne(element).then(() => element.querySelector<HTMLElement>('h1, h2, h3, h4, .failed button')?.focus());
	};
	render(
		<>
			<p>{words.failed}</p>
			<button class="b" type="button" onClick={retry}>
				{words.tryAgain}
			</button>
		</>,
		place,
	);
}
