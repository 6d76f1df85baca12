import type { JSX } from 'preact';
import { type MentorFile, type MentorRow, themeOf } from '../../domain/mentor/mentor-file.ts';
import { gapPrompts } from '../../domain/mentor/prompts.ts';
import { mentor as words } from '../../i18n/en/mentor.ts';

/** Questions for the talk, theme by theme, beside the statement they are about. */
export function Talk({ file, rows }: { file: MentorFile; rows: readonly MentorRow[] }): JSX.Element {
	const open = rows.map((row) => ({ row, prompts: gapPrompts(row) })).filter(({ prompts }) => prompts.length > 0);
	const unrated = rows.filter(({ self, shown }) => self === null && shown !== null);
	return (
		<section aria-labelledby="talk">
			<h2 id="talk">{words.talk}</h2>
			<p class="ui q2">{open.length + unrated.length ? words.talkHint : words.talkNone}</p>
			{open.map(({ row: { theme: id, self, shown }, prompts }, n) => {
				const { sign, title, statements } = themeOf(file, id);
				const said = self ? words.levels[self.level] : '';
				return (
					<article key={n}>
						<h3>
							{sign && <span class="sign">{sign}</span>} {title}
						</h3>
						{prompts.map(({ kind, level }) => (
							<div class="ask ui" key={kind}>
								<p>{words.gap[kind](said, shown ? words.levels[shown] : '')}</p>
								{statements && <blockquote>{statements[level]}</blockquote>}
								<ul>
									{words.questions[kind].map((question) => (
										<li key={question}>{question}</li>
									))}
								</ul>
							</div>
						))}
					</article>
				);
			})}
			{unrated.length > 0 && (
				<article>
					<h3>{words.unrated}</h3>
					<div class="ask ui">
						<p>{words.unratedAbout(unrated.map(({ theme }) => themeOf(file, theme).title).join(', '))}</p>
						<ul>
							<li>{words.unratedAsk}</li>
						</ul>
					</div>
				</article>
			)}
		</section>
	);
}
