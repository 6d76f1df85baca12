/** The explorer against brute force: every play of small scenarios made by chance, walked one by one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explore } from './explore.ts';
import { generate } from './generate.ts';
import { availableChoices, choose, nodeOf, openEvidence, type Play, startPlay } from './play.ts';
import { replay } from './replay.ts';
import type { Scenario } from './types.ts';

interface Truth {
	endings: Record<string, { chance: number; plays: number; reached: boolean }>;
	visited: Set<string>;
	deadEnds: Set<string | null>;
	/** Worst value by step, meter and side. */
	beyond: Map<string, number>;
	offers: Map<string, Set<string>>;
}

function bruteForce(scenario: Scenario): Truth {
	const truth: Truth = {
		endings: Object.fromEntries(
			Object.keys(scenario.endings).map((id) => [id, { chance: 0, plays: 0, reached: false }]),
		),
		visited: new Set(),
		deadEnds: new Set(),
		beyond: new Map(),
		offers: new Map(),
	};
	const note = (play: Play, before: Play) => {
		for (const { of, effects, change } of play.log.slice(before.log.length)) {
			for (const [id, wanted] of Object.entries(effects)) {
				const { min, max } = scenario.meters[id] ?? { min: 0, max: 0 };
				const short = wanted - (change[id] ?? 0);
				if (Math.abs(short) < 1e-6) continue;
				const key = `${of} ${id} ${short > 0 ? 'above' : 'below'}`;
				const value = short > 0 ? max + short : min + short;
				const known = truth.beyond.get(key) ?? value;
				truth.beyond.set(key, short > 0 ? Math.max(known, value) : Math.min(known, value));
			}
		}
	};
	const walk = (play: Play, reader: boolean, chance: number) => {
		if (play.node === null) {
			const ending = truth.endings[play.ending ?? ''];
			if (!ending) truth.deadEnds.add(null);
			else {
				ending.reached = true;
				ending.chance += reader ? 0 : chance;
				ending.plays += reader ? 0 : 1;
			}
			return;
		}
		const node = play.node;
		const open = availableChoices(scenario, play).map(([id]) => id);
		if (open.length === 0) {
			truth.deadEnds.add(node);
			return;
		}
		truth.visited.add(node);
		truth.offers.set(node, (truth.offers.get(node) ?? new Set()).add(open.join()));
		for (const id of Object.keys(nodeOf(scenario, play)?.evidence ?? {})) {
			const next = openEvidence(scenario, play, node, id);
			if (next === play) continue;
			note(next, play);
			walk(next, true, 0);
		}
		for (const id of open) {
			const next = choose(scenario, play, id);
			note(next, play);
			walk(next, reader, chance / open.length);
		}
	};
	walk(startPlay(scenario), false, 1);
	return truth;
}

const kinds = { deadEnds: 0, beyond: 0, unreached: 0, unreachable: 0, sound: 0 };

function compare(scenario: Scenario): void {
	const found = explore(scenario);
	const truth = bruteForce(scenario);
	assert.equal(found.complete, true);
	for (const [id, { chance, plays, reached }] of Object.entries(truth.endings)) {
		const ending = found.endings[id];
		assert.ok(Math.abs((ending?.chance ?? -1) - chance) < 1e-9, `${id}: ${ending?.chance} is not ${chance}`);
		assert.equal(ending?.plays, plays);
		assert.equal(ending?.path !== null, reached);
		if (ending?.path) assert.equal(replay(scenario, ending.path).play.ending, id, 'the path named leads there');
	}
	assert.deepEqual(new Set(found.deadEnds.map(({ node }) => node)), truth.deadEnds);
	for (const { node, path } of found.deadEnds) {
		const { play, lost } = replay(scenario, path);
		assert.deepEqual([play.node, lost], [node, []], 'the path named stops there');
	}
	const seen = new Set([...truth.visited, ...truth.deadEnds]);
	assert.deepEqual(
		found.unreachable,
		Object.keys(scenario.nodes).filter((id) => !seen.has(id)),
	);
	const beyond = found.beyond.map(({ of, meter, value }): [string, number] => [
		`${of} ${meter} ${value > (scenario.meters[meter]?.max ?? 0) ? 'above' : 'below'}`,
		value,
	]);
	assert.deepEqual(new Map(beyond.sort()), new Map([...truth.beyond].sort()));
	const offers = Object.entries(found.offers).map(([node, lists]): [string, string[]] => [
		node,
		lists.map((list) => list.join()).sort(),
	]);
	assert.deepEqual(
		Object.fromEntries(offers),
		Object.fromEntries([...truth.offers].map(([node, lists]) => [node, [...lists].sort()])),
	);
	kinds.deadEnds += Number(truth.deadEnds.size > 0);
	kinds.beyond += Number(truth.beyond.size > 0);
	kinds.unreached += Number(found.unreached.length > 0);
	kinds.unreachable += Number(found.unreachable.length > 0);
	kinds.sound += Number(truth.deadEnds.size + truth.beyond.size + found.unreached.length === 0);
}

test('300 scenarios made by chance: the explorer finds what walking every play finds', () => {
	for (let seed = 1; seed <= 300; seed++) {
		const shape = { nodes: 3 + (seed % 2), reach: 2, spice: 0.5, connected: seed % 4 > 0 };
		const scenario = generate(seed, { ...shape, range: seed % 3 ? 40 : 20 });
		try {
			compare(scenario);
		} catch (error) {
			throw new Error(`scenario of seed ${seed}`, { cause: error });
		}
	}
});

test('the scenarios made by chance hold every kind of finding', () => {
	for (const [kind, count] of Object.entries(kinds)) assert.ok(count >= 5, `${kind}: ${count} of 300`);
});
