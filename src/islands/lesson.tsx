/** The exercises of a lesson page: one root a question, all of them mounted when the first comes near. */
import { render } from 'preact';
import { foldLog } from '../domain/progress/fold.ts';
import { views } from '../exercises/views.ts';
import { $log, openLog } from '../state/log.ts';
import { loadOutline, refreshSnapshot } from '../state/snapshot.ts';
import type { AnyView } from './exercise/Asking.tsx';
import { ExerciseHost } from './exercise/ExerciseHost.tsx';
import { Failed } from './exercise/Failed.tsx';
import { loadLesson } from './exercise/lesson-data.ts';
import { RunAhead } from './exercise/RunAhead.tsx';
import { RunHead } from './exercise/RunHead.tsx';
import { goTo, nextOpen, runStore } from './exercise/run.ts';
import { showSavingNotice } from './SavingNotice.tsx';

/** `data-src` of the page's data element is the lesson's JSON. */
export async function mount(elements: HTMLElement[]): Promise<void> {
	const source = document.querySelector<HTMLElement>('[data-lesson-src]')?.dataset['lessonSrc'] ?? '';
	const notice = document.createElement('div');
	let lesson: Awaited<ReturnType<typeof loadLesson>>;
	try {
		lesson = await loadLesson(source);
	} catch (error) {
		console.error(error);
		elements[0]?.before(notice);
		render(<Failed onAgain={() => { render(null, notice); notice.remove(); void mount(elements); }} />, notice);
		return;
	}
	openLog();
	showSavingNotice();

	const used = new Set(elements.map((el) => lesson.questions[el.dataset['question'] ?? '']?.asked.type).filter((t) => t !== undefined));
	// The registry pairs each type with its own View; over the union TypeScript sees only the intersection of props.
	const loaded = new Map(await Promise.all([...used].map(async (type) => [type, (await views[type]()) as unknown as AnyView] as const)));

	openRuns(elements);
	for (const element of elements) {
		const question = lesson.questions[element.dataset['question'] ?? ''];
		const View = question && loaded.get(question.asked.type);
		if (!question || !View) continue;
		const { n, of, run } = element.dataset;
		element.replaceChildren();
		render(
			<ExerciseHost
				place={element}
				lesson={lesson}
				question={question}
				View={View}
				number={n && of ? { n: Number(n), of: Number(of) } : null}
				run={run ?? null}
			/>,
			element,
		);
	}
	for (const head of document.querySelectorAll<HTMLElement>('[data-run-head]')) {
		render(<RunHead anchor={head.dataset['runHead'] ?? ''} />, head);
	}
	for (const ahead of document.querySelectorAll<HTMLElement>('[data-run-ahead]')) {
		render(<RunAhead anchor={ahead.dataset['runAhead'] ?? ''} lesson={lesson} />, ahead);
	}
	for (const section of document.querySelectorAll<HTMLElement>('[data-folded]')) delete section.dataset['folded'];
	void keepSnapshot();
}

/** Each run opens at the question the address names, else at the first without an answer. */
function openRuns(elements: HTMLElement[]): void {
	const { answers } = foldLog($log.get());
	const members = new Map<string, string[]>();
	for (const { dataset } of elements) {
		const run = dataset['run'];
		if (run) members.set(run, [...(members.get(run) ?? []), dataset['question'] ?? '']);
	}
	const named = () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.dataset['question'];
	for (const [anchor, ids] of members) {
		const asked = named();
		const open = asked && ids.includes(asked) ? asked : nextOpen(ids, (id) => answers.has(id));
		const store = runStore(anchor);
		store.set({ ids, open, all: false, moved: asked === open && asked !== undefined });
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
		$log.subscribe(() => {
			refreshSnapshot(outline);
			document.dispatchEvent(new Event('snapshot'));
		});
	} catch (error) {
		// Only marks are missing then; the answers are in the log.
		console.warn(error);
	}
}
