/** The log as a document for people. */
import { brierScore, calibrationAt } from '../../domain/calibration/calibration.ts';
import { evidenceEntries } from '../../domain/evidence/entries.ts';
import { entryMarkdown } from '../../domain/evidence/markdown.ts';
import { packetOf, redacted } from '../../domain/evidence/packet.ts';
import type { LogEvent } from '../../domain/log/event.ts';
import { CONFIDENCES } from '../../domain/log/event.ts';
import { foldLog, standing, standingOf } from '../../domain/progress/fold.ts';
import { lessonProgress } from '../../domain/progress/lesson-progress.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { playedScenarios } from '../../domain/progress/overview.ts';
import { summary as words } from '../../i18n/en/summary.ts';

/** Markdown. Titles come from the outline; without it, ids stand in for them. */
export function summaryOf(log: readonly LogEvent[], outline: Outline | null, now: Date): string {
	const events = standing(log);
	const first = events[0];
	const last = events.at(-1);
	const parts = [`# ${words.title}`, words.made(now)];
	if (!first || !last) return `${[...parts, words.none].join('\n\n')}\n`;
	parts.push(words.between(first.at, last.at));
	for (const [heading, body] of [
		[words.lessons, lessons(log, outline)],
		[words.scenarios, scenarios(log, outline)],
		[words.calibration, calibration(log)],
		[words.ratings, ratings(events, outline)],
		[words.evidence, evidence(events, outline)],
	] as const) {
		if (body) parts.push(`## ${heading}`, body);
	}
	return `${parts.join('\n\n')}\n`;
}

function lessons(log: readonly LogEvent[], outline: Outline | null): string {
	const state = foldLog(log);
	const rows = new Map<string, { answered: number; right: number; at: string }>();
	for (const [subject, { last }] of state.answers) {
		const [id = '', key = ''] = subject.split('/');
		const row = rows.get(id) ?? { answered: 0, right: 0, at: '' };
		const rev = outline?.lessons[id]?.questions[key]?.rev;
		row.answered += 1;
		if (standingOf(last, rev) === 'right') row.right += 1;
		if (last.at > row.at) row.at = last.at;
		rows.set(id, row);
	}
	if (!rows.size) return '';
	const order = outline ? Object.values(outline.themes).flatMap((theme) => theme.lessons) : [];
	const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
	const lines = [...rows]
		.sort(([a], [b]) => place(a) - place(b))
		.map(([id, { answered, right, at }]) => {
			const lesson = outline?.lessons[id];
			const far = lesson && lessonProgress(lesson.sections, lesson.minutes, state);
			const name = lesson ? `${lesson.sign} ${lesson.title}` : outline ? words.gone(id) : id;
			return row([name, far ? words.of(far.answered, far.placed) : String(answered), String(right), words.on(at)]);
		});
	return [row(words.columns), row(words.columns.map(() => '---')), ...lines].join('\n');
}

function scenarios(log: readonly LogEvent[], outline: Outline | null): string {
	const state = foldLog(log);
	if (!outline) return list([...state.endings].map(([id, plays]) => words.scenario(plain(id), plays.length, [])));
	return list(
		playedScenarios(state, outline).map(({ scenario, plays, endings }) =>
			words.scenario(plain(scenario.title), plays.length, endings.map(plain)),
		),
	);
}

function calibration(log: readonly LogEvent[]): string {
	const levels = CONFIDENCES.map((level) => ({ level, ...calibrationAt(log, level) })).filter(({ of }) => of > 0);
	const brier = brierScore(log);
	const all = levels.reduce((sum, { of }) => sum + of, 0);
	return list([
		...levels.map(({ level, right, of }) => words.at(level, right, of)),
		...(brier === null ? [] : [words.brier(brier, all)]),
	]);
}

/** The latest rating of each theme. */
function ratings(events: readonly LogEvent[], outline: Outline | null): string {
	const latest = new Map(events.flatMap((event) => (event.type === 'rated' ? [[event.data.theme, event]] : [])));
	return list(
		[...latest].map(([theme, { data, at }]) => {
			return `${plain(outline?.themes[theme]?.title ?? theme)}: ${words.levels[data.level]} (${words.on(at)})`;
		}),
	);
}

function evidence(events: readonly LogEvent[], outline: Outline | null): string {
	const entries = packetOf(redacted(evidenceEntries(events)), outline?.themes ?? {});
	return entries.flatMap(({ entries: own }) => own.map(entryMarkdown)).join('\n\n');
}

function row(cells: readonly string[]): string {
	return `| ${cells.map((cell) => plain(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

function list(items: readonly string[]): string {
	return items.map((item) => `- ${item}`).join('\n');
}

/** Titles are HTML of the build; ids may come from anybody's file. On one line, and no markup in a reader of Markdown. */
function plain(text: string): string {
	return text
		.replace(/<[^>]*>/g, '')
		.replace(/[<>`*_[\]#\\]/g, '\\$&')
		.replace(/\s+/g, ' ');
}
