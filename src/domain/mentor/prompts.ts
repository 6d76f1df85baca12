/** What a mentor might ask: by the gap between what is said and what is shown, and by what an entry leaves open. */
import { gapOf } from '../competency/gap.ts';
import type { Level } from '../competency/tally.ts';
import { asksOf } from '../evidence/asks.ts';
import type { Fields } from '../evidence/entries.ts';
import type { MentorRow } from './mentor-file.ts';

/** A gap of the matrix that is worth talking about; `witness`: "others ask me" or more was said, and no entry names who asked. */
export type GapPrompt = 'above' | 'below' | 'unshown' | 'beyond' | 'witness';

/** What an entry leaves open. */
export type EntryPrompt = 'number' | 'confirmer';

/** Gaps of one theme, each with the level whose statement it is about. None where nothing was said. */
export function gapPrompts({ self, shown, because }: MentorRow): { kind: GapPrompt; level: Level }[] {
	const said = self?.level ?? null;
	if (said === null) return [];
	const { kind, by } = gapOf(said, shown);
	const witness = (said === 'asked' || said === 'leads') && !because.evidenced;
	const found: { kind: GapPrompt; level: Level }[] = [];
	// One level above for want of an entry alone: that is the witness.
	if (kind === 'above' && !(witness && by === 1)) found.push({ kind, level: said });
	if (kind === 'below' && shown !== null) found.push({ kind, level: shown });
	if (kind === 'unshown' || kind === 'beyond') found.push({ kind, level: said });
	if (witness) found.push({ kind: 'witness', level: 'asked' });
	return found;
}

/** Open ends of one entry. */
export function entryPrompts(fields: Fields): EntryPrompt[] {
	return asksOf(fields).flatMap((ask) => (ask === 'number' || ask === 'confirmer' ? [ask] : []));
}
