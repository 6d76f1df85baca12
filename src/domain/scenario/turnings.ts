import type { Debrief, Otherwise, Passed } from './debrief.ts';

/** A choice passed by, drawn as a side turning of the road taken. */
export interface Turning {
	/** Index of the decision it leaves from. */
	decision: number;
	passed: Passed;
	otherwise: Otherwise;
}

/** The turnings a drawing has room for. */
export interface Turnings {
	/** Would have ended worse, or the same; in the order of the road. */
	worse: Turning[];
	/** Would have ended better; in the order of the road. */
	better: Turning[];
	/** Turnings without a place in the drawing. */
	left: number;
}

/** Of the turnings on each side, those that make the greatest difference: the costliest to have taken, or to have passed by. */
export function turnings({ decisions }: Pick<Debrief, 'decisions'>, mostASide = 3): Turnings {
	const all = decisions.flatMap(({ passed }, decision) =>
		passed.flatMap((each): Turning[] =>
			each.otherwise ? [{ decision, passed: each, otherwise: each.otherwise }] : [],
		),
	);
	const pick = (side: Turning[]) => {
		const costliest = [...side].sort((a, b) => Math.abs(b.otherwise.gain) - Math.abs(a.otherwise.gain));
		const shown = new Set(costliest.slice(0, mostASide));
		return side.filter((turning) => shown.has(turning));
	};
	const worse = pick(all.filter(({ otherwise }) => otherwise.gain <= 0));
	const better = pick(all.filter(({ otherwise }) => otherwise.gain > 0));
	return { worse, better, left: all.length - worse.length - better.length };
}
