/** A curriculum and a learner's year in it, the same for the same seed. Nothing on the site imports this. */
import type { Answered, LogEvent } from '../log/event.ts';
import { CONFIDENCES } from '../log/event.ts';
import { eventId } from '../log/event-id.ts';
import { below, pick, type Random } from '../log/sample-events.ts';
import type { Outline, OutlineLesson, OutlineQuestion } from '../progress/outline.ts';
import { LEVELS } from './tally.ts';

const DAY = 86_400_000;
/** 1 January 2026. */
const BEGIN = Date.UTC(2026, 0, 1);
const LESSONS = 4;
const OBJECTIVES = 3;

const KINDS = [
	{ type: 'single', role: 'practice' },
	{ type: 'order', role: 'practice' },
	{ type: 'recall', role: 'practice' },
	{ type: 'rank', role: 'compare' },
	{ type: 'estimate', role: 'attempt' },
] as const;

/** Nine themes of four lessons, the last of them planned; three objectives a lesson, five kinds of question each. */
export function sampleOutline(): Outline {
	const themes: Outline['themes'] = {};
	const lessons: Outline['lessons'] = {};
	for (let t = 0; t < 9; t += 1) {
		const sign = String.fromCharCode(65 + t);
		const ids = Array.from({ length: LESSONS }, (_, l) => `${sign.toLowerCase()}${l + 1}`);
		themes[`theme-${t}`] = { title: `Theme ${sign}`, sign, lessons: ids };
		for (const [l, id] of ids.entries()) lessons[id] = sampleLesson(`theme-${t}`, `${sign}${l + 1}`, l === LESSONS - 1);
	}
	return { format: 1, themes, tracks: {}, lessons, scenarios: {} };
}

function sampleLesson(theme: string, sign: string, planned: boolean): OutlineLesson {
	const objectives = Object.fromEntries(Array.from({ length: OBJECTIVES }, (_, o) => [`o${o}`, `Given ${o}, decide.`]));
	const questions: Record<string, OutlineQuestion> = {};
	for (const objective of Object.keys(objectives)) {
		for (const kind of KINDS)
			questions[`${objective}-${kind.type}`] = { title: kind.type, ...kind, objective, rev: 'r1' };
	}
	return {
		title: sign,
		sign,
		status: planned ? 'planned' : 'published',
		theme,
		level: 'foundation',
		minutes: 45,
		needs: [],
		objectives,
		url: planned ? null : `/lessons/${sign.toLowerCase()}/`,
		sections: [],
		questions,
		scenarios: [],
	};
}

/** A year of answers, self-ratings and entries, some of them at night, abroad, repeated, deleted or to older questions. */
export function sampleYear(random: Random, outline: Outline, answers = 1500): LogEvent[] {
	const questions = Object.entries(outline.lessons).flatMap(([id, { questions: own }]) =>
		Object.entries(own).map(([key, question]) => ({ id: `${id}/${key}`, ...question })),
	);
	const themes = Object.keys(outline.themes);
	const events: LogEvent[] = [];
	const envelope = () => {
		const at = BEGIN + below(random, 365) * DAY + below(random, DAY);
		const zone = pick(random, ['Europe/Berlin', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC']);
		return { id: eventId(at, 'aaaaaaaa', events.length), at: new Date(at).toISOString(), zone };
	};
	for (let n = 0; n < answers; n += 1) {
		// Some roads are walked often, others hardly.
		const question = questions[Math.floor(random() ** 2.2 * questions.length)];
		if (!question) continue;
		const data: Answered = { response: ['a'], score: null, confidence: null, variant: null, hints: 0, ms: 20_000 };
		if (random() < 0.1) data.unsure = true;
		else if (question.role !== 'attempt') {
			const confidence = pick(random, [...CONFIDENCES] as [25, ...(25 | 50 | 75 | 95)[]]);
			if (question.type === 'single' || question.type === 'order') data.confidence = confidence;
			data.score = random() < confidence / 100 ? 1 : pick(random, [0, 0.5]);
		}
		const rev = random() < 0.05 ? 'r0' : 'r1';
		events.push({ ...envelope(), type: 'answered', subject: question.id, rev, data });
	}
	for (let n = 0; n < 40; n += 1) {
		const theme = themes[below(random, themes.length)] ?? '';
		const level = LEVELS[below(random, LEVELS.length)] ?? 'helped';
		events.push({ ...envelope(), type: 'rated', subject: theme, data: { theme, level } });
	}
	for (let n = 0; n < 30; n += 1) {
		const event = events[below(random, events.length)];
		if (event) events.push({ ...envelope(), type: 'deleted', subject: event.subject, data: { event: event.id } });
	}
	return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}
