import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Place } from '../content-model/problem.ts';
import { changes } from '../domain/scenario/meters.ts';
import { choose, openEvidence, type Play } from '../domain/scenario/play.ts';
import { replay } from '../domain/scenario/replay.ts';
import { shortestRoads } from '../domain/scenario/shortest.ts';
import type { Scenario } from '../domain/scenario/types.ts';
import { type Written, write } from '../domain/scenario/written.ts';
import { inspector as words } from '../i18n/en/author.ts';
import { Debrief } from '../islands/scenario/Debrief.tsx';
import { effectsInWords } from '../islands/scenario/effects.ts';
import type { ScenarioData } from '../islands/scenario/load.ts';
import { Playing } from '../islands/scenario/Playing.tsx';
import { ahead, conditionsHere, type Explained, type Part } from './conditions.ts';
import { FileLink } from './FileLink.tsx';

/** Where nodes and endings are written, by `nodes.<id>` and `endings.<id>`. */
export type Lines = Record<string, Place>;

/** The steps played stand in the address: going back is the browser's, and a page that reloads plays them again. */
const readPath = () => decodeURIComponent(location.hash.slice(1)).split(',').filter(Boolean);
const writePath = (path: readonly string[]) => {
	location.hash = path.join(',');
};

/** A scenario to be played by its author, with all that the engine knows. Reads no log and writes none. */
export function Inspector({ data, lines }: { data: ScenarioData; lines: Lines }): JSX.Element {
	const { scenario } = data;
	const [path, setPath] = useState(readPath);
	const [written, setWritten] = useState<Written>({});
	const { play, lost } = useMemo(() => replay(scenario, path), [scenario, path]);
	const heading = useRef<HTMLHeadingElement>(null);
	const moved = useRef(false);
	useEffect(() => {
		const follow = () => {
			moved.current = true;
			setPath(readPath());
		};
		addEventListener('hashchange', follow);
		return () => removeEventListener('hashchange', follow);
	}, []);
	useLayoutEffect(() => {
		if (moved.current) heading.current?.focus({ preventScroll: true });
	}, [play.node, play.ending]);
	return (
		<div class="inspected" data-node={play.node ?? undefined}>
			<p class="vh" role="status">
				{words.at(play.node ?? play.ending ?? '')}
			</p>
			<div class="scen">
				{play.node === null ? (
					<div class="stage after">
						<Debrief
							scenario={scenario}
							play={play}
							written={written}
							ways={data}
							target={heading}
							onReplay={writePath}
						/>
					</div>
				) : (
					<Playing
						scenario={scenario}
						play={play}
						written={written}
						level={2}
						sign={null}
						lost={false}
						badLink={null}
						target={heading}
						onOpen={(evidence) => writePath(openEvidence(scenario, play, play.node ?? '', evidence).path)}
						onWrite={(text) => setWritten(write(written, play.node ?? '', text))}
						onDecide={(choice) => writePath(choose(scenario, play, choice).path)}
						onAgain={() => writePath([])}
					/>
				)}
			</div>
			<aside class="inspect ui" aria-label={words.title}>
				{lost.length > 0 && <p class="plainly">{words.lost(lost)}</p>}
				<Here scenario={scenario} play={play} lines={lines} />
				<Steps play={play} />
				<Nodes scenario={scenario} here={play.node} />
				<Numbers scenario={scenario} play={play} />
				<Conditions scenario={scenario} play={play} />
				<Pending scenario={scenario} play={play} />
			</aside>
		</div>
	);
}

interface Props {
	scenario: Scenario;
	play: Play;
}

