/** The exercises of a lesson page: one root a question, all of them mounted once the first comes near. */
import { render } from 'preact';
import { foldLog } from '../domain/progress/fold.ts';
import type { LessonData } from '../exercises/types.ts';
import { breather } from '../state/breather.ts';
import { idle } from '../state/idle.ts';
import { $log, learnNames, openLog } from '../state/log.ts';
import { notebook as own } from '../state/notebook.ts';
import answered from '../styles/answered.css?url';
import { ExerciseHost } from './exercise/ExerciseHost.tsx';
import { Failed } from './exercise/Failed.tsx';
import { loadLesson } from './exercise/lesson-data.ts';
import { anchored, nearestFirst, type Place, placeOf } from './exercise/place.ts';
import { RunAhead } from './exercise/RunAhead.tsx';
import { RunHead } from './exercise/RunHead.tsx';
import { change, goTo, nextOpen, runStore } from './exercise/run.ts';
import { keepTaps } from './exercise/taps.ts';
import { loadTypes } from './exercise/types-of-page.ts';
import { watchSaving } from './saving.ts';
import { loadStyles } from './stylesheet.ts';

/**
 * `data-lesson-src` is the lesson's JSON. With `data-rehearse` beside it nothing that is done here is kept: such a page
 * never opens the learner's log.
 */
export async function mount(elements: HTMLElement[]): Promise<void> {
	const { lessonSrc: source = '', rehearse } = document.querySelector<HTMLElement>('[data-lesson-src]')?.dataset ?? {};
	const notice = document.createElement('div');
	const taps = keepTaps(elements);
	let lesson: LessonData;
	try {
		[lesson] = await Promise.all([loadLesson(source), loadStyles(answered)]);
	} catch (error) {
		console.error(error);
		elements[0]?.before(notice);
		render(
			<Failed
				error={error}
				onAgain={() => {
					render(null, notice);
					notice.remove();
					// The button is gone; what comes in its place has the focus, and keeps it.
					elements[0]?.setAttribute('tabindex', '-1');
					elements[0]?.focus({ preventScroll: true });
					void mount(elements);
				}}
			/>,
			notice,
		);
		return;
	}
	const rehearsal = rehearse === undefined ? null : (await import('../state/rehearsal.ts')).rehearse();
	if (!rehearsal) {
		await openLog();
		// Before any question shows how it stands.
		if (lesson.part?.renamed) learnNames(lesson.part.renamed);
		watchSaving();
	}

	const places = elements.map((element) => placeOf(element, lesson)).filter((place) => place !== null);
	openRuns(places);
	const waiting = new Set(nearestFirst(places));
	const types = loadTypes([...waiting].map(({ question }) => question.asked.type));
	const keepPlace = anchored();
	const pause = breather();
	while (waiting.size > 0) {
		const ready = [...waiting].filter(({ question }) => types.loaded.has(question.asked.type));
		// A tap decides what is next, then nearness: no exercise waits for the View of another.
		const place = ready.find(({ element }) => taps.has(element)) ?? ready[0];
		const exercise = place && types.loaded.get(place.question.asked.type);
		if (!exercise) {
			await types.more();
			continue;
		}
		waiting.delete(place);
		keepPlace(() => {
			place.element.replaceChildren();
			render(
				<ExerciseHost
					notebook={rehearsal ?? own}
					place={place.element}
					lesson={lesson}
					question={place.question}
					exercise={exercise}
					number={place.number}
					run={place.run}
				/>,
				place.element,
			);
		});
		taps.give(place.element);
		// The first is looked at, and may be answered at once. Years of answers or a slow phone: nobody shall wait at a page
		// that does not scroll.
		await (waiting.size === places.length - 1 ? idle() : pause());
	}
	keepPlace(() => drawRuns(lesson));
	if (!rehearsal && lesson.part) (await import('./exercise/keep-snapshot.ts')).keepSnapshot(lesson.part);
}

/** Each run says how far it is, and shows what is ahead. */
function drawRuns(lesson: LessonData): void {
	for (const section of document.querySelectorAll<HTMLElement>('.run')) {
		const [heading, head, ahead] = ['h2', '[data-run-head]', '[data-run-ahead]'].map((part) =>
			section.querySelector(part),
		);
		if (!heading || !head || !ahead) continue;
		render(<RunHead anchor={heading.id} />, head);
		render(<RunAhead anchor={heading.id} lesson={lesson} />, ahead);
		delete section.dataset.folded;
	}
}

/** Each run opens at the question the address names, else at the first without an answer. */
function openRuns(places: readonly Place[]): void {
	const { answers } = foldLog($log.get());
	const members = new Map<string, string[]>();
	for (const { run, id } of places) if (run !== null) members.set(run, [...(members.get(run) ?? []), id]);
	const named = () => places.find(({ element }) => element.matches(':target'))?.id;
	for (const [anchor, ids] of members) {
		const asked = named();
		const here = asked !== undefined && ids.includes(asked);
		const store = runStore(anchor);
		store.set({ ids, open: here ? asked : nextOpen(ids, (id) => answers.has(id)), all: false, moved: here });
		addEventListener('hashchange', () => {
			const target = named();
			if (target && ids.includes(target)) goTo(store, target);
		});
		// Paper shows all of them.
		addEventListener('beforeprint', () => change(store, { all: true }));
		addEventListener('afterprint', () => change(store, { all: false }));
	}
}
