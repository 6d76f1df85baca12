import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holds } from '../domain/scenario/conditions.ts';
import { generate, seeded } from '../domain/scenario/generate.ts';
import { availableChoices, choose, openEvidence, startPlay } from '../domain/scenario/play.ts';
import { sample } from '../domain/scenario/sample.ts';
import { ahead, conditionsHere, partsOf } from './conditions.ts';

test('in plays by chance a choice is explained as offered exactly where the player is offered it', () => {
	let [met, refused] = [0, 0];
	for (let seed = 1; seed <= 100; seed++) {
		const scenario = generate(seed, { nodes: 5, reach: 2, spice: 0.9, connected: true, range: 30 });
		const random = seeded(seed);
		let play = startPlay(scenario);
		while (play.node !== null) {
			const open = availableChoices(scenario, play).map(([id]) => id);
			const explained = conditionsHere(scenario, play);
			const offered = explained.filter(({ of, holds }) => of.kind === 'choice' && holds).map(({ of }) => of.id);
			assert.deepEqual(offered, open, `seed ${seed} at ${play.node}`);
			for (const { holds, parts } of explained) {
				assert.equal(
					parts.every((part) => part.holds),
					holds,
				);
				met += parts.length;
				refused += Number(!holds);
			}
			const [piece] = Object.keys(scenario.nodes[play.node]?.evidence ?? {});
			if (piece && random() < 0.5) play = openEvidence(scenario, play, play.node, piece);
			const id = open[Math.floor(random() * open.length)];
			if (id === undefined) break;
			play = choose(scenario, play, id);
		}
	}
	assert.ok(met > 100 && refused > 50, `${met} parts, ${refused} refused`);
});

test('each part says what it asks and why it does not hold', () => {
	const past = { chosen: ['alarm.wait'], opened: [], meters: { users: 60 } };
	const condition = {
		chose: ['alarm.act'],
		not: ['alarm.wait'],
		opened: ['alarm.graph'],
		meters: { users: { min: 80 } },
	};
	assert.equal(holds(condition, past), false);
	assert.deepEqual(partsOf(condition, past), [
		{ kind: 'chose', step: 'alarm.act', holds: false },
		{ kind: 'not', step: 'alarm.wait', holds: false },
		{ kind: 'opened', step: 'alarm.graph', holds: false },
		{ kind: 'meter', meter: 'users', value: 60, min: 80, max: null, holds: false },
	]);
});

test('a delayed effect for a node that is behind is told from one that can still come', () => {
	assert.deepEqual([...ahead(sample(), 'alarm')].sort(), ['after', 'end']);
	assert.deepEqual([...ahead(sample(), 'after')], ['end']);
	assert.deepEqual([...ahead(sample(), null)], []);
});
