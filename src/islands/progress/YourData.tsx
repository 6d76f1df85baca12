import type { JSX } from 'preact';
import type { Outline } from '../../domain/progress/outline.ts';
import { yourData as words } from '../../i18n/en/progress.ts';
import { ExportPart } from './ExportPart.tsx';
import { ImportPart } from './ImportPart.tsx';

/** The short form on the progress page; `DataPage` is the long one. */
export function YourData({ base, outline }: { base: string; outline: Outline | null }): JSX.Element {
	return (
		<section class="data" aria-labelledby="data">
			<h2 id="data">{words.heading}</h2>
			<p>{words.where}</p>
			<ExportPart outline={outline} label={words.export} />
			<ImportPart
				outline={outline}
				beside={
					<a class="b txt bad" href={`${base}data/#erase`}>
						{words.eraseLink}
					</a>
				}
			/>
			<p class="ui q2">{words.merges}</p>
			<p class="ui">
				<a href={`${base}evidence/`}>{words.evidence}</a>
			</p>
		</section>
	);
}
