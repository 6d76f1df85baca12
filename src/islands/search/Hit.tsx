import type { TargetedMouseEvent } from 'preact';
import { search as say } from '../../i18n/en/search.ts';
import type { Page } from './engine.ts';
import { runs } from './excerpt.ts';

/** At most this many headings under a page. */
const headings = 3;

function about({ kind, minutes, pack }: Page['meta']): string {
	const what = pack ? say.packed(pack) : kind === 'scenario' ? say.kind.scenario : say.kind.lesson;
	return say.about(what, minutes ? Number(minutes) : null);
}

/** The headings under which most was found, in the order of the page. */
function headingsOf({ sub_results }: Page): Page['sub_results'] {
	const under = sub_results.filter((sub) => sub.anchor !== undefined);
	const best = [...under].sort((a, b) => b.locations.length - a.locations.length).slice(0, headings);
	return under.filter((sub) => best.includes(sub));
}

interface Props {
	page: Page;
	/** The one Enter opens from the field. */
	first: boolean;
	onFollow(event: TargetedMouseEvent<HTMLAnchorElement>): void;
}

/** One page that was found, with the headings under which it was found. */
export function Hit({ page, first, onFollow }: Props) {
	const { sign, pack, title } = page.meta;
	const under = headingsOf(page);
	return (
		<li class={first ? 'on' : undefined}>
			<a href={page.url} onClick={onFollow}>
				{sign && <span class={pack ? 'sign pack' : 'sign'}>{sign}</span>} {title}{' '}
				<span class="about">{about(page.meta)}</span>
			</a>
			<p>{runs(page.excerpt).map((run) => (run.found ? <mark>{run.text}</mark> : run.text))}</p>
			{under.length > 0 && (
				<ul class="sub">
					{under.map((sub) => (
						<li key={sub.url}>
							<a href={sub.url} onClick={onFollow}>
								{sub.title}
							</a>
						</li>
					))}
				</ul>
			)}
		</li>
	);
}
