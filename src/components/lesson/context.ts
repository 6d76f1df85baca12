import type { Lesson } from '../../content-model/types.ts';

/** The lesson whose prose is being rendered. MDX names components without handing them anything. */
export function lessonOf(locals: App.Locals): Lesson {
	if (!locals.lesson) throw new Error('A lesson’s component was rendered outside a lesson page.');
	return locals.lesson;
}
