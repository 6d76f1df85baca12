/** A promotion packet as Markdown. Whatever a learner typed is text in it, and nothing else. */
import { evidencePacket as words } from '../../i18n/en/evidence.ts';
import type { EvidenceEntry } from './entries.ts';
import { nameOf } from './entries.ts';
import { safeLink } from './link.ts';
import type { Chapter, Themes } from './packet.ts';
import { packetOf, redacted, spanOf, TEXTS } from './packet.ts';

/** @param madeAt ISO 8601 in UTC */
export function packetMarkdown(entries: readonly EvidenceEntry[], themes: Themes, madeAt: string): string {
	const chapters = packetOf(redacted(entries), themes);
	const span = spanOf(entries);
	const parts = [`# ${words.title}`, span ? words.span(span.from, span.to, entries.length, madeAt) : words.none];
	if (chapters.length > 0) parts.push(`## ${words.contents}`, contents(chapters));
	for (const chapter of chapters) parts.push(chapterMarkdown(chapter));
	return `${parts.join('\n\n')}\n`;
}

/** A chapter with its heading of the second rank. */
function chapterMarkdown(chapter: Chapter): string {
	return [`## ${headingOf(chapter)}`, ...chapter.entries.map((entry) => entryMarkdown(entry))].join('\n\n');
}

/** One entry with its heading of the third rank. */
export function entryMarkdown({ fields, date }: EvidenceEntry): string {
	const lines = [`### ${inline(nameOf(fields) || words.unnamed)}`, words.day(date)];
	for (const field of TEXTS) {
		if (fields[field].trim()) lines.push(`**${words.labels[field]}**`, block(fields[field]));
	}
	if (fields.link.trim()) lines.push(`**${words.labels.link}**`, linkOf(fields.link));
	return lines.join('\n\n');
}

function contents(chapters: readonly Chapter[]): string {
	return chapters
		.map((chapter) => {
			const names = chapter.entries.map(
				({ fields, date }) => `  - ${inline(nameOf(fields) || words.unnamed)}, ${words.day(date)}`,
			);
			return [`- [${headingOf(chapter)}](#${slug(headingOf(chapter))})`, ...names].join('\n');
		})
		.join('\n');
}

function headingOf({ title }: Chapter): string {
	return title === null ? words.elsewhere : inline(title);
}

/** As GitHub and most others name the anchor of a heading. */
function slug(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.trim()
		.replace(/\s/g, '-');
}

function linkOf(link: string): string {
	const safe = safeLink(link);
	return safe ? `<${safe}>` : inline(link);
}

/** Text of several lines: paragraphs stay paragraphs, a line break stays one. */
function block(text: string): string {
	return text
		.trim()
		.split(/\n\s*\n/)
		.map((paragraph) => paragraph.split('\n').map(inline).filter(Boolean).join('\\\n'))
		.join('\n\n');
}

/**
 * Text on one line without a character that means something: no markup, no HTML, no list, no code, no formula. A reader
 * of Markdown may still make a link of a web or mail address in it.
 */
export function inline(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\`*_[\]<>#|~&$^=]/g, '\\$&')
		.replace(/^([-+]|\d+[.)])/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}
