import type { BearingQuestion } from '../../domain/bearing/ability.ts';
import type { Outline } from '../../domain/progress/outline.ts';

/** What every part of the page knows of the content. */
export interface Chart {
	base: string;
	outline: Outline;
	/** Address of a lesson's JSON, by lesson. */
	sources: Readonly<Record<string, string>>;
	questions: readonly BearingQuestion[];
}

/** Title of a question, without the marks of Markdown. */
export function titleOf(id: string, { outline }: Chart): string {
	const [lesson = '', key = ''] = id.split('/');
	return (outline.lessons[lesson]?.questions[key]?.title ?? id).replace(/[`*]/g, '');
}
