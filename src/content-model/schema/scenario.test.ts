import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replay } from '../../domain/scenario/replay.ts';
import { asHtml } from '../../domain/text/html.ts';
import { checkSchema, parseYaml } from '../source.ts';
import { publishScenario, scenarioSchema } from './scenario.ts';

const file = `
title: Alarm
intro: It rings.
role: On call
clock: { start: "10:02", unit: minute, meter: time }
meters:
  users: { label: Users served, unit: "%", start: 80, better: high }
  time: { label: Time, unit: min, max: 60, start: 0, better: low }
nodes:
  alarm:
    title: "The *alarm*"
    text: It rings.
    evidence:
      graph: { title: Graph, kind: chart, cost: { time: 2 }, body: Up }
    ask: And now?
    choices:
      act:
        text: Act
        effects: { users: -5, time: 4 }
        later: { at: end, text: It shows }
        outcome: Quiet
        right-when: It is the cause
        to: end
        formerly: [do-it]
      wait: { text: Wait, effects: { time: 10 }, outcome: Still loud, to: end }
    formerly: [page]
endings:
  good: { class: best, if: { chose: [alarm.act] }, title: Good, text: Well }
  slow: { class: second-best, title: Slow, text: Late, cost: Ten minutes, formerly: [late] }
roads: { best: [alarm.act], second-best: [alarm.wait] }
debrief:
  hinge: alarm
  reasons: { alarm: Because }
  changes: Nothing
  objectives: [x/y]
  evidence: Acted
`;
const render = {
	block: (text: string) => asHtml(`<p>${text}</p>`),
	inline: (text: string) => asHtml(`<i>${text}</i>`),
};

function read(text: string) {
	const { source, problems } = parseYaml('x.yaml', text);
	assert.deepEqual(problems, []);
	return checkSchema(source, scenarioSchema);
}

function published() {
	const { data, problems } = read(file);
	assert.deepEqual(problems, []);
	assert.ok(data);
	return publishScenario('alarm', data, render);
}

test('an authored scenario is published with its defaults and can be played', () => {
	const scenario = published();
	assert.equal(scenario.minutes, 10);
	assert.equal(scenario.facilitation, null);
	assert.deepEqual(scenario.nodes.alarm?.also, []);
	assert.deepEqual(scenario.meters.users, {
		label: 'Users served',
		unit: '%',
		min: 0,
		max: 100,
		start: 80,
		better: 'high',
	});
	assert.equal(replay(scenario, ['alarm.graph', 'alarm.act']).play.ending, 'good');
});

test('texts are rendered as blocks or lines, labels stay plain', () => {
	const { title, intro, role, nodes, endings, debrief } = published();
	assert.deepEqual([title, intro, role], ['Alarm', 'It rings.', 'On call']);
	assert.equal(nodes.alarm?.title, '<i>The *alarm*</i>');
	assert.equal(nodes.alarm?.text, '<p>It rings.</p>');
	assert.equal(nodes.alarm?.evidence.graph?.title, 'Graph');
	assert.equal(nodes.alarm?.evidence.graph?.body, '<p>Up</p>');
	assert.equal(nodes.alarm?.choices.act?.text, '<i>Act</i>');
	assert.equal(nodes.alarm?.choices.act?.outcome, '<p>Quiet</p>');
	assert.equal(nodes.alarm?.choices.act?.rightWhen, '<i>It is the cause</i>');
	assert.equal(nodes.alarm?.choices.act?.later?.text, '<p>It shows</p>');
	assert.equal(endings.slow?.cost, '<i>Ten minutes</i>');
	assert.equal(debrief.reasons.alarm, '<p>Because</p>');
});

test('no author-side field reaches the browser', () => {
	const text = JSON.stringify(published());
	assert.equal(text.includes('formerly'), false);
	assert.equal(text.includes('right-when'), false);
});

test('plays stored under earlier names still fit', () => {
	const scenario = published();
	assert.deepEqual(scenario.renamed, {
		late: 'slow',
		'alarm.do-it': 'alarm.act',
		'page.act': 'alarm.act',
		'page.do-it': 'alarm.act',
		'page.wait': 'alarm.wait',
		'page.graph': 'alarm.graph',
	});
	assert.deepEqual(replay(scenario, ['page.graph', 'page.do-it']).lost, []);
});

const faults: [requirement: string, from: string, to: string, what: RegExp, line: number][] = [
	['an unknown field is named with the nearest one', 'ask: And now?', 'aks: And now?', /`aks` is not a field here/, 15],
	['a missing field is named', '    ask: And now?\n', '', /nodes\.alarm\.ask.*missing/, 10],
	[
		'a choice that leads nowhere is an error at its place',
		'outcome: Still loud, to: end',
		'outcome: Still loud, to: ende',
		/no place "ende"/,
		25,
	],
	[
		'a condition on an unknown choice is an error at its place',
		'chose: [alarm.act]',
		'chose: [alarm.acts]',
		/no choice "alarm\.acts"/,
		28,
	],
	['a second-best ending without a cost is an error', ', cost: Ten minutes', '', /says what it cost/, 29],
	['a time that is none is an error', '"10:02"', '"25:02"', /write the time/, 5],
	['an id that looks like a number is an error', '      wait:', '      2:', /2/, 25],
];
for (const [requirement, from, to, what, line] of faults) {
	test(requirement, () => {
		assert.ok(file.includes(from));
		const { problems } = read(file.replace(from, to));
		const found = problems.find((problem) => what.test(problem.what));
		assert.ok(found, JSON.stringify(problems));
		assert.equal(found.line, line);
		assert.ok(found.mend.length > 0);
	});
}

test('an unknown id comes with the nearest known one', () => {
	const { problems } = read(file.replace('chose: [alarm.act]', 'chose: [alarm.acts]'));
	assert.match(problems[0]?.mend ?? '', /alarm\.act/);
});

const panel = (choice: string, third = '    late: { title: Third, choice: wait, why: Slow }\n') => `
panel:
  node: alarm
  lines:
    users: { title: Users first, choice: act, why: "*They* wait" }
    calm: { title: Calm first, choice: ${choice}, why: It helps }
${third}  dissent: They differ
`;

test('a written line and a panel are optional, and rendered', () => {
	const lined = file.replace('ask: And now?', 'ask: And now?\n    line: { prompt: Write it, model: It rang }');
	const { data, problems } = read(lined + panel('wait'));
	assert.deepEqual(problems, []);
	assert.ok(data);
	const scenario = publishScenario('alarm', data, render);
	assert.deepEqual(scenario.nodes.alarm?.line, { prompt: '<i>Write it</i>', model: '<p>It rang</p>' });
	assert.deepEqual(scenario.panel?.lines.users, { title: 'Users first', choice: 'act', why: '<p>*They* wait</p>' });
	assert.equal(scenario.panel?.dissent, '<p>They differ</p>');
	assert.equal('panel' in published(), false);
});

test('a panel speaks about a choice of its node', () => {
	const [problem] = read(file + panel('waiting')).problems;
	assert.equal(problem?.line, 42);
	assert.match(`${problem?.what} ${problem?.mend}`, /no choice "waiting".*`wait`/);
});

test('a panel has three lines', () => {
	assert.match(read(file + panel('wait', '')).problems[0]?.what ?? '', /three lines of reasoning/);
});
