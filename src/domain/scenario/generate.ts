/** Scenarios by chance, for tests: the same for the same seed. */
import { choice } from './sample.ts';
import type { Choice, Condition, Effects, Evidence, Scenario } from './types.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

interface Shape {
	nodes: number;
	/** How far a choice can lead ahead. */
	reach: number;
	/** Share of choices, also texts and evidence with a condition, a delay or a price. */
	spice: number;
	/** Whether each node leads to the next, so that all of them can be reached. */
	connected: boolean;
	/** Range of each meter is 0 to this, and they start in the middle. */
	range: number;
}

/** An acyclic scenario with two or three choices a node. It may have dead ends, idle endings and meters out of range. */
export function generate(seed: number, { nodes: count, reach, spice, connected, range }: Shape): Scenario {
	const random = seeded(seed);
	const below = (most: number) => Math.floor(random() * most);
	const meters = ['time', 'users', 'team'];
	const place = (n: number) => (n < count ? `n${n}` : 'end');
	const effects = (): Effects =>
		Object.fromEntries(meters.filter(() => random() < 0.7).map((id) => [id, (below(5) - 2) * 5]));
	const nodes: Scenario['nodes'] = {};
	const steps: string[] = [];
	const pieces: string[] = [];
	const condition = (): Condition => {
		const pick = (from: string[]) => from[below(from.length)];
		const step = pick(steps);
		const piece = pick(pieces);
		const kind = below(4);
		if (kind === 0 && step) return { chose: [step] };
		if (kind === 1 && step) return { not: [step] };
		if (kind === 2 && piece) return { opened: [piece] };
		return { meters: { [pick(meters) ?? 'time']: random() < 0.5 ? { min: range / 2 } : { max: range / 2 } } };
	};
	for (let n = 0; n < count; n++) {
		const evidence: Record<string, Evidence> = {};
		for (const id of ['log', 'chart'].slice(below(3))) {
			evidence[id] = { title: id, kind: 'log', body: '', ...(random() < spice && { cost: { time: 5 } }) };
		}
		const choices: Record<string, Choice> = {};
		const ids = ['a', 'b', 'c'].slice(below(2));
		for (const id of ids) {
			choices[id] = choice(place(n + 1 + below(reach)), {
				effects: effects(),
				...(random() < spice / 2 && { if: condition() }),
				...(random() < spice && {
					later: { at: place(n + 1 + below(reach + 1)), effects: effects(), text: '' },
				}),
			});
		}
		const first = choices[ids[0] ?? ''];
		if (first && connected) first.to = place(n + 1);
		nodes[place(n)] = { title: '', text: '', also: [], evidence, ask: '', choices };
		steps.push(...ids.map((id) => `${place(n)}.${id}`));
		pieces.push(...Object.keys(evidence).map((id) => `${place(n)}.${id}`));
	}
	return {
		id: `generated-${seed}`,
		title: '',
		intro: '',
		role: '',
		minutes: 10,
		clock: { start: '10:00', unit: 'minute', meter: 'time' },
		meters: Object.fromEntries(
			meters.map((id) => [
				id,
				{ label: id, unit: '', min: 0, max: range, start: range / 2, better: id === 'time' ? 'low' : 'high' },
			]),
		),
		nodes,
		endings: {
			good: { class: 'best', if: condition(), title: '', text: '' },
			fair: { class: 'second-best', if: condition(), title: '', text: '' },
			bad: { class: 'trap', title: '', text: '' },
		},
		roads: {},
		debrief: { hinge: 'n0', reasons: {}, changes: '', objectives: [], card: null, evidence: '' },
		facilitation: null,
	};
}
