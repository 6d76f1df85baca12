import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replay } from './replay.ts';
import { readRoad, writeRoad } from './road-link.ts';
import { sample } from './sample.ts';

const scenario = sample();
const path = ['alarm.graph', 'alarm.act', 'after.tell'];

test('a road goes into an address and comes back as the play it was', () => {
	const text = writeRoad(path, 'trapped');
	assert.equal(text, 'graph.act.tell.trapped');
	assert.deepEqual(readRoad(scenario, text), { kind: 'road', play: replay(scenario, path).play });
});

test('nothing that is no road is read as one', () => {
	const odd = [
		'',
		'.',
		'act',
		'act.',
		'.act',
		'act..fix.fixed',
		'ACT.FIX.FIXED',
		'act fix',
		'<b>.x',
		'%61ct.fix.fixed',
	];
	for (const text of [...odd, 'a.'.repeat(3000)])
		assert.equal(readRoad(scenario, text).kind, 'unreadable', text.slice(0, 20));
});

test('a road that cannot be gone, or no longer leads there, is stale', () => {
	const odd = [
		'act.fixed',
		'act.fix.trapped',
		'act.fix.fix.fixed',
		'act.tell.trapped',
		'act.gone.fixed',
		'fix.act.fixed',
		'constructor.fix.fixed',
		'act.fix.constructor',
		'graph.chat.fixed',
	];
	for (const text of odd) assert.equal(readRoad(scenario, text).kind, 'stale', text);
});

test('earlier names of steps, nodes and endings are found', () => {
	const renamed = sample({
		renamed: { 'alarm.shed': 'alarm.act', 'alert.graph': 'alarm.graph', 'later.mend': 'after.fix', mended: 'fixed' },
	});
	const read = readRoad(renamed, 'graph.shed.mend.mended');
	assert.deepEqual(read.kind === 'road' && read.play.path, ['alarm.graph', 'alarm.act', 'after.fix']);
});
