import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Log } from '../../domain/log/merge.ts';
import type { Preview } from '../../domain/log/preview.ts';
import { previewImport } from '../../domain/log/preview.ts';
import { standingOf } from '../../domain/progress/fold.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { isHere, revOf } from '../../domain/progress/overview.ts';
import { yourData as words } from '../../i18n/en/progress.ts';
import type { Readable } from '../../state/read-export.ts';
import { ChooseFile } from './ChooseFile.tsx';
import type { ReadFile } from './read-file.ts';

interface Props {
	read: ReadFile;
	mine: Log;
	outline: Outline | null;
	/** Takes the heading, which gets the focus. */
	heading(element: HTMLElement | null): void;
	onAdd(): void;
	onChoose(file: File): void;
	onCancel(): void;
}

/** How many damaged records are named one by one. */
const NAMED = 5;

/** What a file would do, before anything is done. */
export function ImportPreview({ read, mine, outline, heading, onAdd, onChoose, onCancel }: Props): JSX.Element {
	const preview = useMemo(() => (read.kind === 'readable' ? look(read, mine, outline) : null), [read, mine, outline]);
	const news = preview ? preview.added + preview.conflicting : 0;
	const title = !preview
		? words.refused(read.file)
		: news
			? words.wouldAdd(read.file, news)
			: words.nothingNew(read.file);
	return (
		<section class="import" aria-labelledby="import">
			<p class="kind">
				<b>{words.importKind}</b>
				<span>{read.kind === 'refused' ? words.unchanged : words.nothingYet}</span>
			</p>
			<h3 id="import" tabIndex={-1} ref={heading}>
				{title}
			</h3>
			{read.kind === 'refused' && (
				<p class="ui">
					{read.where && `${read.where}: `}
					{read.reason}
				</p>
			)}
			{read.kind === 'readable' && (
				<p class="ui">
					{words.exportedOn(read.exported)} {words.union} {read.newer && words.newer} {read.cutOff && words.cutOff}{' '}
					{preview && preview.lessons > 0 && <b>{words.brings(answersNew(preview), preview.lessons)}</b>}
				</p>
			)}
			{read.kind === 'readable' && preview && (
				<div class="scrollx">
					<table class="changes">
						<thead>
							<tr>
								<th scope="col">{words.what}</th>
								<th scope="col">{words.new}</th>
								<th scope="col">{words.beside}</th>
							</tr>
						</thead>
						<tbody>
							{preview.kinds.map(({ kind, added, known }) => (
								<Row
									key={kind}
									what={words.kinds[kind]}
									count={words.newCount(added)}
									note={words.hereAlready(known)}
								/>
							))}
							{preview.elsewhere > 0 && (
								<Row what={words.elsewhere} count={words.plain(preview.elsewhere)} note={words.elsewhereNote} />
							)}
							{preview.removed > 0 && (
								<Row what={words.removes} count={words.plain(preview.removed)} note={words.removesNote} />
							)}
							{preview.deletedHere > 0 && (
								<Row what={words.deletedHere} count={words.plain(preview.deletedHere)} note={words.deletedHereNote} />
							)}
							{preview.conflicting > 0 && (
								<Row what={words.conflict} count={words.plain(preview.conflicting)} note={words.conflictNote} />
							)}
							{read.damaged.length > 0 && (
								<Row what={words.damagedRow} count={words.plain(read.damaged.length)} note={words.damagedNote} />
							)}
						</tbody>
					</table>
				</div>
			)}
			{preview && preview.stale > 0 && (
				<p class="inset">
					<b>{words.toKnow}</b> {words.stale(preview.stale)}
				</p>
			)}
			{read.kind === 'readable' && read.damaged.length > 0 && <Damaged damaged={read.damaged} />}
			<p class="row">
				{news > 0 && (
					<button class="b go" type="button" onClick={onAdd}>
						{words.add(news)}
					</button>
				)}
				<ChooseFile label={words.another} onChoose={onChoose} />
				<button class="b txt" type="button" onClick={onCancel}>
					{news > 0 ? words.cancel : words.close}
				</button>
			</p>
		</section>
	);
}

function look(read: Readable, mine: Log, outline: Outline | null): Preview {
	return previewImport(mine, read.log, {
		isHere: (event) => !outline || isHere(event, outline),
		isStale: (event) =>
			outline !== null && event.type === 'answered' && standingOf(event, revOf(event, outline)) === 'stale',
	});
}

function answersNew({ kinds }: Preview): number {
	return kinds.find(({ kind }) => kind === 'answered')?.added ?? 0;
}

function Row({ what, count, note }: { what: string; count: string; note: string }): JSX.Element {
	return (
		<tr>
			<th scope="row">{what}</th>
			<td>{count}</td>
			<td>{note}</td>
		</tr>
	);
}

function Damaged({ damaged }: Pick<Readable, 'damaged'>): JSX.Element {
	return (
		<ul class="ui bare">
			{damaged.slice(0, NAMED).map(({ index, reason }) => (
				<li key={index}>{words.damagedWhere(index, reason)}</li>
			))}
			{damaged.length > NAMED && <li>{words.damagedMore(damaged.length - NAMED)}</li>}
		</ul>
	);
}
