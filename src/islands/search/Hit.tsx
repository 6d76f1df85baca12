import type { TargetedMouseEvent } from 'preact';
import type { Run } from './excerpt.ts';
import type { Row } from './row.ts';

/** Text with what was found marked: text nodes, so that nothing in it is ever read as HTML. */
function Runs({ of }: { of: readonly Run[] }) {
	return <>{of.map((run) => (run.found ? <mark>{run.text}</mark> : run.text))}</>;
}

interface Props {
	row: Row;
	/** The one Enter opens from the field. */
	first: boolean;
	onFollow(event: TargetedMouseEvent<HTMLAnchorElement>): void;
}

/** One result, with further places on its page. */
export function Hit({ row: { url, sign, pack, title, about, text, parts }, first, onFollow }: Props) {
	return (
		<li class={first ? 'on' : undefined}>
			<a href={url} onClick={onFollow}>
				{sign && <span class={pack ? 'sign pack' : 'sign'}>{sign}</span>} <Runs of={title} />{' '}
				<span class="about">{about}</span>
			</a>
			{text.length > 0 && (
				<p>
					<Runs of={text} />
				</p>
			)}
			{parts.length > 0 && (
				<ul class="sub">
					{parts.map((part) => (
						<li key={part.url}>
							<a href={part.url} onClick={onFollow}>
								{part.title}
							</a>
						</li>
					))}
				</ul>
			)}
		</li>
	);
}
