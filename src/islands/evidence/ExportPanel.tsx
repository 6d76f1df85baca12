import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EvidenceEntry } from '../../domain/evidence/entries.ts';
import { nameOf } from '../../domain/evidence/entries.ts';
import { packetMarkdown } from '../../domain/evidence/markdown.ts';
import type { Themes } from '../../domain/evidence/packet.ts';
import { packetOf, redacted, spanOf } from '../../domain/evidence/packet.ts';
import { evidencePacket as packet, evidence as words } from '../../i18n/en/evidence.ts';
import { entriesFile } from '../../state/evidence.ts';
import { download } from '../progress/download.ts';

interface Props {
	base: string;
	shown: readonly EvidenceEntry[];
	/** How many entries there are. */
	all: number;
	themes: Themes;
}

/** Entries of a competency that are named before the packet is made. */
const NAMED = 4;

/** The packet as it would be handed on, and the ways it leaves in. */
export function ExportPanel({ base, shown, all, themes }: Props): JSX.Element | null {
	const [said, setSaid] = useState('');
	if (all === 0) return null;
	const span = spanOf(shown);
	const markdown = () => packetMarkdown(shown, themes, new Date().toISOString());
	const name = (ending: string) => packet.file(new Date().toISOString().slice(0, 10), ending);
	const save = () => download(new Blob([markdown()], { type: 'text/markdown' }), name('md'));
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(markdown());
			setSaid(words.copied);
		} catch {
			save();
			setSaid(words.copyRefused);
		}
	};
	return (
		<aside class="out" aria-labelledby="export">
			<h2 id="export">{words.export}</h2>
			{span ? (
				<>
					<p class="ui">{words.exportWhat(shown.length, all, words.span(span.from, span.to))}</p>
					<div class="prev ui">
						{packetOf(redacted(shown), themes).map(({ theme, title, entries }) => (
							<p key={theme}>
								<b>{title ?? packet.elsewhere}.</b>{' '}
								{entries
									.slice(0, NAMED)
									.map(({ fields }) => nameOf(fields) || packet.unnamed)
									.join('; ')}
								{entries.length > NAMED && words.andMore(entries.length - NAMED)}
							</p>
						))}
					</div>
					<p class="row">
						<button class="b" type="button" onClick={save}>
							{words.markdown}
						</button>
						<button class="b" type="button" onClick={() => print()}>
							{words.print}
						</button>
						<button class="b txt" type="button" onClick={() => void copy()}>
							{words.copy}
						</button>
						<button class="b txt" type="button" onClick={() => download(entriesFile(shown, new Date()), name('json'))}>
							{words.json}
						</button>
					</p>
					<p class="ui" role="status">
						{said}
					</p>
					<p class="s q2">{words.brackets}</p>
				</>
			) : (
				<p class="ui">{words.exportNone}</p>
			)}
			<p class="s q2">
				{words.jsonWhat} <a href={`${base}data/`}>{words.dataLink}</a>.
			</p>
			<p class="s q2">
				{words.mentorWhat} <a href={`${base}data/#mentor`}>{words.mentorLink}</a>.
			</p>
		</aside>
	);
}
