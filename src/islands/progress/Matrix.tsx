import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Competency } from '../../domain/competency/competency.ts';
import { ratingsOf } from '../../domain/competency/history.ts';
import { LEVELS } from '../../domain/competency/tally.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { competency as words } from '../../i18n/en/competency.ts';
import { Levels, type Statements } from './Levels.tsx';
import { Line } from './Line.tsx';
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
				{begun && (
					<ul class="legend" aria-label={words.legend}>
						<li>
							<span class="lg d y" /> {words.say}
						</li>
						<li>
							<span class="lg f" /> {words.shows}
						</li>
					</ul>
				)}
			</div>
			{begun && <Table base={base} outline={outline} competencies={competencies} />}
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

function Table({ base, outline, competencies }: Omit<Props, 'statements'>): JSX.Element {
	return (
		<table class="matrix">
			<thead>
				<tr>
					<th scope="col">{words.competency}</th>
					<th scope="col">
						<span class="vh">
							{words.say}, {words.shows.toLowerCase()}
						</span>
						<span class="axis" aria-hidden="true">
							{LEVELS.map((level) => (
								<span key={level}>{words.short[level]}</span>
							))}
						</span>
					</th>
					<th scope="col">{words.gapHead}</th>
					<th scope="col">{words.becauseHead}</th>
					<th scope="col">{words.nextHead}</th>
				</tr>
			</thead>
			<tbody>
				{competencies.map((competency) => (
					<tr key={competency.theme}>
						<th scope="row">
							<span class="sign">{competency.sign}</span>{' '}
							<a href={`${base}themes/${competency.theme}/`}>{competency.title}</a>
						</th>
						<td>
							<Line self={competency.self?.level ?? null} shown={competency.shown} label={labelOf(competency)} />
						</td>
						<td class={competency.gap.by ? 'gap' : 'q2'}>{words.gap[competency.gap.kind](competency.gap.by)}</td>
						<td class="q2">
							{words.because(competency.because.shown, competency.because.held, competency.because.objectives)}
						</td>
						<td>
							<Next base={base} outline={outline} competency={competency} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function labelOf({ self, shown }: Competency): string {
	return `${words.said(self ? words.level[self.level] : null)} ${words.shown(shown ? words.level[shown] : null)}`;
}

function Next({ base, outline, competency }: Omit<Props, 'statements' | 'competencies'> & { competency: Competency }) {
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
