import { render } from 'preact';
import type { Starts } from '../domain/evidence/starts.ts';
import { fromOf, startOf } from '../domain/evidence/starts.ts';
import { openDrafts } from '../state/evidence-drafts.ts';
import { openLog } from '../state/log.ts';
import { loadOutline } from '../state/outline.ts';
import { EvidencePage } from './evidence/EvidencePage.tsx';
import { localDay } from './evidence/local-day.ts';
import { showSavingNotice } from './SavingNotice.tsx';

/** The address may name what an entry is started from, `?task=<lesson>`, or with `?entry=` the entry to open. */
export async function mount([element]: HTMLElement[]): Promise<void> {
	if (!element) return;
	const { base = '/' } = document.documentElement.dataset;
	const [outline, starts] = await Promise.all([
		loadOutline().catch(() => null),
		loadStarts(base).catch(() => null),
		openLog(),
	]);
	showSavingNotice({ remind: true });
	openDrafts();
	const asked = new URLSearchParams(location.search);
	const from = fromOf(asked);
	element.replaceChildren();
	render(
		<EvidencePage
			base={base}
			outline={outline}
			starts={starts}
			start={from && startOf(from, localDay(new Date()), outline, starts)}
			entry={asked.get('entry')}
		/>,
		element,
	);
}

async function loadStarts(base: string): Promise<Starts> {
	const response = await fetch(`${base}data/evidence.json`);
	if (!response.ok) throw new Error(`evidence.json: ${response.status}`);
	const value: unknown = await response.json();
	if (!isStarts(value)) throw new Error('evidence.json: not the format this page reads');
	return value;
}

/** Our own build wrote it: the format's number is what can differ. */
function isStarts(value: unknown): value is Starts {
	return typeof value === 'object' && value !== null && 'format' in value && value.format === 1;
}
