/** A sound scenario of two decisions, and what the checks say of it once a text in it is changed. */
import assert from 'node:assert/strict';
import { loadContent } from '../../src/content-model/load.ts';
import { ContentError, type Problem } from '../../src/content-model/problem.ts';
import { withContent } from './tiny-content.ts';

/**
 * `alarm` and `after` have three choices each, and the one in the middle is right. Nothing in it is refused; as it has
 * two decisions where three are asked for, `scenario-shape` warns.
 */
export const tinyScenario = `title: Alarm
intro: It rings.
role: On call
clock: { start: "10:00", unit: minute, meter: time }
meters:
  users: { label: Users served, start: 50, better: high }
  time: { label: Time, unit: min, max: 60, start: 0, better: low }
nodes:
  alarm:
    title: The alarm
    text: It rings.
    evidence:
      graph: { title: Graph, kind: chart, cost: { time: 1 }, body: Up }
    ask: And now?
    choices:
      hasty:
        text: Act at once, and on all the machines there are
        effects: { users: 5, time: 8 }
        outcome: Loud
        to: after
      measured:
        text: Act on one
        effects: { users: -2, time: 4 }
        later: { at: after, effects: { users: 10 }, text: It helped }
        outcome: Quiet
        to: after
      quick: { text: Wait, effects: { users: -8, time: 1 }, outcome: Calm, to: after }
  after:
    title: Afterwards
    text: It is quiet.
    ask: And then?
    choices:
      patch: { text: Patch every place where it could happen again, effects: { users: 5, time: 8 }, outcome: Done, to: end }
      trace: { text: Find the cause, effects: { users: -2, time: 4 }, outcome: Known, to: end }
      leave: { text: Go home, effects: { users: -8, time: 1 }, outcome: Late, to: end }
endings:
  known: { class: best, if: { chose: [alarm.measured, after.trace] }, title: Known, text: Well }
  found: { class: second-best, if: { chose: [after.trace] }, title: Found, text: Late, cost: Time }
  again: { class: trap, title: Again, text: It comes back }
roads: { best: [alarm.measured, after.trace], trap: [alarm.hasty, after.patch] }
debrief:
  hinge: after
  reasons: { alarm: One first, after: Then the cause }
  changes: Nothing
  objectives: [one/count]
  evidence: Acted
`;

/** Loads the tiny content with this scenario; every problem, warnings included. */
export async function scenarioProblems(text: string): Promise<readonly Problem[]> {
	let found: readonly Problem[] = [];
	const files = { 'core/scenarios/alarm.yaml': text };
	await withContent(files, async (root) => {
		try {
			found = (await loadContent({ root })).warnings;
		} catch (error) {
			assert.ok(error instanceof ContentError, String(error));
			found = error.problems;
		}
	});
	return found.filter(({ file }) => file.endsWith('alarm.yaml'));
}

/**
 * What one rule says after texts that occur once were changed: the word in the file at the line and column it names,
 * severity, what is wrong, how to mend it.
 */
export async function said(
	rule: string,
	...changes: readonly (readonly [from: string, to: string])[]
): Promise<string[]> {
	let text = tinyScenario;
	for (const [from, to] of changes) {
		assert.equal(text.split(from).length, 2, `the scenario holds ${JSON.stringify(from)} once`);
		text = text.replace(from, () => to);
	}
	const lines = text.split('\n');
	const wordAt = (line: number, column: number) => /^[\w-]*/.exec(lines[line - 1]?.slice(column - 1) ?? '')?.[0];
	const found = await scenarioProblems(text);
	return found
		.filter(({ name }) => name === rule)
		.map(({ line, column, severity, what, mend }) => `${wordAt(line, column)}: ${severity} ${what} ${mend}`);
}
