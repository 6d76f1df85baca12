import type { JSX, Ref } from 'preact';
import { clockText } from '../../domain/scenario/clock.ts';
import type { Play } from '../../domain/scenario/play.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { Html } from '../../exercises/Html.tsx';
import { facilitate as words } from '../../i18n/en/facilitate.ts';
import { letterOf } from './hands.ts';
import { Line } from './Line.tsx';
import { Readings } from './Readings.tsx';

interface Props {
	scenario: Scenario;
	play: Play;
	target: Ref<HTMLHeadingElement>;
	onGoOn(): void;
}

/** What came of the decision just taken: facts, no verdict. */
export function Happened({ scenario, play, target, onGoOn }: Props): JSX.Element {
	const at = play.log.findLastIndex(({ kind }) => kind === 'choice');
	const entry = play.log[at];
	const taken = entry?.kind === 'choice' ? entry.what : '';
	const [node = '', choice = ''] = entry?.of.split('.') ?? [];
	const time = clockText(scenario, play.meters);
	return (
		<>
			<div class="two">
				<div>
					{time && <p class="clock">{time}</p>}
					<h1 ref={target} tabIndex={-1}>
						{words.happened}
					</h1>
					<p>
						{words.did(letterOf(scenario.nodes[node]?.choices ?? {}, choice))} <Html html={taken} />
					</p>
					<Readings scenario={scenario} values={play.meters} before={play.previous} />
				</div>
				<div>
					<Html as="div" class="tell" html={entry?.outcome ?? ''} />
					{play.log.slice(at + 1).map(
						({ kind, of, what }) =>
							kind === 'later' && (
								<div key={of} class="late">
									<p class="q2">{words.later}</p>
									<Html as="div" class="tell" html={what} />
								</div>
							),
					)}
				</div>
			</div>
			<div class="foot-line">
				<Line play={play} now={time} most={0} />
				<p class="row">
					<button class="b go" type="button" onClick={onGoOn}>
						{play.node === null ? words.toEnd : words.goOn}
					</button>
				</p>
			</div>
		</>
	);
}
