import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../text/html.ts';
import { faults } from './check.ts';
import { type Sample, sample } from './sample.ts';

function found(change: (scenario: Sample) => void): string[] {
	const scenario = sample();
	change(scenario);
	return faults(scenario).map(({ path, what }) => `${path.join('.')}: ${what}`);
}

test('a sound scenario has no fault', () => {
	assert.deepEqual(
		found(() => {}),
		[],
	);
});

const cases: [requirement: string, change: (scenario: Sample) => void, fault: string][] = [
	[
		'a choice leads to a node or to the end',
		(s) => {
			s.nodes.alarm.choices.act.to = 'aftr';
		},
		'nodes.alarm.choices.act.to: There is no place "aftr".',
	],
	[
		'a delayed effect waits at a node',
		(s) => {
			s.nodes.alarm.choices.wait.later.at = 'then';
		},
		'nodes.alarm.choices.wait.later.at: There is no place "then".',
	],
	[
		'effects name meters',
		(s) => {
			s.nodes.alarm.choices.act.effects = { user: 1 };
		},
		'nodes.alarm.choices.act.effects.user: There is no meter "user".',
	],
	[
		'prices name meters',
		(s) => {
			s.nodes.alarm.evidence.graph.cost = { min: 1 };
		},
		'nodes.alarm.evidence.graph.cost.min: There is no meter "min".',
	],
	[
		'the clock names a meter',
		(s) => {
			s.clock.meter = 'clock';
		},
		'clock.meter: There is no meter "clock".',
	],
	[
		'conditions name choices',
		(s) => {
			s.endings.fixed.if = { chose: ['after.fixed'] };
		},
		'endings.fixed.if.chose.0: There is no choice "after.fixed".',
	],
	[
		'conditions name evidence',
		(s) => {
			s.nodes.after.also[0].if = { opened: ['alarm.act'] };
		},
		'nodes.after.also.0.if.opened.0: There is no evidence "alarm.act".',
	],
	[
		'conditions name meters',
		(s) => {
			s.nodes.after.choices.fix.if = { meters: { debt: { min: 1 } } };
		},
		'nodes.after.choices.fix.if.meters.debt: There is no meter "debt".',
	],
	[
		'roads name steps',
		(s) => {
			s.roads.best = ['alarm.acts'];
		},
		'roads.best.0: There is no step "alarm.acts".',
	],
	[
		'the hinge is a node',
		(s) => {
			s.debrief.hinge = 'x';
		},
		'debrief.hinge: There is no node "x".',
	],
	[
		'every node has a reason',
		(s) => {
			delete s.debrief.reasons.after;
		},
		'debrief.reasons: No reason is given for the decision at "after".',
	],
	[
		'a meter starts within its range',
		(s) => {
			s.meters.users.start = 101;
		},
		'meters.users.start: The meter starts at 101, outside 0 to 100.',
	],
	[
		'no node is called end',
		(s) => {
			s.nodes.end = { ...s.nodes.after, also: [] };
			s.debrief.reasons.end = html`x`;
		},
		'nodes.end: "end" is where a scenario ends.',
	],
	[
		'a choice and evidence of a node differ in id',
		(s) => {
			s.nodes.alarm.evidence.act = { title: '', kind: 'log', body: '' };
		},
		'nodes.alarm.evidence.act: "act" is a choice of this node too.',
	],
	[
		'the graph is acyclic',
		(s) => {
			s.nodes.after.choices.fix.to = 'alarm';
		},
		'nodes.alarm: The nodes run in a circle: alarm, after, alarm.',
	],
	[
		'the last ending has no condition',
		(s) => {
			s.endings.trapped.if = { not: ['after.fix'] };
		},
		'endings.trapped.if: The last ending takes all plays that are left.',
	],
	[
		'only the last ending has no condition',
		(s) => {
			delete s.endings.late.if;
		},
		'endings.late: The endings after this one are never reached.',
	],
	[
		'a panel speaks about a node',
		(s) => {
			s.panel = { node: 'befor', lines: { one: { title: '', choice: 'act', why: '' } }, dissent: '' };
		},
		'panel.node: There is no node "befor".',
	],
	[
		'a line of a panel leads to a choice of its node',
		(s) => {
			s.panel = { node: 'alarm', lines: { one: { title: '', choice: 'fix', why: '' } }, dissent: '' };
		},
		'panel.lines.one.choice: "alarm" has no choice "fix".',
	],
];

for (const [requirement, change, fault] of cases) {
	test(requirement, () => assert.deepEqual(found(change), [fault]));
}
