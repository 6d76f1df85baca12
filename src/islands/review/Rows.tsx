import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { review as words } from '../../i18n/en/review.ts';
import { type Desk, nameOf } from './desk.ts';

interface Props {
	desk: Desk;
	ids: readonly string[];
	/** Headings of the columns after the question. */
	heads: readonly string[];
	/** Cells of one row after the question. */
	cells(id: string): JSX.Element[];
}

/** How many rows are shown at first. */
const FIRST = 5;

/** Items as a table, the first five at once. Each links to its place in its lesson. */
export function Rows({ desk, ids, heads, cells }: Props): JSX.Element {
	const [all, setAll] = useState(false);
	const more = ids.length - FIRST;
	return (
		<>
			<table class="moved">
				<thead>
					<tr>
						{[words.question, ...heads].map((head) => (
							<th key={head} scope="col">
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{(all ? ids : ids.slice(0, FIRST)).map((id) => {
						const name = nameOf(id, desk);
						return (
							<tr key={id}>
								<th scope="row">
									<span class="sign">{name?.lesson.sign}</span> <a href={name?.href}>{name?.title}</a>
								</th>
								{cells(id)}
							</tr>
						);
					})}
				</tbody>
			</table>
			{more > 0 && (
				<p>
					<button class="b txt" type="button" aria-expanded={all} onClick={() => setAll(!all)}>
						{all ? words.showLess : words.showOther(more)}
					</button>
				</p>
			)}
		</>
	);
}
