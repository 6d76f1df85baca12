import { useLayoutEffect, useState } from 'preact/hooks';
import { type Competency, weighing } from '../../domain/competency/competency.ts';
import { evidenceEntries } from '../../domain/evidence/entries.ts';
import type { LogEvent } from '../../domain/log/event.ts';
import { folding } from '../../domain/progress/fold.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { $log } from '../../state/log.ts';
import { inSlices } from '../../state/slices.ts';
import { useStore } from '../use-store.ts';

/** What the page shows of one state of the log. What it takes long to work out is here, the rest is quick after it. */
export interface Sheet {
	events: readonly LogEvent[];
	competencies: Competency[];
	/** False while only the upper part can be shown. */
	whole: boolean;
}

/** The sheet of the log as it is; null until there is something to show. Years of answers take a while, in short tasks. */
export function useSheet(outline: Outline | null): Sheet | null {
	const events = useStore($log);
	const [sheet, setSheet] = useState<Sheet | null>(null);
	useLayoutEffect(() => {
		const steps = working(events, outline, (competencies, whole) =>
			// What was whole stays whole: a rating moves nothing below it.
			setSheet((before) => ({ events, competencies, whole: whole || (before?.whole ?? false) })),
		);
		void inSlices(steps);
		return () => void steps.return();
	}, [events]);
	return sheet;
}

/** In the order of the page, so that nothing that stands is pushed about. */
function* working(
	events: readonly LogEvent[],
	outline: Outline | null,
	show: (competencies: Competency[], whole: boolean) => void,
): Generator<void, void> {
	yield* folding(events);
	const competencies = outline ? yield* weighing({ events, outline, evidenced: evidencedBy(events) }) : [];
	show(competencies, false);
	yield;
	show(competencies, true);
}

/** Themes with an entry in the evidence log. */
export function evidencedBy(events: readonly LogEvent[]): Set<string> {
	return new Set(evidenceEntries(events).flatMap(({ competency }) => competency ?? []));
}
