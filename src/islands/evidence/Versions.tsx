import type { JSX } from 'preact';
import type { EvidenceEntry } from '../../domain/evidence/entries.ts';
import { FIELDS, type Field, type Fields, isDay } from '../../domain/evidence/entries.ts';
import type { Themes } from '../../domain/evidence/packet.ts';
import { own } from '../../domain/evidence/starts.ts';
import { evidence as words } from '../../i18n/en/evidence.ts';

/** What an entry said before, the latest first. */
export function Versions({ entry, themes }: { entry: EvidenceEntry; themes: Themes }): JSX.Element | null {
	const earlier = entry.versions.slice(1);
	if (earlier.length === 0) return null;
	return (
		<details class="versions ui">
			<summary>{words.versions(earlier.length)}</summary>
			{earlier.map(({ id, at, fields }) => (
				<section key={id}>
					<h3>{words.version(at)}</h3>
					<dl>
						{FIELDS.filter((field) => fields[field].trim()).map((field) => (
							<div key={field}>
								<dt>{words.labels[field]}</dt>
								<dd>{said(field, fields, themes)}</dd>
							</div>
						))}
					</dl>
				</section>
			))}
		</details>
	);
}

/** As it is shown elsewhere: a theme by its title, a day in words. */
function said(field: Field, fields: Fields, themes: Themes): string {
	const text = fields[field];
	if (field === 'theme') return own(themes, text)?.title ?? text;
	return field === 'date' && isDay(text) ? words.day(text) : text;
}
