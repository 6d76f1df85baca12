import type { JSX } from 'preact';
import { type RatingStep, ratingSteps, type ThemeRating } from '../../domain/competency/history.ts';
import { competency as words } from '../../i18n/en/competency.ts';

interface Props {
	/** Oldest first. */
	ratings: readonly ThemeRating[];
	/** Head of the column of levels: who said it. */
	says: string;
	themeOf(id: string): { sign: string; title: string } | undefined;
}

/** Every self-rating with its date, the latest first. */
export function Ratings({ ratings, says, themeOf }: Props): JSX.Element {
	return (
		<table class="ratings">
			<thead>
				<tr>
					{[words.when, words.competency, says, words.before].map((head) => (
						<th key={head} scope="col">
							{head}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{ratingSteps(ratings).map((step, n) => (
					// Nothing names a rating: two themes may have been rated in the same moment.
					<Row key={n} step={step} {...themeOf(step.theme)} />
				))}
			</tbody>
		</table>
	);
}

function Row({
	step: { theme, level, at, before },
	sign,
	title = theme,
}: {
	step: RatingStep;
	sign?: string;
	title?: string;
}) {
	return (
		<tr>
			<td>{words.date(at)}</td>
			<th scope="row">
				{sign && <span class="sign">{sign}</span>} {title}
			</th>
			<td>{words.level[level]}</td>
			<td class="q2">{before ? words.level[before] : words.first}</td>
		</tr>
	);
}
