import type { JSX, Ref } from 'preact';
import type { Play } from '../../domain/scenario/play.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { Html } from '../../exercises/Html.tsx';
import { facilitate as words } from '../../i18n/en/facilitate.ts';
import { Debrief } from '../scenario/Debrief.tsx';

interface Props {
	scenario: Scenario;
	play: Play;
	target: Ref<HTMLHeadingElement>;
	/** Begins again with these steps. */
	onAgain(path: readonly string[]): void;
}

/** The player's debrief of the group's road, and what to talk about. */
export function After({ scenario, play, target, onAgain }: Props): JSX.Element {
	const prompts = scenario.facilitation?.prompts ?? [];
	return (
		<div class="scen full">
			<div class="after">
				<Debrief scenario={scenario} play={play} level={1} target={target} onReplay={onAgain} />
				{prompts.length > 0 && (
					<section class="prompts">
						<h2>{words.prompts}</h2>
						<ol>
							{prompts.map((prompt) => (
								<li key={prompt}>
									<Html html={prompt} />
								</li>
							))}
						</ol>
					</section>
				)}
				<p class="row">
					<button class="b go" type="button" onClick={() => onAgain([])}>
						{words.restart}
					</button>
				</p>
			</div>
		</div>
	);
}
