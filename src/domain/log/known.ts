/** What this version of the site can read: a guard for each event type, enough for every fold to be safe. */
import type { Confidence, EventType, LogEvent, RecallGrade } from './event.ts';
import { CONFIDENCES } from './event.ts';

type Fields = Record<string, unknown>;

const GRADES: readonly RecallGrade[] = ['again', 'hard', 'good', 'easy'];
const LEVELS = ['helped', 'alone', 'asked', 'leads'];

export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isConfidence(value: unknown): value is Confidence {
	return CONFIDENCES.some((level) => level === value);
}

/** Payload guards by type. A new event type does not compile until it has one. */
const PAYLOADS: { [T in EventType]: (data: Fields) => boolean } = {
	answered: (data) =>
		'response' in data &&
		(data.score === null || (isCount(data.score) && data.score <= 1)) &&
		(data.confidence === null || isConfidence(data.confidence)) &&
		(data.variant === null || isText(data.variant)) &&
		isCount(data.hints) &&
		isCount(data.ms) &&
		(data.unsure === undefined || data.unsure === true) &&
		(data.bearing === undefined || isText(data.bearing)) &&
		(data.grade === undefined || GRADES.some((grade) => grade === data.grade)),
	played: (data) =>
		Array.isArray(data.path) &&
		data.path.every(isText) &&
		isText(data.ending) &&
		(data.lines === undefined || (isFields(data.lines) && Object.values(data.lines).every(isText))),
	rated: (data) => isText(data.theme) && isText(data.level) && LEVELS.includes(data.level),
	noted: (data) =>
		isFields(data.fields) &&
		Object.values(data.fields).every(isText) &&
		(data.entry === undefined || isText(data.entry)),
	deleted: (data) => isText(data.event),
};

export function isKnownType(type: unknown): type is EventType {
	return isText(type) && Object.hasOwn(PAYLOADS, type);
}

/** Whether this version can read the event whole. Fields it does not know are no hindrance. */
export function isLogEvent(value: unknown): value is LogEvent {
	return (
		isFields(value) &&
		isText(value.id) &&
		isText(value.at) &&
		Number.isFinite(Date.parse(value.at)) &&
		isText(value.zone) &&
		isText(value.subject) &&
		(value.rev === undefined || isText(value.rev)) &&
		isKnownType(value.type) &&
		isFields(value.data) &&
		PAYLOADS[value.type](value.data)
	);
}
