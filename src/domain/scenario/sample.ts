/** A compact scenario for tests. */

import { escapeHtml, html } from '../text/html.ts';
import type { Choice, Evidence, LaterEffect, Meter, Scenario, ScenarioNode } from './types.ts';

/** The sample with the ids that tests change. */
export interface Sample extends Scenario {
	clock: NonNullable<Scenario['clock']>;
	meters: Scenario['meters'] & { users: Meter; time: Meter };
	nodes: Scenario['nodes'] & {
		alarm: ScenarioNode & {
			evidence: { graph: Evidence; chat: Evidence };
			choices: { act: Choice; wait: Choice & { later: LaterEffect } };
		};
		after: ScenarioNode & {
			also: [ScenarioNode['also'][number]];
			choices: { fix: Choice; ignore: Choice; tell: Choice };
		};
	};
	endings: Scenario['endings'] & Record<'fixed' | 'late' | 'trapped', Scenario['endings'][string]>;
}

export function choice(to: string, more: Partial<Choice> = {}): Choice {
	return { text: html`Go to ${escapeHtml(to)}`, effects: {}, outcome: html`Done`, to, ...more };
}

/**
 * Two decisions, a delayed effect, a conditional choice and three endings:
 * `alarm` (look, `act` or `wait`), then `after` (`fix`, `ignore`, and `tell` for those who read the graph).
 */
export function sample(): Sample;
export function sample(change: Partial<Scenario>): Scenario;
export function sample(change: Partial<Scenario> = {}): Scenario {
	return {
		id: 'sample',
		title: 'Sample',
		intro: 'An alarm.',
		role: 'On call',
		minutes: 10,
		clock: { start: '23:50', unit: 'minute', meter: 'time' },
		meters: {
			users: { label: 'Users', unit: '%', min: 0, max: 100, start: 80, better: 'high' },
			time: { label: 'Time', unit: 'min', min: 0, max: 120, start: 0, better: 'low' },
		},
		nodes: {
			alarm: {
				title: html`Alarm`,
				text: html`It rings.`,
				also: [],
				evidence: {
					graph: { title: 'Graph', kind: 'chart', cost: { time: 3 }, body: html`Up` },
					chat: { title: 'Chat', kind: 'message', body: html`ETA?` },
				},
				ask: html`Now?`,
				choices: {
					act: choice('after', {
						effects: { users: -5, time: 6 },
						outcome: html`Load falls`,
						rightWhen: html`load is the cause`,
					}),
					wait: choice('after', {
						effects: { time: 20 },
						later: { at: 'after', effects: { users: -30 }, text: html`The wait shows` },
					}),
				},
			},
			after: {
				title: html`After`,
				text: html`It is quieter.`,
				also: [{ if: { chose: ['alarm.wait'] }, text: html`They waited.` }],
				evidence: {},
				ask: html`And now?`,
				choices: {
					fix: choice('end', { effects: { users: 10 } }),
					ignore: choice('end'),
					tell: choice('end', { if: { opened: ['alarm.graph'] }, effects: { users: 5 } }),
				},
			},
		},
		endings: {
			fixed: {
				class: 'best',
				if: { chose: ['after.fix'], meters: { users: { min: 80 } } },
				title: html`Fixed`,
				text: html`Well`,
			},
			late: {
				class: 'second-best',
				if: { chose: ['after.fix'] },
				title: html`Late`,
				text: html`Late`,
				cost: html`Users`,
			},
			trapped: { class: 'trap', title: html`Trapped`, text: html`Again` },
		},
		roads: {
			best: ['alarm.act', 'after.fix'],
			'second-best': ['alarm.wait', 'after.fix'],
			trap: ['alarm.wait', 'after.ignore'],
		},
		debrief: {
			hinge: 'after',
			reasons: { alarm: html`Act first`, after: html`Then fix` },
			changes: '',
			objectives: [],
			card: null,
			evidence: '',
		},
		facilitation: null,
		...change,
	};
}
