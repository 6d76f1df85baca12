import type { JSX } from 'preact';
import type { Scenario } from '../../domain/scenario/types.ts';
import { Html } from '../../exercises/Html.tsx';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { Copy } from './Copy.tsx';
import { Heading } from './Heading.tsx';
import type { ScenarioData } from './load.ts';
import { plain } from './plain.ts';

interface Props {
	scenario: Scenario;
	ways: Pick<ScenarioData, 'card' | 'lesson'> | undefined;
	level: number;
}

/** What stays of a scenario: its limits, the card it comes back as, and a line for your own work. */
export function TakeAway({ scenario: { id, debrief }, ways, level }: Props): JSX.Element {
	const { base = '/' } = document.documentElement.dataset;
	const { card = null, lesson = null } = ways ?? {};
	return (
		<>
			<Heading level={level} class="sub">
				{words.changes}
			</Heading>
			<Html as="div" class="ui" html={debrief.changes} />
			{card && (
				<>
					<Heading level={level} class="sub">
						{words.card}
					</Heading>
					<p class="ui">
						{words.cardText} <a href={card.url}>{card.title}</a>
					</p>
				</>
			)}
			<Heading level={level} class="sub">
				{words.takeToWork}
			</Heading>
			<p class="ui">{words.takeToWorkText}</p>
			<Html as="p" class="ui line" html={debrief.evidence} />
			<p class="row">
				<a class="b" href={`${base}evidence/?scenario=${id}`}>
					{words.toEvidence}
				</a>
				<Copy text={plain(debrief.evidence)} label={words.copyLine} />
				{lesson?.work && (
					<a class="b txt" href={lesson.work}>
						{words.toWork}
					</a>
				)}
			</p>
		</>
	);
}
