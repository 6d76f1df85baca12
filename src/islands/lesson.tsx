/** The exercises of a lesson page: one root a question, all of them mounted when the first comes near. */
import { render } from 'preact';
import { foldLog } from '../domain/progress/fold.ts';
import type { LessonData, Published } from '../exercises/types.ts';
import { styles } from '../exercises/views.ts';
import { $log, openLog } from '../state/log.ts';
import { notebook as own } from '../state/notebook.ts';
import { loadOutline, refreshSnapshot } from '../state/snapshot.ts';
import answered from '../styles/answered.css?url';
import { ExerciseHost } from './exercise/ExerciseHost.tsx';
import { exerciseOf } from './exercise/exercise-of.ts';
import { Failed } from './exercise/Failed.tsx';
import { loadLesson } from './exercise/lesson-data.ts';
import { RunAhead } from './exercise/RunAhead.tsx';
import { RunHead } from './exercise/RunHead.tsx';
import { goTo, nextOpen, runStore } from './exercise/run.ts';
import { watchSaving } from './saving.ts';
import { drawStrip } from './strip.ts';
import { loadStyles } from './stylesheet.ts';

/**
 * `data-lesson-src` is the lesson's JSON. With `data-rehearse` beside it nothing that is done here is kept: such a page
 * never opens the learner's log.
 */
export async function mount(elements: HTMLElement[]): Promise<void> {
	const { lessonSrc: source = '', rehearse } = document.querySelector<HTMLElement>('[data-lesson-src]')?.dataset ?? {};
	const notice = document.createElement('div');
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
		watchSaving();
	}

	const places = elements.map((element) => placeOf(element, lesson));
	const used = new Set(places.map(({ question }) => question?.asked.type).filter((type) => type !== undefined));
	const [found] = await Promise.all([
		Promise.all([...used].map(async (type) => [type, await exerciseOf(type)] as const)),
		...[...new Set([...used].flatMap((type) => styles[type] ?? []))].map(loadStyles),
	]);
	const loaded = new Map(found);

	const keepPlace = placeKeeper();
	openRuns(places);
	for (const { element, question, number, run } of places) {
		const exercise = question && loaded.get(question.asked.type);
		if (!question || !exercise) continue;
		element.replaceChildren();
		render(
			<ExerciseHost
				notebook={rehearsal ?? own}
				place={element}
				lesson={lesson}
				question={question}
				exercise={exercise}
				number={number}
				run={run}
			/>,
			element,
		);
	}
	for (const head of document.querySelectorAll<HTMLElement>('[data-run-head]')) {
		render(<RunHead anchor={head.dataset.runHead ?? ''} />, head);
	}
	for (const ahead of document.querySelectorAll<HTMLElement>('[data-run-ahead]')) {
		render(<RunAhead anchor={ahead.dataset.runAhead ?? ''} lesson={lesson} />, ahead);
	}
	for (const section of document.querySelectorAll<HTMLElement>('[data-folded]')) delete section.dataset.folded;
	keepPlace();
	if (!rehearsal) void keepSnapshot();
}

/**
 * Answered questions are longer than open ones: a reader who came for a heading below them (from search, from the
 * strip) stays at it.
 */
function placeKeeper(): () => void {
	const aim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
	const near = aim !== null && Math.abs(aim.getBoundingClientRect().top) < innerHeight;
	return () => {
		if (near) aim.scrollIntoView({ behavior: 'instant' });
	};
}

interface Place {
	element: HTMLElement;
	id: string;
	question: Published | undefined;
	/** Which of how many in its run. */
	number: { n: number; of: number } | null;
	/** Anchor of the run's heading; null for a question on its own. */
	run: string | null;
}

/** What the page says about a question by where it stands. */
function placeOf(element: HTMLElement, lesson: LessonData): Place {
	const id = `${element.dataset.from ?? lesson.id}/${element.id}`;
	const run = element.closest('.run');
	const items = run ? [...run.querySelectorAll('.item')] : [];
	return {
		element,
		id,
		question: lesson.questions[id],
		number: run ? { n: items.indexOf(element) + 1, of: items.length } : null,
		run: run?.querySelector('h2')?.id ?? null,
	};
}

/** Each run opens at the question the address names, else at the first without an answer. */
function openRuns(places: readonly Place[]): void {
	const { answers } = foldLog($log.get());
	const members = new Map<string, string[]>();
	for (const { run, id } of places) if (run !== null) members.set(run, [...(members.get(run) ?? []), id]);
	const named = () => places.find(({ element }) => element.id === decodeURIComponent(location.hash.slice(1)))?.id;
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
		addEventListener('beforeprint', () => store.setKey('all', true));
		addEventListener('afterprint', () => store.setKey('all', false));
	}
}

/** The strip and the map read a snapshot of the log: rebuilt after every answer. */
async function keepSnapshot(): Promise<void> {
	try {
		const outline = await loadOutline();
		let first = true;
		$log.subscribe((events) => {
			drawStrip(refreshSnapshot(outline));
			// The count of what comes back changes with an answer, and is no business of a page that is only read.
			if (!first) {
				void import('../state/review-days.ts').then(
					({ refreshCount }) => refreshCount(events, outline),
					() => {},
				);
			}
			first = false;
			document.dispatchEvent(new Event('snapshot'));
		});
	} catch (error) {
		// Only marks are missing then; the answers are in the log.
		console.warn(error);
	}
}
