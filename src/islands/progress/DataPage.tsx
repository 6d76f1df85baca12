import type { JSX } from 'preact';
import type { Outline } from '../../domain/progress/outline.ts';
import { mentorExport } from '../../i18n/en/mentor.ts';
import { yourData as words } from '../../i18n/en/progress.ts';
import { ErasePart } from './ErasePart.tsx';
import { ExportPart } from './ExportPart.tsx';
import { ImportPart } from './ImportPart.tsx';
import type { Statements } from './Levels.tsx';
import { MentorPart } from './MentorPart.tsx';

interface Props {
	base: string;
	outline: Outline | null;
	statements: Statements;
}

/** Everything one can do with one's data. */
export function DataPage({ base, outline, statements }: Props): JSX.Element {
	return (
		<>
			{!outline && <p class="plainly">{words.noOutline}</p>}
			<section aria-labelledby="bring">
				<h2 id="bring">{words.importHeading}</h2>
				<p class="ui">{words.merges}</p>
				<ImportPart outline={outline} />
			</section>
			<section aria-labelledby="export">
				<h2 id="export">{words.exportHeading}</h2>
				<ExportPart outline={outline} label={words.exportAll} />
				<p class="ui q2">
					{words.format} <a href={`${base}data/progress-v1.schema.json`}>{words.formatLink}</a>
				</p>
			</section>
			<section aria-labelledby="mentor">
				<h2 id="mentor">{mentorExport.heading}</h2>
				<MentorPart base={base} outline={outline} statements={statements} />
			</section>
			<section aria-labelledby="erase">
				<h2 id="erase">{words.erase}</h2>
				<ErasePart />
			</section>
		</>
	);
}
