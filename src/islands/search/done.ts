import { foldLog } from '../../domain/progress/fold.ts';
import type { Snapshot } from '../../domain/progress/snapshot.ts';
import { $log, openLog } from '../../state/log.ts';
import { browserStorage, readKey, siteId } from '../../state/storage.ts';

/**
 * What the reader has done: `lesson:<id>` with everything in it answered, `scenario:<id>` with an ending,
 * `<lesson>/<question>` with an answer, and `question:<lesson>` with one such question.
 */
export type Done = ReadonlySet<string>;

/** Reads the log; loaded only when somebody asks for what they have done. */
export async function loadDone(): Promise<Done> {
	await openLog();
	const { answers, endings } = foldLog($log.get());
	const questions = [...answers.keys()];
	return new Set([
		...lessonsDone(),
		...[...endings.keys()].map((id) => `scenario:${id}`),
		...questions,
		...questions.map((id) => `question:${id.slice(0, id.indexOf('/'))}`),
	]);
}

/** From the snapshot: what a lesson asks in all is not in the log. */
function lessonsDone(): string[] {
	try {
		const snapshot: Partial<Snapshot> | null = JSON.parse(readKey(browserStorage(), `${siteId()}:snapshot`) ?? 'null');
		return Object.entries(snapshot?.lessons ?? {}).flatMap(([id, { answered, placed }]) =>
			placed > 0 && answered >= placed ? [`lesson:${id}`] : [],
		);
	} catch {
		return [];
	}
}
