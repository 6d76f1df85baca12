import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Competency } from '../../domain/competency/competency.ts';
import { LEVELS, type Level } from '../../domain/competency/tally.ts';
import { competency as words } from '../../i18n/en/competency.ts';
import { rate } from '../../state/log.ts';

/** What each level looks like, by theme. */
export type Statements = Readonly<Record<string, Readonly<Record<Level, string>>>>;

interface Props {
	competencies: readonly Competency[];
	statements: Statements;
	/** Without the names of the themes, where the page is about one. */
	alone?: boolean;
}

/**
 * Every theme by four levels: what is said, what is shown, and a form to say it anew. Nothing is kept before the button is
 * pressed, since arrow keys move through radios.
 */
export function Levels({ competencies, statements, alone = false }: Props): JSX.Element {
	const [chosen, setChosen] = useState<ReadonlyMap<string, Level>>(new Map());
	const [said, setSaid] = useState('');
	const submit = (event: Event) => {
		event.preventDefault();
		if (!chosen.size) return setSaid(words.keepNone);
		for (const [theme, level] of chosen) rate(theme, level);
		setSaid(words.kept(chosen.size));
		setChosen(new Map());
	};
	return (
		<form class="levelling" onSubmit={submit}>
			{competencies.map((competency) => (
				<Theme
					key={competency.theme}
					competency={competency}
					statements={statements[competency.theme]}
					alone={alone}
					chosen={chosen.get(competency.theme) ?? competency.self?.level ?? null}
					onChoose={(level) => {
						setSaid('');
						setChosen(new Map(chosen).set(competency.theme, level));
					}}
				/>
			))}
			<p class="row">
				<button class="b" type="submit">
					{words.keep(Math.max(1, chosen.size))}
				</button>
				<span class="ui" role="status">
					{said}
				</span>
			</p>
		</form>
	);
}

interface ThemeProps {
	competency: Competency;
	statements: Readonly<Record<Level, string>> | undefined;
	alone: boolean;
	chosen: Level | null;
	onChoose(level: Level): void;
}

function Theme({ competency, statements, alone, chosen, onChoose }: ThemeProps): JSX.Element | null {
	const { theme, sign, title, shown, self } = competency;
	if (!statements) return null;
	return (
		<fieldset class="stations">
			<legend class={alone ? 'vh' : undefined}>
				{alone ? (
					words.rate
				) : (
					<>
						<span class="sign">{sign}</span> {title}
					</>
				)}
			</legend>
			<ol>
				{LEVELS.map((level) => (
					<li key={level} class={shown !== null && LEVELS.indexOf(level) <= LEVELS.indexOf(shown) ? 'on' : undefined}>
						<label>
							<input
								type="radio"
								name={`level-${theme}`}
								value={level}
								checked={level === chosen}
								onChange={() => onChoose(level)}
							/>
							<b>{words.level[level]}</b> {statements[level]}
							{level === shown && <em>{words.showsThis}</em>}
							{level === self?.level && <em>{words.youSaid(self.at)}</em>}
						</label>
					</li>
				))}
			</ol>
		</fieldset>
	);
}
