import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample } from '../../domain/scenario/sample.ts';
import { html } from '../../domain/text/html.ts';
import { inWords } from './conditions.ts';

test('a condition is written out with the texts it names', () => {
	const scenario = sample();
	assert.equal(
		inWords(scenario, { chose: ['alarm.act'], meters: { users: { min: 80 } } }),
		'you chose “Go to after”, and Users is at least 80%',
	);
	assert.equal(inWords(scenario, { opened: ['alarm.graph', 'alarm.chat'] }), 'you read “Graph” and “Chat”');
});

test('names are plain text, and stand in the page as text', () => {
	const scenario = sample();
	scenario.nodes.alarm.evidence.graph.title = '`<script>ran()</script>` & more';
	scenario.meters.users.label = 'Users <script>';
	assert.equal(
		inWords(scenario, { opened: ['alarm.graph'], meters: { users: { max: 20 } } }),
		'you read “`&lt;script>ran()&lt;/script>` &amp; more”, and Users &lt;script> is at most 20%',
	);
});

test('a text at two nodes is named once and its full stop stays outside', () => {
	const scenario = sample();
	scenario.nodes.alarm.choices.act.text = html`Wait.`;
	scenario.nodes.after.choices.fix.text = html`Wait.`;
	assert.equal(
		inWords(scenario, { not: ['alarm.act', 'after.fix', 'after.ignore'] }),
		'you did not choose “Wait” or “Go to end”',
	);
});
