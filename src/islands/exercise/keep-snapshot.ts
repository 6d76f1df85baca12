/** Marks of progress around a lesson: they come after its questions. */
import type { OutlinePart } from '../../domain/progress/part.ts';
import { snapshotOf } from '../../domain/progress/snapshot.ts';
import { keepUp } from '../../state/keep-up.ts';
import { $log } from '../../state/log.ts';
import { drawStrip } from '../strip.ts';

/** The strip shows the log, and the map a snapshot of it: both follow every answer. */
export function keepSnapshot(part: OutlinePart): void {
	$log.subscribe((events) => drawStrip(snapshotOf(events, part)));
	keepUp(part);
}
