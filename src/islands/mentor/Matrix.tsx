import type { JSX } from 'preact';
import { type MentorFile, type MentorRow, themeOf } from '../../domain/mentor/mentor-file.ts';
import { mentor as words } from '../../i18n/en/mentor.ts';
import { type CompetencyRow, CompetencyTable, Legend } from '../progress/CompetencyTable.tsx';

/** What the learner says beside what is shown, with the gap in words. */
export function Matrix({ file, rows }: { file: MentorFile; rows: readonly MentorRow[] }): JSX.Element {
	return (
		<section aria-labelledby="matrix">
			<div class="sheet-h">
				<h2 id="matrix">{words.matrix}</h2>
				<Legend says={words.says} shows={words.shows} />
			</div>
			<p class="ui q2">{words.how}</p>
			<CompetencyTable
				says={words.says}
				shows={words.shows}
				lastHead={words.rated}
				rows={rows.map((row) => rowOf(file, row))}
			/>
		</section>
	);
}

function rowOf(file: MentorFile, { theme, self, shown, because }: MentorRow): CompetencyRow {
	const { sign, title } = themeOf(file, theme);
	return {
		name: (
			<>
				{sign && <span class="sign">{sign}</span>} {title}
			</>
		),
		self: self?.level ?? null,
		shown,
		because,
		label: words.line(self && words.levels[self.level], shown && words.levels[shown]),
		last: self && (
			<span class="q2">
				<span class="stacked">{words.ratedOn} </span>
				{words.day(self.at)}
			</span>
		),
	};
}
