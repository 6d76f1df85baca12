import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../text/html.ts';
import { alsoTexts, availableChoices, choose, openEvidence, startPlay } from './play.ts';
import { choice, sample } from './sample.ts';

const scenario = sample();

test('a play starts at the first node with the meters at their start', () => {
	const play = startPlay(scenario);
	assert.equal(play.node, 'alarm');
	assert.deepEqual(play.meters, { users: 80, time: 0 });
	assert.deepEqual(play.previous, play.meters);
	assert.deepEqual(play.path, []);
	assert.deepEqual(
		play.log.map(({ at, what }) => [at, what]),
		[['23:50', 'Alarm']],
	);
});

test('a choice moves the meters and leads on', () => {
	const play = choose(scenario, startPlay(scenario), 'act');
	assert.equal(play.node, 'after');
	assert.deepEqual(play.meters, { users: 75, time: 6 });
	assert.deepEqual(play.previous, { users: 80, time: 0 });
	assert.deepEqual(play.path, ['alarm.act']);
	const entry = play.log.at(-1);
	assert.equal(entry?.at, '23:50');
	assert.equal(entry?.outcome, 'Load falls');
	assert.deepEqual(entry?.open, ['act', 'wait']);
});

test('a play is never changed in place', () => {
	const before = startPlay(scenario);
	const frozen = structuredClone(before);
	choose(scenario, openEvidence(scenario, before, 'alarm', 'graph'), 'wait');
	assert.deepEqual(before, frozen);
});

test('a meter stops at its limits and the log knows by how much', () => {
	const high = sample();
	high.nodes.alarm.choices.act.effects = { users: 50 };
	const play = choose(high, startPlay(high), 'act');
	assert.equal(play.meters.users, 100);
	assert.deepEqual(play.log.at(-1)?.effects, { users: 50 });
	assert.deepEqual(play.log.at(-1)?.change, { users: 20 });
});

test('fractions add up without noise', () => {
	const fine = sample();
	fine.meters.users.start = 0.1;
	fine.nodes.alarm.choices.act.effects = { users: 0.2 };
	assert.equal(choose(fine, startPlay(fine), 'act').meters.users, 0.3);
});

test('a delayed effect surfaces at its node and names the choice that caused it', () => {
	const play = choose(scenario, startPlay(scenario), 'wait');
	const entry = play.log.at(-1);
	assert.equal(entry?.kind, 'later');
	assert.equal(entry?.of, 'alarm.wait');
	assert.equal(entry?.what, 'The wait shows');
	assert.equal(entry?.at, '00:10');
	assert.equal(play.meters.users, 50);
	assert.deepEqual(play.pending, []);
});

test('a delayed effect waits until its node, and surfaces only once', () => {
	const long = sample();
	long.nodes.alarm.choices.act = choice('after', { later: { at: 'last', effects: { users: -10 }, text: html`Late` } });
	long.nodes.after.choices.fix = choice('last');
	long.nodes.last = {
		title: html`Last`,
		text: '',
		also: [],
		evidence: {},
		ask: html`?`,
		choices: { go: choice('end'), stay: choice('end') },
	};
	const waiting = choose(long, startPlay(long), 'act');
	assert.equal(waiting.pending.length, 1);
	assert.equal(waiting.meters.users, 80);
	const there = choose(long, waiting, 'fix');
	assert.equal(there.meters.users, 70);
	const over = choose(long, there, 'go');
	assert.equal(over.meters.users, 70);
	assert.equal(over.log.filter((entry) => entry.kind === 'later').length, 1);
});

test('a delayed effect on a road not taken never surfaces', () => {
	const elsewhere = sample();
	elsewhere.nodes.alarm.choices.act = choice('end', {
		later: { at: 'after', effects: { users: -10 }, text: html`No` },
	});
	const play = choose(elsewhere, startPlay(elsewhere), 'act');
	assert.equal(play.meters.users, 80);
	assert.equal(play.ending, 'trapped');
});

test('a delayed effect at the end comes before the ending is decided', () => {
	const last = sample();
	last.nodes.after.choices.fix.later = { at: 'end', effects: { users: -50 }, text: html`Oversold` };
	const play = choose(last, choose(last, startPlay(last), 'act'), 'fix');
	assert.equal(play.meters.users, 35);
	assert.equal(play.ending, 'late');
});

test('evidence is paid for once and remembered', () => {
	const opened = openEvidence(scenario, startPlay(scenario), 'alarm', 'graph');
	assert.equal(opened.meters.time, 3);
	assert.deepEqual(opened.opened, ['alarm.graph']);
	assert.deepEqual(opened.path, ['alarm.graph']);
	assert.equal(openEvidence(scenario, opened, 'alarm', 'graph'), opened);
});

test('free evidence leaves the deltas of the last step standing', () => {
	const paid = openEvidence(scenario, startPlay(scenario), 'alarm', 'graph');
	const free = openEvidence(scenario, paid, 'alarm', 'chat');
	assert.deepEqual(free.meters, paid.meters);
	assert.deepEqual(free.previous, paid.previous);
	assert.deepEqual(free.path, ['alarm.graph', 'alarm.chat']);
	assert.equal(free.log, paid.log);
});

test('the first piece of evidence lies open on arrival if it is free', () => {
	const free = sample();
	const { graph, chat } = free.nodes.alarm.evidence;
	free.nodes.alarm.evidence = { chat: chat, graph: graph };
	const play = startPlay(free);
	assert.deepEqual(play.opened, ['alarm.chat']);
	assert.deepEqual(play.path, []);
	assert.equal(openEvidence(free, play, 'alarm', 'chat'), play);
	assert.deepEqual(startPlay(scenario).opened, []);
});

test('evidence of another node, or none, opens nothing', () => {
	const play = startPlay(scenario);
	assert.equal(openEvidence(scenario, play, 'after', 'graph'), play);
	assert.equal(openEvidence(scenario, play, 'alarm', 'rumour'), play);
});

test('a choice with a condition is offered only when it holds', () => {
	const blind = choose(scenario, startPlay(scenario), 'act');
	assert.deepEqual(
		availableChoices(scenario, blind).map(([id]) => id),
		['fix', 'ignore'],
	);
	const seen = choose(scenario, openEvidence(scenario, startPlay(scenario), 'alarm', 'graph'), 'act');
	assert.deepEqual(
		availableChoices(scenario, seen).map(([id]) => id),
		['fix', 'ignore', 'tell'],
	);
});

test('a choice that is not open leaves the play as it is', () => {
	const play = choose(scenario, startPlay(scenario), 'act');
	assert.equal(choose(scenario, play, 'tell'), play);
	assert.equal(choose(scenario, play, 'act'), play);
	const over = choose(scenario, play, 'fix');
	assert.equal(choose(scenario, over, 'fix'), over);
});

test('texts that depend on the past appear only then', () => {
	assert.deepEqual(alsoTexts(scenario, choose(scenario, startPlay(scenario), 'act')), []);
	assert.deepEqual(alsoTexts(scenario, choose(scenario, startPlay(scenario), 'wait')), ['They waited.']);
});

test('the first ending whose condition holds is reached, the last takes the rest', () => {
	const end = (first: string, last: string) =>
		choose(scenario, choose(scenario, startPlay(scenario), first), last).ending;
	assert.equal(end('act', 'fix'), 'fixed');
	assert.equal(end('wait', 'fix'), 'late');
	assert.equal(end('act', 'ignore'), 'trapped');
	assert.equal(choose(scenario, choose(scenario, startPlay(scenario), 'act'), 'fix').node, null);
});
