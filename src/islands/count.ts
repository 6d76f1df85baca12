/**
 * How many come back today, beside "Review" in the masthead. The map draws it before the first paint (`marks.ts`); where
 * a page has no room for that, it is drawn once the masthead is out of sight, so that nothing moves under a reader's eyes.
 */
import { count as words } from '../i18n/en/count.ts';

/** How many are due now, by what the review page or the last answer left. */
function countDue(now: number): number {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(`${document.documentElement.dataset.site}:due`) ?? 'null');
		const at = kept && typeof kept === 'object' && 'at' in kept ? kept.at : null;
		return Array.isArray(at) ? at.filter((moment) => moment <= now).length : 0;
	} catch {
		return 0;
	}
}

/** Shows the count and keeps it up to date. */
export function showCount(): void {
	const link = document.querySelector<HTMLElement>('.top [href$="/review/"]');
	if (!link) return;
	const draw = () => {
		const due = countDue(Date.now());
		link.querySelector('mark')?.remove();
		if (!due) return;
		const mark = document.createElement('mark');
		const said = document.createElement('span');
		said.className = 'vh';
		said.textContent = words.due;
		mark.append(String(due), said);
		link.append(mark);
	};
	document.addEventListener('snapshot', draw);
	const observer = new IntersectionObserver(([entry]) => {
		if (entry?.isIntersecting) return;
		observer.disconnect();
		draw();
	});
	observer.observe(link);
}
