import type { JSX } from 'preact';
import type { Outline } from '../../domain/progress/outline.ts';
import { offlinePage as words } from '../../i18n/en/offline.ts';

/** @param props.pages addresses of kept pages, relative to the site */
export function KeptList({ pages, outline }: { pages: readonly string[]; outline: Outline | null }): JSX.Element {
	const kept = new Set(pages);
	const lessons = Object.entries(outline?.lessons ?? {}).filter(([id]) => kept.has(`lessons/${id}/`));
	const scenarios = Object.entries(outline?.scenarios ?? {}).filter(([id]) => kept.has(`scenarios/${id}/`));
	if (lessons.length + scenarios.length === 0) return <p class="ui">{words.nothing}</p>;
	return (
		<ul class="ui">
			{lessons.map(([id, { sign, title, url }]) => (
				<li key={id}>
					<a href={url ?? ''}>
						{sign} {title}
					</a>
				</li>
			))}
			{scenarios.map(([id, { title, url }]) => (
				<li key={id}>
					<a href={url}>{title}</a> <span class="q2">{words.scenario}</span>
				</li>
			))}
		</ul>
	);
}
