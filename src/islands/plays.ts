/**
 * On the list of scenarios, after `marks.ts`: how many of its endings were seen, and where an unfinished play stands.
 * Travels inside the page like it: nothing else may import it.
 */
import type { Snapshot } from '../domain/progress/snapshot.ts';
import { plays as words } from '../i18n/en/plays.ts';

const site = document.documentElement.dataset.site;

function stored<T>(name: string): T | null {
	return JSON.parse(localStorage.getItem(`${site}:${name}`) ?? 'null');
}

/** "today", "yesterday", "3 November"; empty for what is no time. */
function dayOf(iso: unknown): string {
	const at = new Date(typeof iso === 'string' ? iso : Number.NaN);
	if (Number.isNaN(at.getTime())) return '';
	const today = new Date();
	const days = Math.round((today.setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 864e5);
	return days === 0 ? words.today : days === 1 ? words.yesterday : words.on(at);
}

function draw(): void {
	try {
		const snapshot = stored<Partial<Snapshot>>('snapshot');
		for (const row of document.querySelectorAll<HTMLElement>('[data-scenario]')) {
			const id = row.dataset.scenario ?? '';
			const end = row.querySelector<HTMLElement>('[data-endings]');
			if (!end) continue;
			const names: Record<string, string> = JSON.parse(end.dataset.endings ?? '{}');
			const seen = (snapshot?.seen?.[id] ?? []).filter((ending) => Object.hasOwn(names, ending)).length;
			const last = names[snapshot?.played?.[id] ?? ''];
			if (last) end.textContent = seen ? words.seen(last, seen, Object.keys(names).length) : last;
			const open = stored<{ decision?: unknown; at?: unknown }>(`draft:scenario:${id}`);
			row.classList.toggle('here', open !== null);
			if (open) end.textContent = words.open(Number(open.decision) || 1, dayOf(open.at));
		}
	} catch {
		// Blocked storage, or what cannot be read: the list as it is.
	}
}

draw();
document.addEventListener('snapshot', draw);
addEventListener('pageshow', ({ persisted }) => persisted && draw());
