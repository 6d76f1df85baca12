import { type JSX, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Competency } from '../../domain/competency/competency.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { competency as words } from '../../i18n/en/competency.ts';
import { Levels, type Statements } from './Levels.tsx';
import { useSheet } from './sheet.ts';

interface Props {
	base: string;
	outline: Outline;
	theme: string;
	statements: Statements;
}

/** One theme: its levels to be rated here, what is missing in the aside, and what was shown beside each lesson. */
export function ThemePage({ base, outline, theme, statements }: Props): JSX.Element | null {
	const sheet = useSheet(outline);
	const own = sheet?.competencies.find((each) => each.theme === theme);
	useEffect(() => {
		if (!own) return;
		for (const line of document.querySelectorAll<HTMLElement>('[data-shown]')) {
			const tally = own.lessons.find(({ lesson }) => lesson === line.dataset.shown);
			line.textContent = tally ? words.objectives(tally.shown, tally.objectives) : '';
		}
		const aside = document.querySelector('[data-missing]');
		if (aside) render(<Missing base={base} competency={own} />, aside);
	}, [own]);
	return own ? <Levels competencies={[own]} statements={statements} alone /> : null;
}

/** What answers could still show, and what only an entry can. */
function Missing({ base, competency }: { base: string; competency: Competency }): JSX.Element {
	const { shown, theme, because } = competency;
	return (
		<>
			{because.objectives > 0 && (shown === null || shown === 'helped') && (
				<>
					<h2>{words.missing}</h2>
					<p>
						{words.missingText(because.needed, because.objectives)} {words.soFar(because.shown, because.held)}
					</p>
					<Held held={because.held} needed={because.needed} />
				</>
			)}
			<h2>{words.witness}</h2>
			{because.evidenced ? (
				<p>{words.witnessed}</p>
			) : (
				<p>
					{words.witnessText} <a href={`${base}evidence/?theme=${theme}`}>{words.toEvidence}</a>
				</p>
			)}
		</>
	);
}

/** The policy of the site allows no style attribute, hence the ref. */
function Held({ held, needed }: { held: number; needed: number }): JSX.Element {
	const line = useRef<HTMLSpanElement>(null);
	useEffect(
		() => line.current?.style.setProperty('--p', `${(100 * Math.min(held, needed)) / needed}%`),
		[held, needed],
	);
	return (
		<p class="far">
			<span class="road" role="img" aria-label={words.ofNeededLabel(held, needed)} ref={line} />
			<span aria-hidden="true">{words.ofNeeded(held, needed)}</span>
		</p>
	);
}
