import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RoadSoFar } from '../../domain/progress/overview.ts';
import { progress as words } from '../../i18n/en/progress.ts';

interface Props {
	base: string;
	roads: RoadSoFar[];
	/** Questions that changed since they were answered. */
	stale: number;
}

export function Roads({ base, roads, stale }: Props): JSX.Element {
	return (
		<section aria-labelledby="roads">
			<h2 id="roads">{words.roads}</h2>
			<table class="roads">
				<thead>
					<tr>
						<th scope="col">{words.road}</th>
						<th scope="col" class="far">
							{words.covered}
						</th>
						<th scope="col">{words.lessons}</th>
						<th scope="col">{words.answers}</th>
					</tr>
				</thead>
				<tbody>
					{roads.map((road) => (
						<tr key={road.id}>
							<th scope="row">
								<span class="sign">{road.sign}</span> <a href={`${base}themes/${road.id}/`}>{road.title}</a>
							</th>
							<td class="far">
								<Covered road={road} />
							</td>
							<td class={road.answered ? undefined : 'q2'}>
								{road.answered ? words.begunDone(road.begun, road.done, road.lessons) : words.notBegun}
							</td>
							<td>{road.judged > 0 && words.rightOf(road.right, road.judged)}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p class="ui q2">{words.roadsNote}</p>
			{stale > 0 && <p class="ui q2">{words.staleNote(stale)}</p>}
		</section>
	);
}

/** The road, inked as far as it is answered. The policy of the site allows no style attribute, hence the ref. */
function Covered({ road }: { road: RoadSoFar }): JSX.Element | null {
	const line = useRef<HTMLSpanElement>(null);
	const share = road.placed ? road.answered / road.placed : 0;
	useEffect(() => line.current?.style.setProperty('--p', `${share * 100}%`), [share]);
	if (!road.placed) return null;
	return <span class="road" role="img" aria-label={words.coveredLabel(road.answered, road.placed)} ref={line} />;
}