function Fact({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
	return (
		<section aria-label={title}>
			<h2>{title}</h2>
			{children}
		</section>
	);
}

function Here({ scenario, play, lines }: Props & { lines: Lines }): JSX.Element {
	const { node, ending } = play;
	const place = lines[node === null ? `endings.${ending}` : `nodes.${node}`];
	return (
		<Fact
			title={
				node === null ? words.ending(ending === null ? null : (scenario.endings[ending]?.class ?? null)) : words.node
			}
		>
			<p>
				<code>{node ?? ending}</code> {place && <FileLink {...place} />}
			</p>
		</Fact>
	);
}

/** What was done so far; each step leads back to before it. */
function Steps({ play: { path } }: { play: Play }): JSX.Element {
	return (
		<Fact title={words.steps}>
			{path.length === 0 ? (
				<p>{words.noSteps}</p>
			) : (
				<ol>
					{path.map((step, i) => (
						<li key={step}>
							<code>{step}</code>{' '}
							<button type="button" onClick={() => writePath(path.slice(0, i))} aria-label={words.backBefore(step)}>
								{words.before}
							</button>
						</li>
					))}
				</ol>
			)}
			{path.length > 0 && (
				<p class="row">
					<button type="button" onClick={() => writePath(path.slice(0, -1))}>
						{words.back}
					</button>
					<button type="button" onClick={() => writePath([])}>
						{words.fromStart}
					</button>
				</p>
			)}
		</Fact>
	);
}

function Numbers({ scenario, play }: Props): JSX.Element {
	const moved = changes(play.previous, play.meters);
	return (
		<Fact title={words.state}>
			<table>
				<thead>
					<tr>
						<th scope="col">{words.meter}</th>
						<th scope="col">{words.now}</th>
						<th scope="col">{words.moved}</th>
						<th scope="col">{words.range}</th>
					</tr>
				</thead>
				<tbody>
					{Object.entries(scenario.meters).map(([id, { min, max }]) => (
						<tr key={id}>
							<th scope="row">
								<code>{id}</code>
							</th>
							<td>{play.meters[id]}</td>
							<td>{words.signed(moved[id] ?? 0)}</td>
							<td>{words.between(min, max)}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p>
				{words.opened} {play.opened.length === 0 ? words.nothing : <Codes of={play.opened} />}
			</p>
		</Fact>
	);
}

function Codes({ of }: { of: readonly string[] }): JSX.Element {
	return (
		<>
			{of.map((each) => (
				<span key={each}>
					<code>{each}</code>{' '}
				</span>
			))}
		</>
	);
}

function Conditions({ scenario, play }: Props): JSX.Element {
	const explained = conditionsHere(scenario, play);
	const first = explained.find(({ of, holds }) => of.kind === 'ending' && holds);
	return (
		<Fact title={words.conditions}>
			<ul>
				{explained.map((each) => (
					<li key={`${each.of.kind} ${each.of.id}`} class={each.holds ? 'yes' : 'no'}>
						<b>{words.verdict(each.of.kind, each.holds, each === first)}</b> <code>{each.of.id}</code>
						<Why of={each} scenario={scenario} />
					</li>
				))}
			</ul>
		</Fact>
	);
}

function Why({ of: { parts }, scenario }: { of: Explained; scenario: Scenario }): JSX.Element {
	if (parts.length === 0) return <span> {words.always}</span>;
	const told = (part: Part) =>
		part.kind === 'meter'
			? words.limits(part.meter, part.min, part.max, part.value, scenario.meters[part.meter]?.unit ?? '')
			: words.asks[part.kind](part.step);
	return (
		<ul>
			{parts.map((part) => (
				<li key={told(part)}>{words.part(part.holds, told(part))}</li>
			))}
		</ul>
	);
}

function Pending({ scenario, play }: Props): JSX.Element {
	const reached = ahead(scenario, play.node);
	return (
		<Fact title={words.pending}>
			{play.pending.length === 0 ? (
				<p>{words.nothing}</p>
			) : (
				<ul>
					{play.pending.map(({ of, later }) => (
						<li key={of} class={reached.has(later.at) ? '' : 'no'}>
							{words.waits(of, later.at)}:{' '}
							{effectsInWords(scenario, later.effects)
								.map(({ text }) => text)
								.join(', ')}
							{!reached.has(later.at) && ` ${words.never}`}
						</li>
					))}
				</ul>
			)}
		</Fact>
	);
}

/** Every node, each behind the shortest play that arrives there: its state is one that can be. */
function Nodes({ scenario, here }: { scenario: Scenario; here: string | null }): JSX.Element {
	const roads = useMemo(() => shortestRoads(scenario), [scenario]);
	return (
		<Fact title={words.startFrom}>
			<p>{words.startFromHint}</p>
			<ol class="nodes">
				{Object.keys(scenario.nodes).map((id) => {
					const road = roads[id];
					return (
						<li key={id}>
							{road ? (
								<button type="button" aria-current={id === here ? 'step' : undefined} onClick={() => writePath(road)}>
									<code>{id}</code>
								</button>
							) : (
								<code>{id}</code>
							)}{' '}
							{road ? words.after(road.length) : words.unreached}
						</li>
					);
				})}
			</ol>
		</Fact>
	);
}
