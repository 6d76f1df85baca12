import type { JSX } from 'preact';
import type { PlayedScenario } from '../../domain/progress/overview.ts';
import { progress as words } from '../../i18n/en/progress.ts';

export function Scenarios({ base, played }: { base: string; played: PlayedScenario[] }): JSX.Element {
	return (
		<section aria-labelledby="played">
			<h2 id="played">{words.scenarios}</h2>
			<ul class="lines">
				{played.map(({ id, scenario, plays, endings, last }) => (
					<li key={id}>
						<span>
							<a href={`${base}scenarios/${id}/`}>{scenario.title}</a>
							{last && <span class="ending">{words.lastEnding(last)}</span>}
						</span>
						<span>
							<small>{words.played(plays.length)}</small>
							<small>{words.endingsSeen(endings.length, Object.keys(scenario.endings).length)}</small>
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
