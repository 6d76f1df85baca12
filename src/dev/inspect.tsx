/** Mounts the inspector on its page. */
import { render } from 'preact';
import { loadScenario } from '../islands/scenario/load.ts';
import { Inspector } from './Inspector.tsx';

const place = document.querySelector<HTMLElement>('[data-inspect]');
if (place) {
	const { inspect = '', lines = '{}' } = place.dataset;
	const data = await loadScenario(inspect);
	place.replaceChildren();
	render(<Inspector data={data} lines={JSON.parse(lines)} />, place);
}
