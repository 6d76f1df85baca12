import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { diff as words } from '../../i18n/en/exercises/diff.ts';
import { domId } from '../dom-id.ts';
import { Html } from '../Html.tsx';
import type { ViewProps } from '../types.ts';
import { CommentForm } from './CommentForm.tsx';
import { isCode, linesOf, rowsOf } from './lines.ts';
import { Rows } from './Rows.tsx';
import type { OpenComment } from './types.ts';

/** Line numbers are buttons: one Tab stop, Up and Down along the lines, with Shift a range, `c` or Enter to comment. */
export function Review({ asked, draft, error, onChange }: ViewProps<'diff'>): JSX.Element {
	const { rows, files } = asked;
	const id = domId(asked);
	const list = useRef<HTMLFieldSetElement>(null);
	const code = rows.flatMap((row, i) => (isCode(row) ? [i] : []));
	const [at, setAt] = useState(code[0] ?? 0);
	const [anchor, setAnchor] = useState<number | null>(null);
	const [said, say] = useState('');
	/** Where the focus goes once what was asked for is drawn. */
	const [goal, setGoal] = useState<{ to: 'form' | 'pick' | 'line' | 'longer' | 'shorter' } | null>(null);
	const { open, comments } = draft;

	useEffect(() => {
		const target = {
			form: '.cm textarea',
			pick: '.cm input',
			line: `[data-row="${at}"]`,
			longer: '.cm [aria-disabled]',
			// At a single line there is nothing left to take away.
			shorter: '.cm [aria-disabled]:only-of-type, .cm [aria-disabled] + button',
		}[goal?.to ?? 'line'];
		if (goal) list.current?.querySelector<HTMLElement>(target)?.focus();
	}, [goal]);

	/** Rows between two, when no hunk ends between them. */
	const together = (a: number, b: number) => rows.slice(Math.min(a, b), Math.max(a, b) + 1).every((row) => isCode(row));
	const edit = (next: OpenComment | null) => onChange({ ...draft, open: next });
	const begin = (from: number, to: number, byKey: boolean) => {
		setAt(to);
		setAnchor(null);
		// An open comment moves along with its words: nothing typed is lost.
		edit(open ? { ...open, anchor: from, to } : { anchor: from, to, severity: null, text: '', changes: null });
		setGoal({ to: byKey ? 'form' : 'pick' });
	};
	/** The form goes to another line, and the button that sent it there with it. */
	const stretch = (from: OpenComment, by: 1 | -1) => {
		edit({ ...from, anchor: Math.min(from.anchor, from.to), to: Math.max(from.anchor, from.to) + by });
		setGoal({ to: by > 0 ? 'longer' : 'shorter' });
	};
	const close = (line: number, sentence: string, next: typeof draft) => {
		onChange(next);
		setAt(line);
		say(sentence);
		setGoal({ to: 'line' });
	};
	const add = () => {
		if (!open?.severity) return;
		const lines = linesOf(open.anchor, open.to, rows, files);
		const comment = { lines, severity: open.severity, text: open.text.trim() };
		const others = comments.filter((_, i) => i !== open.changes);
		close(Math.max(open.anchor, open.to), words.added(words.place(lines), words.severities[open.severity]), {
			comments: [...others, comment],
			open: null,
		});
	};
	const cancel = () => {
		if (open) close(Math.max(open.anchor, open.to), words.cancelled, { ...draft, open: null });
	};

	const onKeyDown = (event: KeyboardEvent) => {
		const target = event.target instanceof HTMLElement ? event.target.dataset.row : undefined;
		if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
		const here = code.indexOf(Number(target));
		const step = { ArrowUp: -1, ArrowDown: 1, Home: -code.length, End: code.length }[event.key];
		if (step !== undefined) {
			event.preventDefault();
			const next = code[Math.max(0, Math.min(code.length - 1, here + step))] ?? at;
			const from = event.shiftKey ? (anchor ?? at) : null;
			if (from !== null && !together(from, next)) return;
			setAnchor(from);
			setAt(next);
			list.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus();
			if (from !== null) say(words.picked(words.place(linesOf(from, next, rows, files))));
		} else if (event.key === 'c') {
			event.preventDefault();
			begin(anchor ?? at, at, true);
		} else if (event.key === 'Escape') setAnchor(null);
	};

	const range: [number, number] | null = open ? [open.anchor, open.to] : anchor === null ? null : [anchor, at];
	const inRange = (i: number) => range !== null && i >= Math.min(...range) && i <= Math.max(...range);
	const placed = comments.map((comment, i) => ({ comment, i, rows: rowsOf(comment.lines, rows, files) ?? [] }));
	return (
		<fieldset ref={list} class={error ? 'err' : undefined} aria-describedby={error ? `${id}-e` : undefined}>
			<Html as="legend" html={asked.prompt} />
			{error && (
				<p id={`${id}-e`} role="alert">
					{error}
				</p>
			)}
			<span class="hint">{words.keys}</span>
			<Rows
				asked={asked}
				onKeyDown={onKeyDown}
				number={(row, i) => (
					<button
						type="button"
						data-row={i}
						tabIndex={i === at ? 0 : -1}
						aria-label={words.line(row.kind === 'del' ? (row.old ?? 0) : (row.new ?? 0), row.kind)}
						aria-pressed={inRange(i) || placed.some((c) => c.rows.includes(i))}
						onFocus={() => setAt(i)}
						onClick={(event) => {
							const from = open?.anchor ?? anchor;
							const extends_ = from !== null && from !== undefined && (event.shiftKey || (!open && inRange(i)));
							begin(extends_ && together(from, i) ? from : i, i, event.detail === 0);
						}}
					>
						{row.kind === 'del' ? row.old : row.new}
					</button>
				)}
				tone={(i) => (inRange(i) || placed.some((c) => c.rows.includes(i)) ? 'sel' : '')}
				under={(i) => (
					<>
						{placed
							.filter((c) => c.rows.at(-1) === i && c.i !== open?.changes)
							.map(({ comment, i: n, rows: own }) => (
								<li key={`c${n}`} class="cm">
									<p>
										<b>{words.yours(words.place(comment.lines))}</b>{' '}
										<span class="q2">{words.severities[comment.severity]}</span>
									</p>
									{comment.text !== '' && <p>{comment.text}</p>}
									<p class="row">
										<button
											class="b txt"
											type="button"
											onClick={() => {
												edit({ ...comment, anchor: own[0] ?? i, to: own.at(-1) ?? i, changes: n });
												setGoal({ to: 'form' });
											}}
										>
											{words.edit}
										</button>
										<button
											class="b txt"
											type="button"
											onClick={() =>
												close(i, words.deleted, { ...draft, comments: comments.filter((_, other) => other !== n) })
											}
										>
											{words.remove}
										</button>
									</p>
								</li>
							))}
						{open && i === Math.max(open.anchor, open.to) && (
							<CommentForm
								id={id}
								open={open}
								place={words.place(linesOf(open.anchor, open.to, rows, files))}
								longer={code.includes(i + 1) ? () => stretch(open, 1) : null}
								shorter={open.anchor === open.to ? null : () => stretch(open, -1)}
								invalid={error !== null}
								onChange={edit}
								onAdd={add}
								onCancel={cancel}
							/>
						)}
					</>
				)}
			/>
			<p class="vh" role="status">
				{said}
			</p>
		</fieldset>
	);
}
