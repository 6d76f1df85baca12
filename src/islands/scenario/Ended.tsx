import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { costliest, debrief } from '../../domain/scenario/debrief.ts';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { roadAddress } from './address.ts';
import { Copy } from './Copy.tsx';
import type { ScenarioData } from './load.ts';

interface Props {
	data: ScenarioData;
	/** On the scenario's own page: inside a lesson the way on is the lesson. */
	alone: boolean;
	path: readonly string[];
	ending: string;
	/** Not a road of yours. */
	shared: boolean;
	/** Back to an unfinished play; null where there is none. */
	onGoOn: (() => void) | null;
	/** A new play: from the start, or with the steps up to a decision. */
	onAgain(path?: readonly string[]): void;
}

/** The ways on from a debrief. */
export function Ended({ data, alone, path, ending, shared, onGoOn, onAgain }: Props): JSX.Element {
	const { scenario, lesson, next } = data;
	const base = document.documentElement.dataset.base ?? '/';
	const costly = useMemo(() => {
		const outcome = debrief(scenario, path);
		const decision = costliest(outcome);
		return decision && { ...decision, n: outcome.decisions.indexOf(decision) + 1 };
	}, [scenario, path]);
	const from = !shared && costly && costly.before.length > 0 ? costly : null;
	return (
		<div class="ways">
			<p class="row">
				{onGoOn && (
					<button class="b go" type="button" onClick={onGoOn}>
						{words.goOn}
					</button>
				)}
				{!onGoOn && from && (
					<button class="b go" type="button" onClick={() => onAgain(from.before)}>
						{words.replayFrom(from.at, from.n)}
					</button>
				)}
				{!onGoOn && (
					<button class={from ? 'b' : 'b go'} type="button" onClick={() => onAgain()}>
						{shared ? words.yourself : from ? words.againAll : words.again}
					</button>
				)}
				{alone && lesson && (
					<a class="b" href={`${base}lessons/${lesson.id}/`}>
						{words.toLesson(lesson.title)}
					</a>
				)}
				{alone && next && (
					<a class="b txt" href={next.url}>
						{words.next} <span class="sign">{next.sign}</span> {next.title}
					</a>
				)}
			</p>
			<p class="row">
				<Copy text={roadAddress(scenario.id, path, ending)} label={words.copyLink} />
				<span class="ui q2">{words.linkHint}</span>
			</p>
		</div>
	);
}
