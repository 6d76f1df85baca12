import { existsSync } from 'node:fs';
import path from 'node:path';
import { mustBearName, packOf } from './in-pack.ts';
import { Refused, type Skeleton } from './skeleton.ts';

const yaml = (
	title: string,
) => `# The language of scenarios: /authors/scenarios/. Play it: /scenarios/<id>/ under \`npm run dev\`.
title: "${title}"
intro: One line that sets the scene and gives nothing away.
role: You are on call. Somebody waits for an answer.
minutes: 8
clock: { start: "10:00", unit: minute, meter: time } # the big clock: what moves it is the meter below
meters: # two to four; each decision trades one against another
  users: { label: Users served, unit: "%", start: 60, better: high }
  time: { label: Minutes since the alert, unit: min, max: 60, start: 0, better: low }

nodes: # four to six decisions on a path, at most 20 nodes; ids are for ever
  alarm:
    title: Headline of the moment
    text: |
      Two or three sentences: what is seen, and who asks for what.
    evidence: # what may be looked at before deciding; \`cost\` makes it dear
      graph: { kind: chart, title: Since 09:55, cost: { time: 1 }, body: "What it shows, as a table or in words." }
    ask: What do you do?
    choices: # two to five; each moves a meter, and none is at least as good on all of them
      at-once:
        text: The strong move, on everything at once.
        note: Eight minutes, visible to all.
        effects: { users: 5, time: 8 }
        outcome: What is observed then, by facts and not by verdict.
        right-when: The case in which this would be right.
        to: after
      on-one:
        text: The same on one machine.
        note: Four minutes.
        effects: { users: -2, time: 4 }
        later: # the past comes back, and names the choice it comes from
          at: after
          effects: { users: 10 }
          text: The machine you changed at 10:00 has served everybody since.
        outcome: What is observed then.
        right-when: The case in which this would be right.
        to: after
      wait:
        text: Wait for one more reading.
        effects: { users: -8, time: 1 }
        outcome: What is observed then.
        right-when: The case in which this would be right.
        to: after
  after:
    title: Half an hour later
    text: |
      What has become of it.
    ask: What comes next?
    choices:
      everywhere:
        text: Repair each place where it could happen again.
        effects: { users: 5, time: 8 }
        outcome: What is observed then.
        to: end
      cause:
        text: Look for what set it off.
        effects: { users: -2, time: 4 }
        outcome: What is observed then.
        to: end
      home:
        text: Close the incident.
        effects: { users: -8, time: 1 }
        outcome: What is observed then.
        to: end

endings: # the first whose condition holds; the last has none
  known: { class: best, if: { chose: [alarm.on-one, after.cause] }, title: The honest sentence, text: What is so at the end. }
  found: { class: second-best, if: { chose: [after.cause] }, title: The honest sentence, text: What is so at the end., cost: What it cost. }
  again: { class: trap, title: The honest sentence, text: What is so at the end. }
roads: # one way of playing for each class
  best: [alarm.on-one, after.cause]
  second-best: [alarm.at-once, after.cause]
  trap: [alarm.at-once, after.everywhere]
debrief:
  hinge: alarm # everything else turns on it
  reasons: # what an expert weighs at each node
    alarm: Why one first.
    after: Why the cause.
  changes: What would change this advice.
  objectives: []
  evidence: One line that starts an entry of the evidence log.
facilitation: # for a team that plays it together
  prompts: [What did you see first?]
  notes: For the facilitator alone.
`;

/** Two decisions with three choices each, playable at once. */
export const scenario: Skeleton = async ({ root, id, layer }) => {
	const file = `${layer}/scenarios/${id}.yaml`;
	if (existsSync(path.join(root, file))) throw new Refused(`${file} exists.`);
	mustBearName(id, packOf(layer));
	const words = id.replaceAll('-', ' ');
	return [{ file, text: yaml(words.charAt(0).toUpperCase() + words.slice(1)) }];
};
