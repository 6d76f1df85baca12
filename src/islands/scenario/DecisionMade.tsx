import { Fragment, type JSX } from 'preact';
import type { Decision, Passed, Reached } from '../../domain/scenario/debrief.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { sentence } from '../../domain/text/html.ts';
import { Html } from '../../exercises/Html.tsx';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { type Effect, effectsInWords } from './effects.ts';
import { Heading } from './Heading.tsx';

interface Props {
	scenario: Scenario;
	decision: Decision;
	/** From one. */
	n: number;
	/** Yours. */
	ending: Reached | null;
	level: number;
	onReplay?: (path: readonly string[]) => void;
}

/** One diamond of the road you took, with the turnings you passed by. */
export function DecisionMade({ scenario, decision, n, ending, level, onReplay }: Props): JSX.Element {
	return (
		<li class="fork done ask">
			<span class="at">{decision.at}</span>
			<Html as="p" class="moment" html={decision.title} />
			<Heading level={level}>
				<Html html={decision.text} />
			</Heading>
			<Html as="div" html={decision.outcome} />
			{decision.later.map((later) => (
				<div class="later" key={later.text}>
					<b>{words.laterAt(later.at)}</b> <Html as="div" html={later.text} />
				</div>
			))}
			<p class="effects">
				<Effects effects={effectsInWords(scenario, decision.change)} none={words.noEffect} />
			</p>
			{decision.hinge && <p class="hinge">{words.hinge}</p>}
			{decision.reason && <Html as="div" class="reason" html={decision.reason} />}
			{decision.rightWhen && (
				<p class="ui">
					<b>{words.rightWhen}</b> <Html html={decision.rightWhen} />
				</p>
			)}
			{decision.passed.length > 0 && (
				<>
					<p class="vh">{words.passed}</p>
					<ul class="turn">
						{decision.passed.map((passed) => (
							<PassedBy key={passed.id} scenario={scenario} passed={passed} ending={ending} />
						))}
					</ul>
				</>
			)}
			{onReplay && (
				<p class="replay">
					<button class="b" type="button" onClick={() => onReplay(decision.before)}>
						{words.replayFrom(decision.at, n)}
						{decision.at && <span class="vh">{words.replayDecision(n)}</span>}
					</button>
				</p>
			)}
		</li>
	);
}

function Effects({ effects, none }: { effects: readonly Effect[]; none: string }): JSX.Element {
	return (
		<>
			{effects.length === 0 && none}
			{effects.map(({ id, text, good }) => (
				<Fragment key={id}>
					{' '}
					<span class={good ? 'cost ok' : 'cost'}>{text}</span>
				</Fragment>
			))}
		</>
	);
}

interface PassedProps {
	scenario: Scenario;
	passed: Passed;
	ending: Reached | null;
}

function PassedBy({ scenario, passed, ending }: PassedProps): JSX.Element {
	const { otherwise } = passed;
	const better = otherwise?.better ?? false;
	return (
		<li class={better ? 'better' : undefined}>
			<Html html={passed.text} />
			{(better || passed.onBest) && (
				<b> {[better && words.better, passed.onBest && words.onBest].filter(Boolean).join(' ')}</b>
			)}
			{otherwise && (
				<p class="or">
					{words.otherwise}{' '}
					{otherwise.ending.id === ending?.id ? (
						words.sameEnding
					) : (
						<>
							{words.classShort[otherwise.ending.class]}, <Html html={sentence(words.endsIn, otherwise.ending.title)} />
						</>
					)}
					<span class="effects">
						<Effects effects={effectsInWords(scenario, otherwise.difference)} none={words.sameNumbers} />
					</span>
				</p>
			)}
			<details>
				<summary>{words.whatCame}</summary>
				<Html as="div" html={passed.outcome} />
				{passed.rightWhen && (
					<p>
						<b>{words.rightWhen}</b> <Html html={passed.rightWhen} />
					</p>
				)}
			</details>
		</li>
	);
}
