import type { Html } from '../text/html.ts';
import { END } from './play.ts';
import type { Condition, Effects, Panel, Scenario } from './types.ts';

/** Something in a scenario that names what is not there, or that cannot be played. */
export interface Fault {
	/** Where, as keys from the top of the file. */
	path: (string | number)[];
	what: string;
	/** What to do, or the ids that would have been right. */
	mend: string | { wrong: string; known: string[] };
}

/** With Markdown, or whatever else, where there will be HTML. */
type Authored<T> = T extends Html ? string : T extends object ? { [K in keyof T]: Authored<T[K]> } : T;

/** The parts of a scenario that refer to each other. */
export type Wiring = Authored<Pick<Scenario, 'meters' | 'nodes' | 'endings' | 'roads'>> & {
	clock?: Scenario['clock'];
	debrief: Authored<Pick<Scenario['debrief'], 'hinge' | 'reasons'>>;
	panel?: Authored<Pick<Panel, 'node' | 'lines'>> | undefined;
};

type Path = Fault['path'];

/** Every reference that leads nowhere, every circle, every ending that cannot be decided. */
export function faults(scenario: Wiring): Fault[] {
	const found: Fault[] = [];
	const note = (path: Path, what: string, mend: Fault['mend']) => void found.push({ path, what, mend });
	const { meters, nodes, endings } = scenario;
	const known = {
		meter: Object.keys(meters),
		node: Object.keys(nodes),
		place: [...Object.keys(nodes), END],
		choice: stepsOf(nodes, 'choices'),
		evidence: stepsOf(nodes, 'evidence'),
		step: [...stepsOf(nodes, 'choices'), ...stepsOf(nodes, 'evidence')],
	};
	const check = (kind: keyof typeof known, id: string, path: Path) => {
		if (!known[kind].includes(id)) note(path, `There is no ${kind} "${id}".`, { wrong: id, known: known[kind] });
	};
	const checkEffects = (effects: Effects | undefined, path: Path) => {
		for (const id of Object.keys(effects ?? {})) check('meter', id, [...path, id]);
	};
	const checkCondition = (condition: Condition | undefined, path: Path) => {
		for (const part of ['chose', 'not', 'opened'] as const) {
			for (const [index, step] of (condition?.[part] ?? []).entries()) {
				check(part === 'opened' ? 'evidence' : 'choice', step, [...path, part, index]);
			}
		}
		for (const id of Object.keys(condition?.meters ?? {})) check('meter', id, [...path, 'meters', id]);
	};

	if (scenario.clock) check('meter', scenario.clock.meter, ['clock', 'meter']);
	for (const [id, { min, max, start }] of Object.entries(meters)) {
		if (start >= min && start <= max) continue;
		note(['meters', id, 'start'], `The meter starts at ${start}, outside ${min} to ${max}.`, 'Keep min ≤ start ≤ max.');
	}
	for (const [id, node] of Object.entries(nodes)) {
		const at = ['nodes', id];
		if (id === END) note(at, `"${END}" is where a scenario ends.`, 'Give the node another id.');
		for (const [index, also] of node.also.entries()) checkCondition(also.if, [...at, 'also', index, 'if']);
		for (const [key, evidence] of Object.entries(node.evidence)) {
			checkEffects(evidence.cost, [...at, 'evidence', key, 'cost']);
			if (!Object.hasOwn(node.choices, key)) continue;
			note(
				[...at, 'evidence', key],
				`"${key}" is a choice of this node too.`,
				'Give one of them another id: a stored play could not tell them apart.',
			);
		}
		for (const [key, choice] of Object.entries(node.choices)) {
			const here = [...at, 'choices', key];
			checkCondition(choice.if, [...here, 'if']);
			checkEffects(choice.effects, [...here, 'effects']);
			check('place', choice.to, [...here, 'to']);
			if (!choice.later) continue;
			checkEffects(choice.later.effects, [...here, 'later', 'effects']);
			check('place', choice.later.at, [...here, 'later', 'at']);
		}
	}
	const circle = findCircle(nodes);
	if (circle)
		note(
			['nodes', circle[0] ?? ''],
			`The nodes run in a circle: ${circle.join(', ')}.`,
			'A scenario only moves on: lead one of these choices elsewhere.',
		);
	for (const [index, id] of Object.keys(endings).entries()) {
		const condition = endings[id]?.if;
		const last = index === Object.keys(endings).length - 1;
		checkCondition(condition, ['endings', id, 'if']);
		if (last && condition)
			note(
				['endings', id, 'if'],
				'The last ending takes all plays that are left.',
				'Remove its `if`, or add an ending without one after it.',
			);
		if (!last && !condition)
			note(['endings', id], 'The endings after this one are never reached.', 'Give it an `if`, or move it to the end.');
	}
	for (const [name, road] of Object.entries(scenario.roads)) {
		for (const [index, step] of road.entries()) check('step', step, ['roads', name, index]);
	}
	check('node', scenario.debrief.hinge, ['debrief', 'hinge']);
	for (const id of known.node) {
		if (!Object.hasOwn(scenario.debrief.reasons, id))
			note(
				['debrief', 'reasons'],
				`No reason is given for the decision at "${id}".`,
				`Add \`${id}:\` with what an expert weighs there.`,
			);
	}
	for (const id of Object.keys(scenario.debrief.reasons)) check('node', id, ['debrief', 'reasons', id]);
	if (scenario.panel) {
		const { node, lines } = scenario.panel;
		check('node', node, ['panel', 'node']);
		const choices = Object.keys(nodes[node]?.choices ?? {});
		for (const [id, { choice }] of Object.entries(lines)) {
			if (nodes[node] && !choices.includes(choice))
				note(['panel', 'lines', id, 'choice'], `"${node}" has no choice "${choice}".`, {
					wrong: choice,
					known: choices,
				});
		}
	}
	return found;
}

function stepsOf(nodes: Wiring['nodes'], kind: 'choices' | 'evidence'): string[] {
	return Object.entries(nodes).flatMap(([node, each]) => Object.keys(each[kind]).map((id) => `${node}.${id}`));
}

/** The first way back to a node already visited; `null` for an acyclic graph. */
export function findCircle(nodes: Wiring['nodes']): string[] | null {
	const done = new Set<string>();
	const visit = (id: string, route: readonly string[]): string[] | null => {
		if (route.includes(id)) return [...route.slice(route.indexOf(id)), id];
		if (id === END || done.has(id)) return null;
		for (const { to } of Object.values(nodes[id]?.choices ?? {})) {
			const circle = visit(to, [...route, id]);
			if (circle) return circle;
		}
		done.add(id);
		return null;
	};
	for (const id of Object.keys(nodes)) {
		const circle = visit(id, []);
		if (circle) return circle;
	}
	return null;
}
