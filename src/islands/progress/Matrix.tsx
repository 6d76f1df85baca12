import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Competency } from '../../domain/competency/competency.ts';
import { ratingsOf } from '../../domain/competency/history.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { competency as words } from '../../i18n/en/competency.ts';
import { type CompetencyRow, CompetencyTable, Legend } from './CompetencyTable.tsx';
import { Levels, type Statements } from './Levels.tsx';
import { Ratings } from './Ratings.tsx';

interface Props {
	base: string;
	outline: Outline;
	competencies: readonly Competency[];
	statements: Statements;
}

/** What is said beside what is shown, theme by theme, with the gap in words and what would close it. */
export function Matrix({ base, outline, competencies, statements }: Props): JSX.Element {
	const begun = competencies.some(({ self, shown }) => self !== null || shown !== null);

	// As it was found: the first rating must not close the form it was given in.
	const [open] = useState(!begun);
	return (
		<section class="competencies" aria-labelledby="competencies">
			<div class="sheet-h">
				<h2 id="competencies">{words.heading}</h2>
				{begun && <Legend says={words.say} shows={words.shows} />}
			</div>
			{begun && (
				<CompetencyTable
					says={words.say}
					shows={words.shows}
					lastHead={words.nextHead}
					rows={competencies.map((competency) => rowOf({ base, outline, competency }))}
				/>
			)}
			<details open={open}>
				<summary>{words.statements}</summary>
				<p class="ui q2">{words.rateHint}</p>
				<Levels competencies={competencies} statements={statements} />
			</details>
			<History competencies={competencies} outline={outline} />
			<details>
				<summary>{words.how}</summary>
				<ul class="ui rules">
					{words.rules.map((rule) => (
						<li key={rule}>{rule}</li>
					))}
				</ul>
			</details>
		</section>
	);
}

interface Shown extends Pick<Props, 'base' | 'outline'> {
	competency: Competency;
}

function rowOf({ base, outline, competency }: Shown): CompetencyRow {
	const { theme, sign, title, self, shown, because } = competency;
	return {
		name: (
			<>
				<span class="sign">{sign}</span> <a href={`${base}themes/${theme}/`}>{title}</a>
			</>
		),
		self: self?.level ?? null,
		shown,
		because,
		label: labelOf(competency),
		last: <Next base={base} outline={outline} competency={competency} />,
	};
}

function labelOf({ self, shown }: Competency): string {
	return `${words.said(self ? words.level[self.level] : null)} ${words.shown(shown ? words.level[shown] : null)}`;
}

function Next({ base, outline, competency }: Shown): JSX.Element {
	const { next, theme } = competency;
	const lesson = 'lesson' in next ? outline.lessons[next.lesson] : undefined;
	if (lesson) {
		return (
			<span>
				{words.next[next.kind]}{' '}
				<a href={lesson.url ?? base}>
					<span class="sign">{lesson.sign}</span>
					<span class="vh"> {lesson.title}</span>
				</a>
			</span>
		);
	}
	if (next.kind === 'entry') return <a href={`${base}evidence/?theme=${theme}`}>{words.next.entry}</a>;
	return <span class="q2">{words.next.none}</span>;
}

function History({ competencies, outline }: Pick<Props, 'competencies' | 'outline'>): JSX.Element | null {
	const ratings = ratingsOf(competencies);
	if (!ratings.length) return null;
	return (
		<details>
			<summary>{words.history}</summary>
			<Ratings ratings={ratings} says={words.what} themeOf={(id) => outline.themes[id]} />
		</details>
	);
}
