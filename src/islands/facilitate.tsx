import { render } from 'preact';
import sheet from '../styles/scenario.css?url';
import debriefed from '../styles/scenario-debrief.css?url';
import { Group } from './facilitate/Group.tsx';
import { loadScenario } from './scenario/load.ts';
import { loadStyles } from './stylesheet.ts';

/** Group mode: reads no log and writes none. The element names its data and the other pages. */
export async function mount([element]: HTMLElement[]): Promise<void> {
	if (!element) return;
	const { src = '', sign, notes = '', handout = '', scenario: url = '' } = element.dataset;
	const [{ scenario }] = await Promise.all([loadScenario(src), loadStyles(sheet), loadStyles(debriefed)]);
	element.replaceChildren();
	const shown = sign ? { text: sign, pack: 'private' in element.dataset } : null;
	render(<Group scenario={scenario} sign={shown} urls={{ notes, handout, scenario: url }} />, element);
}
