import type { JSX } from 'preact';
import type { Decision } from '../../domain/scenario/debrief.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { Html } from '../../exercises/Html.tsx';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { effectsInWords } from './effects.ts';
import { Heading } from './Heading.tsx';

interface Props {
	scenario: Scenario;
	decision: Decision;
	level: number;
}

/** One diamond of the road you took, with the turnings you passed by. */
export function DecisionMade({ scenario, decision, level }: Props): JSX.Element {
	const effects = effectsInWords(scenario, decision.change);
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
				{effects.length === 0 && words.noEffect}
				{effects.map(({ id, text, good }) => (
					<span key={id} class={good ? 'cost ok' : 'cost'}>
						{text}
					</span>
				))}
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
						{decision.passed.map((choice) => (
							<li key={choice.id} class={choice.better ? 'better' : undefined}>
								<Html html={choice.text} />
								{choice.better && <b> {words.better}</b>}
								{choice.rightWhen && (
									<span class="when">
										{' '}
										{words.rightWhen} <Html html={choice.rightWhen} />
									</span>
								)}
							</li>
						))}
					</ul>
				</>
			)}
		</li>
	);
}
