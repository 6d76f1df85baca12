import type { ComponentChildren, JSX } from 'preact';
import { diff } from '../../i18n/en/exercises/diff.ts';
import { Html } from '../Html.tsx';
import { isCode } from './lines.ts';
import type { DiffAsked, DiffRow } from './types.ts';

interface Props {
	asked: DiffAsked;
	/** What stands in place of the line number. */
	number(row: DiffRow, index: number): ComponentChildren;
	/** Class of a row, beside its kind. */
	tone(index: number): string;
	/** What is written under a row. */
	under(index: number): ComponentChildren;
	onKeyDown?(event: KeyboardEvent): void;
}

const SIGN: Partial<Record<DiffRow['kind'], string>> = { add: '+', del: '−' };

/** A diff with its comments between the lines. */
export function Rows({ asked, number, tone, under, onKeyDown }: Props): JSX.Element {
	const count = (kind: DiffRow['kind']) => asked.rows.filter((row) => row.kind === kind).length;
	return (
		<div class="diff">
			<p class="diff-h">
				<b>{asked.change === null ? <code>{asked.files.join(', ')}</code> : <Html html={asked.change} />}</b>
				<span class="q2">{diff.size(count('add'), count('del'))}</span>
			</p>
			{/* Where nothing in it takes the focus, a long line is reached by scrolling it. */}
			<ol onKeyDown={onKeyDown} tabIndex={onKeyDown ? undefined : 0}>
				{asked.rows.map((row, i) => (
					<>
						<li key={i} class={`${row.kind} ${tone(i)}`.trimEnd()}>
							{isCode(row) ? (
								<>
									{number(row, i)}
									<i>{SIGN[row.kind]}</i>
									<Html as="code" html={row.html} />
								</>
							) : (
								<Html html={row.html} />
							)}
						</li>
						{under(i)}
					</>
				))}
			</ol>
		</div>
	);
}
