import { hashOf } from '../log/stamp.ts';
import { comesBack } from '../review/items.ts';
import type { Outline } from './outline.ts';

const known = new WeakMap<object, string>();

/** The stamp of all that marks and the count of reviews depend on: what is placed where, what comes back, and older names. */
export function outlineStamp(outline: Pick<Outline, 'lessons' | 'scenarios' | 'renamed'>): string {
	const stamp = known.get(outline) ?? work(outline);
	known.set(outline, stamp);
	return stamp;
}

function work({ lessons, scenarios, renamed = {} }: Pick<Outline, 'lessons' | 'scenarios' | 'renamed'>): string {
	let hash: number | undefined;
	// Word by word: joining those of thousands of lessons takes longer than reading them.
	const add = (...words: readonly string[]) => {
		for (const word of words) hash = hashOf(' ', hashOf(word, hash));
		hash = hashOf('\n', hash);
	};
	for (const [id, { status, sections, questions }] of Object.entries(lessons)) {
		add(id, status);
		for (const { items } of sections) add(...items);
		for (const [key, question] of Object.entries(questions)) add(key, comesBack(question) ? (question.rev ?? '') : '-');
	}
	for (const [id, { card }] of Object.entries(scenarios)) add(id, card ?? '');
	for (const names of Object.entries(renamed)) add(...names);
	return ((hash ?? 0) >>> 0).toString(36);
}
