/** Whether somebody still looks after a pack. */
import type { AuthoredContent } from '../authored.ts';
import type { Problem } from '../problem.ts';
import type { AuthoredPack } from '../schema/pack.ts';

/** ISO date some months later. */
function monthsAfter(date: string, months: number): string {
	const day = new Date(`${date}T00:00:00Z`);
	day.setUTCMonth(day.getUTCMonth() + months);
	return day.toISOString().slice(0, 10);
}

/** @param today ISO date */
export function isOverdue({ reviewed, reviewEvery }: AuthoredPack, today: string): boolean {
	return reviewed !== undefined && monthsAfter(reviewed, reviewEvery) < today;
}

/** A warning for each pack whose review is overdue, or that nobody answers for. @param today ISO date */
export function overdueReviews({ packs }: AuthoredContent, today: string): Problem[] {
	return [...packs.values()].flatMap(({ data, source }): Problem[] => {
		const base = { name: 'pack-review', severity: 'warning' } as const;
		const missing = (['owner', 'reviewed'] as const).filter((field) => data[field] === undefined);
		if (missing.length > 0) {
			const what = `Readers are not told ${missing.includes('owner') ? 'who answers for the pack' : 'when the pack was last reviewed'}.`;
			return [{ ...base, ...source.at([]), what, mend: `Add \`${missing.join(':` and `')}:\`.` }];
		}
		if (!data.reviewed || !isOverdue(data, today)) return [];
		const due = monthsAfter(data.reviewed, data.reviewEvery);
		const what = `The review of the pack was due on ${due}; the last one was on ${data.reviewed}.`;
		return [
			{ ...base, ...source.at(['reviewed']), what, mend: `Ask ${data.owner} to read it again, then set the date.` },
		];
	});
}
