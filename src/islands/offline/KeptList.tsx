import type { JSX } from 'preact';
import type { Outline } from '../../domain/progress/outline.ts';
import { offlinePage as words } from '../../i18n/en/offline.ts';

/** @param props.pages addresses of kept pages, relative to the site; without the outline they say what they are about themselves */
export function KeptList(props: { base: string; pages: readonly string[]; outline: Outline | null }): JSX.Element {
	const { base, pages, outline } = props;
	const ids = (kind: 'lessons' | 'scenarios') => {
		const kept = new Set(pages.flatMap((page) => new RegExp(`^${kind}/([^/]+)/$`).exec(page)?.[1] ?? []));
		// In the order of the map.
		return outline ? Object.keys(outline[kind]).filter((id) => kept.has(id)) : [...kept].sort();
	};
	const [lessons, scenarios] = [ids('lessons'), ids('scenarios')];
	if (lessons.length + scenarios.length === 0) return <p class="ui">{words.nothing}</p>;
	return (
		<ul class="ui">
			{lessons.map((id) => (
				<li key={id}>
					<a href={`${base}lessons/${id}/`}>{nameOf(id, outline?.lessons[id])}</a>
				</li>
			))}
			{scenarios.map((id) => (
				<li key={id}>
					<a href={`${base}scenarios/${id}/`}>{nameOf(id, outline?.scenarios[id])}</a>{' '}
					<span class="q2">{words.scenario}</span>
				</li>
			))}
		</ul>
	);
}

function nameOf(id: string, known: { sign?: string; title: string } | undefined): string {
	if (!known) return id.replaceAll('-', ' ');
	return known.sign ? `${known.sign} ${known.title}` : known.title;
}
