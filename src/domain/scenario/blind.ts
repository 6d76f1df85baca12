import type { Values } from './meters.ts';
import { availableChoices, choose, nodeOf, openEvidence, type Play, startPlay } from './play.ts';
import type { Choice, Meter, Scenario } from './types.ts';

/** A way of choosing that needs no understanding of the situation. */
export interface Policy {
	/** As it follows "a player who", in a message to authors. */
	name: string;
	/** How much it likes a choice; the highest is taken. */
	score(choice: Choice, place: number, scenario: Scenario): number;
}

/** Gain by the direction of each meter that `counts`; with `share`, as a part of its range. */
function gain(choice: Choice, scenario: Scenario, share: boolean, counts = (_id: string) => true): number {
	const worth = (id: string, { better, min, max }: Meter) => {
		const change = (choice.effects[id] ?? 0) * (better === 'high' ? 1 : -1);
		return share ? change / (max - min || 1) : change;
	};
	return Object.entries(scenario.meters)
		.filter(([id]) => counts(id))
		.reduce((sum, [id, meter]) => sum + worth(id, meter), 0);
}

/** The policies that must not get `best`: they reward a habit instead of a judgement. */
export function blindPolicies({ clock }: Scenario): Policy[] {
	return [
		{ name: 'always takes the first choice', score: (_, place) => -place },
		{ name: 'always takes the last choice', score: (_, place) => place },
		{ name: 'always takes the longest text', score: ({ text }) => plain(text).length },
		...(clock
			? [
					{
						name: 'always takes what costs least time',
						score: (choice: Choice, _: number, scenario: Scenario) =>
							gain(choice, scenario, false, (id) => id === clock.meter),
					},
				]
			: []),
		{
			name: 'always takes the best sum of changes on the meters',
			score: (choice, _, scenario) => gain(choice, scenario, false),
		},
		{
			name: 'always takes the best sum of changes, each as a share of its meter’s range',
			score: (choice, _, scenario) => gain(choice, scenario, true),
		},
	];
}

/** Looks at one meter only. Whom that brings to `best` may have seen what matters, so it is a matter for doubt. */
export function narrowPolicies({ meters, clock }: Scenario): Policy[] {
	return Object.entries(meters)
		.filter(([id]) => id !== clock?.meter)
		.map(([meter, { label }]) => ({
			name: `always takes what is best for “${label}”`,
			score: (choice, _, scenario) => gain(choice, scenario, false, (id) => id === meter),
		}));
}

/**
 * The plays of a policy: with all evidence opened and with none, and with the first and with the last of choices that
 * it likes the same. Each play once.
 */
export function playBlindly(scenario: Scenario, policy: Policy): Play[] {
	const plays = [false, true].flatMap((reads) =>
		[false, true].map((late) => {
			let play = startPlay(scenario);
			for (let left = Object.keys(scenario.nodes).length; play.node !== null && left > 0; left--) {
				if (reads) play = readAll(scenario, play);
				const choice = pick(scenario, play, policy, late);
				if (choice === null) break;
				play = choose(scenario, play, choice);
			}
			return play;
		}),
	);
	return [...new Map(plays.map((play) => [play.path.join(), play])).values()];
}

/** For each policy that gets `best`: one play in which it does. */
export function blindlyBest(scenario: Scenario, policies: readonly Policy[]): { policy: Policy; play: Play }[] {
	return policies.flatMap((policy) => {
		const won = ({ ending }: Play) => ending !== null && scenario.endings[ending]?.class === 'best';
		const play = playBlindly(scenario, policy).find(won);
		return play ? [{ policy, play }] : [];
	});
}

function readAll(scenario: Scenario, play: Play): Play {
	const evidence = Object.keys(nodeOf(scenario, play)?.evidence ?? {});
	return evidence.reduce((opened, id) => openEvidence(scenario, opened, play.node ?? '', id), play);
}

function pick(scenario: Scenario, play: Play, { score }: Policy, late: boolean): string | null {
	let best: { id: string; score: number } | null = null;
	for (const [place, [id, choice]] of availableChoices(scenario, play).entries()) {
		const liked = score(choice, place, scenario);
		if (best === null || liked > best.score + 1e-9 || (late && liked > best.score - 1e-9)) best = { id, score: liked };
	}
	return best?.id ?? null;
}

/** The text as a player sees it. */
function plain(text: string): string {
	return text.replace(/<[^>]*>/g, '').replace(/&[a-z#0-9]+;/gi, '_');
}

/** How one choice stands to another by its immediate effects: at least as good on every meter, and better on one. */
export function dominates(meters: Record<string, Meter>, choice: Choice, other: Choice): boolean {
	const worth = (of: Choice): Values =>
		Object.fromEntries(
			Object.entries(meters).map(([id, { better }]) => [id, (of.effects[id] ?? 0) * (better === 'high' ? 1 : -1)]),
		);
	const [mine, theirs] = [worth(choice), worth(other)];
	const ids = Object.keys(meters);
	return (
		ids.every((id) => (mine[id] ?? 0) >= (theirs[id] ?? 0)) && ids.some((id) => (mine[id] ?? 0) > (theirs[id] ?? 0))
	);
}
