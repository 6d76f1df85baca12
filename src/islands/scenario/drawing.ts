/** Geometry of the drawn road. Units are CSS pixels: the drawing is laid out anew for every width. */

/** A turning to draw: what it says, and the decision it leaves from. */
export interface Stub {
	decision: number;
	/** What the choice was; cut where there is no room. */
	text: string;
	/** What it would have come to, most telling first; as many as there is room for. */
	result: readonly string[];
	/** Without a doubt: drawn in green. */
	better: boolean;
}

export interface DrawnStub {
	path: string;
	/** Where it ends. */
	x: number;
	y: number;
	label: { x: number; y: number; text: string; result: string };
	better: boolean;
}

export interface Drawing {
	height: number;
	/** The road: from the start to the end. */
	from: number;
	to: number;
	y: number;
	/** Of each decision. */
	decisions: { x: number; time: string; timeY: number }[];
	above: DrawnStub[];
	below: DrawnStub[];
}

/** Below this width the list says it better. */
export const LEAST_WIDTH = 560;

/** Mean width of a letter of Overpass at the size of the drawing, on the safe side. */
const LETTER = 7.1;
const LANE = 50;
const EDGE = 12;
/** From a decision to where its label begins. */
const BEND = 46;

/** @param times of the decisions, in order; empty texts for a scenario without a clock */
export function draw(width: number, times: readonly string[], above: readonly Stub[], below: readonly Stub[]): Drawing {
	const to = width - EDGE;
	// The last decision keeps room for a label of its own.
	const step = (to - EDGE - Math.max(210, width * 0.25)) / Math.max(1, times.length);
	const at = (decision: number) => Math.round(EDGE + step * (decision + 1));
	const y = 16 + above.length * LANE;
	// Times that would touch stand in two rows.
	const wide = Math.max(0, ...times.map((time) => time.length)) * LETTER > step - 8;
	const rows = wide ? 2 : times.some((time) => time !== '') ? 1 : 0;
	const underTimes = y + 14 + rows * 18;
	return {
		height: below.length > 0 ? underTimes + 12 + below.length * LANE : underTimes + 4,
		from: EDGE,
		to,
		y,
		decisions: times.map((time, n) => ({ x: at(n), time, timeY: y + 29 + (wide && n % 2 === 1 ? 18 : 0) })),
		above: lanes(above).map(({ stub, lane }) => turn(stub, at(stub.decision), y - 10, y - 16 - lane * LANE, width, -1)),
		below: lanes(below).map(({ stub, lane }) =>
			turn(stub, at(stub.decision), y + 10, underTimes + 8 + lane * LANE, width, 1),
		),
	};
}

/** The further left a turning leaves the road, the further out it runs: no bend crosses a label. */
function lanes(stubs: readonly Stub[]): { stub: Stub; lane: number }[] {
	return stubs.map((stub, n) => ({ stub, lane: stubs.length - 1 - n }));
}

/** One turning, from its decision up (`side` -1) or down to its lane. */
function turn(stub: Stub, x: number, from: number, y: number, width: number, side: 1 | -1): DrawnStub {
	const start = x + BEND;
	const letters = Math.floor((width - start - EDGE) / LETTER);
	const text = cut(stub.text, letters);
	const result = asMany(stub.result, letters);
	const end = Math.min(width - EDGE, start + Math.round(Math.max(text.length, result.length) * LETTER * 0.9) + 4);
	return {
		path: `M${x + 7} ${from}C${x + 32} ${from} ${x + 14} ${y} ${start} ${y}H${end - 5}`,
		x: end,
		y,
		label: { x: start, y: side === -1 ? y - 24 : y + 18, text, result },
		better: stub.better,
	};
}

/** The text with as many whole words as fit. */
export function cut(text: string, letters: number): string {
	const whole = text.replace(/\.$/, '');
	if (whole.length <= letters) return whole;
	const room = whole.slice(0, Math.max(1, letters - 1));
	const end = room.lastIndexOf(' ');
	return `${(end > letters / 2 ? room.slice(0, end) : room).replace(/[,;:]$/, '')}…`;
}

/** As many parts as fit, at least the first. */
function asMany(parts: readonly string[], letters: number): string {
	let said = parts[0] ?? '';
	for (const part of parts.slice(1)) {
		if (said.length + part.length + 2 > letters) break;
		said += `, ${part}`;
	}
	return cut(said, letters);
}
