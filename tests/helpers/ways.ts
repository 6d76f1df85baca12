/** How a question of each type is answered, right and wrong, from its key: a new type does not compile without a line here. */
import { expect, type Locator } from '@playwright/test';
import { linesOf } from '../../src/exercises/diff/lines.ts';
import type { DiffResponse } from '../../src/exercises/diff/types.ts';
import { domId } from '../../src/exercises/dom-id.ts';
import type { InvestigateAsked, InvestigateKey } from '../../src/exercises/investigate/types.ts';
import type { ExerciseType, Published } from '../../src/exercises/types.ts';
import type { Hand } from './hands.ts';
import { exercise as say } from './words.ts';

/** What to answer: what scores 1, or something that does not. */
export type Wish = 'right' | 'wrong';

/** Fills in a question up to the button that checks it; returns the response that the log must then hold. */
export type Way<T extends ExerciseType> = (
	place: Locator,
	question: Pick<Published<T>, 'asked' | 'key'>,
	hand: Hand,
	wish: Wish,
) => Promise<unknown>;

const choice: Way<'single' | 'multi'> = async (place, { asked, key }, hand, wish) => {
	const fit = asked.options
		.map((option) => option.key)
		.filter((name) => key.options[name]?.correct === (wish === 'right'));
	const picked = asked.type === 'multi' ? fit : fit.slice(0, 1);
	for (const name of picked) {
		await hand.choose(place.locator(`.opts input[value="${name}"]`));
		await expect(place.locator('.verdict'), 'moving through options decides nothing').toHaveCount(0);
	}
	return picked;
};

const sequence = async (place: Locator, id: string, wanted: readonly string[], hand: Hand) => {
	const list = place.locator('ol.order > li');
	const now = () => list.locator(`> span[id^="${id}-"]`).evaluateAll((all) => all.map((one) => one.id));
	const button = (item: string, kind: 'up' | 'down') => place.locator(`[id="${id}-${item}-${kind}"]`);
	const [first = '', second = ''] = wanted;
	// An order that is right as it stands is an answer only once something was moved.
	await hand.press(button((await now())[0] === `${id}-${second}` ? first : second, 'up'));
	for (const [to, item] of wanted.entries()) {
		for (let at = (await now()).indexOf(`${id}-${item}`); at > to; at -= 1) await hand.press(button(item, 'up'));
		expect((await now())[to]).toBe(`${id}-${item}`);
	}
};

const pairs =
	(
		put: (place: Locator, id: string, item: string, target: string, hand: Hand) => Promise<void>,
	): Way<'match' | 'bucket'> =>
	async (place, { asked, key }, hand, wish) => {
		const response: Record<string, string> = {};
		for (const item of asked.items) {
			const to = key.items[item.key]?.to ?? '';
			const target = wish === 'right' ? to : (asked.targets.find((other) => other.key !== to)?.key ?? '');
			await put(place, domId(asked), item.key, target, hand);
			response[item.key] = target;
		}
		return response;
	};

/** The cheapest evidence that holds a mark of every decisive item. */
function worthOpening({ evidence }: InvestigateAsked, { decisive }: InvestigateKey): string[] {
	const names = Object.keys(evidence);
	const cost = (set: readonly string[]) => set.reduce((sum, name) => sum + (evidence[name]?.cost ?? 0), 0);
	const sets = Array.from({ length: 2 ** names.length }, (_, mask) => names.filter((_, i) => mask & (1 << i)));
	const enough = sets.filter((set) =>
		decisive.every((item) => item.some((mark) => set.includes(mark.slice(0, mark.indexOf(':'))))),
	);
	return enough.sort((a, b) => cost(a) - cost(b))[0] ?? names;
}

const investigate: Way<'logs' | 'trace'> = async (place, { asked, key }, hand, wish) => {
	const opened = wish === 'right' ? worthOpening(asked, key) : Object.keys(asked.evidence).slice(0, 1);
	const names = Object.keys(asked.evidence);
	const marked: string[] = [];
	for (const name of opened) {
		const box = place.locator('.proof > details').nth(names.indexOf(name));
		await hand.press(box.locator('> summary'));
		await expect(box.locator('> summary')).toContainText(/opened/);
		if (wish === 'wrong') continue;
		const evidence = asked.evidence[name];
		for (const item of key.decisive) {
			const mark = item.find((one) => one.startsWith(`${name}:`));
			if (mark === undefined || item.some((one) => marked.includes(one)) || !evidence) continue;
			const what = mark.slice(name.length + 1);
			const row =
				'nodes' in evidence
					? box.locator('.tree tbody > tr').nth(evidence.nodes.findIndex((node) => node.key === what))
					: box.locator('.find-log > li').nth(Number(what) - 1);
			await hand.choose(row.locator('input[type=checkbox]'));
			marked.push(mark);
		}
	}
	const option = asked.options.find(({ key: name }) => key.options[name]?.correct === (wish === 'right'))?.key ?? '';
	await hand.choose(place.locator(`.opts input[value="${option}"]`));
	return { opened, marked, option };
};

