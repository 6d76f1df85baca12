import { type Exploration, explore } from '../../domain/scenario/explore.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { asHtml } from '../../domain/text/html.ts';
import type { AuthoredContent } from '../authored.ts';
import type { Place } from '../problem.ts';
import { type AuthoredScenario, publishScenario } from '../schema/scenario.ts';

/** A scenario with all that can happen in it, as its rules read it. */
export interface Explored {
	scenario: Scenario;
	found: Exploration;
	/** Place of a key in its file. */
	at(path: readonly PropertyKey[]): Place;
}

/** Several rules ask about one scenario; it is explored once. */
const known = new WeakMap<AuthoredScenario, Pick<Explored, 'scenario' | 'found'>>();

/** Every scenario, explored. Texts are as written: their length counts, and nobody is shown them. */
export function exploredScenarios({ scenarios }: AuthoredContent): Explored[] {
	return [...scenarios].map(([id, { data, source }]) => {
		let explored = known.get(data);
		if (!explored) {
			const scenario = publishScenario(id, data, { block: asHtml, inline: asHtml });
			explored = { scenario, found: explore(scenario) };
			known.set(data, explored);
		}
		return { ...explored, at: (path) => source.at(path, true) };
	});
}

/** Where a step stands in the file. */
export function pathOf({ nodes }: Scenario, step: string): PropertyKey[] {
	const [node = '', id = ''] = step.split('.');
	const kind = Object.hasOwn(nodes[node]?.choices ?? {}, id) ? 'choices' : 'evidence';
	return ['nodes', node, kind, id];
}

/** "after `a.b`, `c.d`", or "at once". */
export function afterPath(path: readonly string[]): string {
	return path.length ? `after ${path.map((step) => `\`${step}\``).join(', ')}` : 'at once';
}

/** "4.9 %", for shares from 0 to 1. */
export function percent(share: number): string {
	return `${Number((share * 100).toFixed(1))} %`;
}
