import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generate } from './generate.ts';
import { availableChoices, choose, nodeOf, openEvidence, type Play, startPlay } from './play.ts';
import { replay } from './replay.ts';
import { shortestRoads } from './shortest.ts';
import type { Scenario } from './types.ts';

/** Fewest steps to each node, by walking every play. */
function walkAll(scenario: Scenario): Record<string, number> {
	const least: Record<string, number> = {};
	const walk = (play: Play) => {
		const { node } = play;
		if (node === null) return;
		least[node] = Math.min(least[node] ?? Infinity, play.path.length);
		for (const id of Object.keys(nodeOf(scenario, play)?.evidence ?? {})) {
			const next = openEvidence(scenario, play, node, id);
			if (next !== play) walk(next);
		}
		for (const [id] of availableChoices(scenario, play)) walk(choose(scenario, play, id));
	};
	walk(startPlay(scenario));
	return least;
}

test('200 scenarios made by chance: each road is a play that stops at its node, and none is shorter', () => {
	let behind = 0;
	for (let seed = 1; seed <= 200; seed++) {
		const scenario = generate(seed, { nodes: 4, reach: 2, spice: 0.6, connected: seed % 4 > 0, range: 30 });
		const roads = shortestRoads(scenario);
		for (const [node, road] of Object.entries(roads)) {
			const { play, lost } = replay(scenario, road);
			assert.deepEqual([play.node, lost], [node, []], `seed ${seed}: a play leads to ${node}`);
			behind += Number(road.some((step) => step.endsWith('.log') || step.endsWith('.chart')));
		}
		const lengths = Object.fromEntries(Object.entries(roads).map(([node, road]) => [node, road.length]));
		const least = walkAll(scenario);
		const sorted = (of: Record<string, number>) => Object.entries(of).sort();
		assert.deepEqual(sorted(lengths), sorted(least), `seed ${seed}`);
	}
	assert.ok(behind > 0, 'some node is reached only by who reads');
});
