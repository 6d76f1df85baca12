import type { JSX } from 'preact';
import type { EvidenceEntry, Fields } from '../../domain/evidence/entries.ts';
import { nameOf } from '../../domain/evidence/entries.ts';
import { safeLink } from '../../domain/evidence/link.ts';
import type { Themes } from '../../domain/evidence/packet.ts';
import { packetOf, redacted, spanOf, TEXTS } from '../../domain/evidence/packet.ts';
import { evidencePacket as words } from '../../i18n/en/evidence.ts';

/** The packet on paper: on a screen it is not shown. */
export function Packet({ entries, themes }: { entries: readonly EvidenceEntry[]; themes: Themes }): JSX.Element | null {
	const span = spanOf(entries);
	if (!span) return null;
	const chapters = packetOf(redacted(entries), themes);
	return (
		<div class="packet">
			<header>
				<p class="h1">{words.title}</p>
				<p>{words.span(span.from, span.to, entries.length, new Date().toISOString())}</p>
				<ul>
					{chapters.map(({ theme, title, entries: own }) => (
						<li key={theme}>
							<b>{title ?? words.elsewhere}</b>
							<ul>
								{own.map(({ id, fields, date }) => (
									<li key={id}>
										{nameOf(fields) || words.unnamed}, {words.day(date)}
									</li>
								))}
							</ul>
						</li>
					))}
				</ul>
			</header>
			{chapters.map(({ theme, title, entries: own }) => (
				<section key={theme}>
					<h2>{title ?? words.elsewhere}</h2>
					{own.map((entry) => (
						<PacketEntry key={entry.id} fields={entry.fields} date={entry.date} />
					))}
				</section>
			))}
		</div>
	);
}

interface EntryProps {
	fields: Fields;
	/** `2026-11-20`. */
	date: string;
	/** Title of the theme, where the entry stands in no chapter. */
	theme?: string | null;
}

/** One entry as others read it. Its link is one only where nobody is harmed by following it. */
export function PacketEntry({ fields, date, theme }: EntryProps): JSX.Element {
	const safe = safeLink(fields.link);
	return (
		<article>
			<h3>{nameOf(fields) || words.unnamed}</h3>
			<p>{theme ? `${words.day(date)}, ${theme}` : words.day(date)}</p>
			<dl>
				{TEXTS.filter((field) => fields[field].trim()).map((field) => (
					<div key={field}>
						<dt>{words.labels[field]}</dt>
						<dd>{fields[field].trim()}</dd>
					</div>
				))}
				{fields.link.trim() && (
					<div>
						<dt>{words.labels.link}</dt>
						<dd>{safe ? <a href={safe}>{safe}</a> : fields.link}</dd>
					</div>
				)}
			</dl>
		</article>
	);
}