export const ways: { [T in ExerciseType]: Way<T> } = {
	single: choice,
	multi: choice,
	async estimate(place, { asked, key }, hand, wish) {
		const value = wish === 'right' ? key.value : (key.wrong[0]?.value ?? key.value * 10);
		await hand.write(place.locator(`[id="${domId(asked)}-value"]`), String(value));
		if (!asked.interval) return { value, unit: asked.unit };
		const [low, high] = [value - Math.abs(value) / 2, value + Math.abs(value) / 2];
		await hand.write(place.locator(`[id="${domId(asked)}-low"]`), String(low));
		await hand.write(place.locator(`[id="${domId(asked)}-high"]`), String(high));
		return { value, unit: asked.unit, low, high };
	},
	async order(place, { asked, key }, hand, wish) {
		const spares = Object.keys(key.items).filter((item) => key.items[item]?.spare);
		const steps = wish === 'right' ? key.steps : key.steps.toReversed();
		const wanted = wish === 'right' ? steps : [...steps, ...spares];
		if (wish === 'right')
			for (const item of spares) await hand.press(place.locator(`[id="${domId(asked)}-${item}-aside"]`));
		await sequence(place, domId(asked), wanted, hand);
		return wanted;
	},
	async rank(place, { asked, key }, hand, wish) {
		const line = key.lines[0]?.order ?? [];
		const wanted = wish === 'right' ? line : line.toReversed();
		await sequence(place, domId(asked), wanted, hand);
		return wanted;
	},
	match: pairs((place, id, item, target, hand) => hand.pick(place.locator(`select[id="${id}-${item}"]`), target)),
	bucket: pairs((place, id, item, target, hand) =>
		hand.choose(place.locator(`input[name="${id}-${item}"][value="${target}"]`)),
	),
	async cloze(place, { asked, key }, hand, wish) {
		const response: Record<string, string> = {};
		for (const [i, gap] of asked.gaps.entries()) {
			const { accept, wrong } = key.gaps[gap.key] ?? { accept: [], wrong: [] };
			const text = (wish === 'right' ? accept[0] : wrong[0]?.text) ?? 'neither';
			await hand.write(place.locator('.cloze input').nth(i), text);
			response[gap.key] = text;
		}
		return response;
	},
	async predict(place, { asked, key }, hand, wish) {
		const { min, max } = asked.y;
		const sliders = place.locator('.guess input[type=range]');
		for (const [i, truth] of key.truth.entries()) {
			const far = truth - min > max - truth ? min : max;
			await hand.slide(sliders.nth(i), wish === 'right' ? truth : far);
		}
		return sliders.evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.valueAsNumber : null)));
	},
	async diff(place, { asked, key }, hand, wish) {
		const findings = Object.values(key.findings);
		const idle = asked.rows.findIndex(
			({ kind }, i) => kind === 'ctx' && ![...findings, ...Object.values(key.decoys)].some((f) => f.rows.includes(i)),
		);
		const response: DiffResponse = [];
		for (const { rows, severity } of wish === 'right' ? findings : [{ rows: [idle], severity: 'nit' as const }]) {
			const [from, to] = [Math.min(...rows), Math.max(...rows)];
			await hand.comment(place, from, to);
			await hand.choose(place.locator('.cm').getByRole('radio', { name: say.diff.severities[severity], exact: true }));
			await hand.press(place.getByRole('button', { name: say.diff.add }));
			await expect(place.getByRole('status').last(), 'the comment is announced').toContainText(/added/);
			response.push({ lines: linesOf(from, to, asked.rows, asked.files), severity });
		}
		return response;
	},
	logs: investigate,
	trace: investigate,
	async rewrite(place, { key }, hand, wish) {
		const text = 'Payments fail for one customer in ten since 14:05. We are rolling back; next word at 14:30.';
		await hand.write(place.locator('textarea'), text);
		await hand.press(place.getByRole('button', { name: say.rewrite.show }));
		await expect(place.locator('.models'), 'the models have the focus').toBeFocused();
		const ticked = wish === 'right' ? key.rubric.map((line) => line.key) : [];
		for (const [i] of ticked.entries()) await hand.choose(place.locator('.opts input[type=checkbox]').nth(i));
		return { text, ticked };
	},
	async recall(place, _question, hand, wish) {
		await hand.press(place.getByRole('button', { name: say.recall.show }));
		await expect(place.locator('form .aside'), 'the answer has the focus').toBeFocused();
		const grade = say.recall.grades[wish === 'right' ? 'good' : 'again'];
		// In review the day of return stands below the grade.
		await hand.press(place.getByRole('button', { name: new RegExp(`^${grade}`) }));
		return null;
	},
};

/** Label of the button that ends the answer; null where the way itself does. */
export const submits = (type: ExerciseType): string | null =>
	type === 'recall' ? null : type === 'rewrite' ? say.rewrite.record : type === 'rank' ? say.compare : say.check;

/** Label of the button that an untouched question has. */
export const begins = (type: ExerciseType): string =>
	type === 'recall' ? say.recall.show : type === 'rewrite' ? say.rewrite.show : (submits(type) ?? say.check);
