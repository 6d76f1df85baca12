import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EvidenceEntry } from '../../domain/evidence/entries.ts';
import { nameOf } from '../../domain/evidence/entries.ts';
import { own } from '../../domain/evidence/starts.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { evidence as words } from '../../i18n/en/evidence.ts';
import { $log } from '../../state/log.ts';
import { plain } from '../scenario/plain.ts';
import { useStore } from '../use-store.ts';
import type { Desk } from './use-desk.ts';

interface Props {
	entry: EvidenceEntry;
	outline: Outline | null;
	desk: Desk;
}

/** Deletes the entry that is open, or what it said before, after saying what that means. */
export function DeletePart({ entry, outline, desk }: Props): JSX.Element {
	const answered = useStore($log).some(({ id, type }) => type === 'answered' && id === entry.answer);
	const [asking, setAsking] = useState(false);
	const [answer, setAnswer] = useState(true);
	const opener = useRef<HTMLButtonElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const moved = useRef(false);

	useLayoutEffect(() => {
		if (asking) heading.current?.focus();
		else if (moved.current) opener.current?.focus();
		moved.current = true;
	}, [asking]);

	if (!asking) {
		return (
			<p class="row">
				<button class="b txt bad" type="button" ref={opener} onClick={() => setAsking(true)}>
					{words.delete}
				</button>
			</p>
		);
	}
	const [lesson = '', key = ''] = entry.source.id.split('/');
	const question = own(own(outline?.lessons, lesson)?.questions, key);
	return (
		<section class="erase" aria-labelledby="delete">
			<h3 id="delete" tabIndex={-1} ref={heading}>
				{words.deleteTitle(nameOf(entry.fields) || words.unnamed)}
			</h3>
			<p class="ui">{words.deleteWhat(entry.versions.length)}</p>
			{answered && (
				<label class="ui check">
					<input type="checkbox" checked={answer} onChange={({ currentTarget }) => setAnswer(currentTarget.checked)} />
					<span>{words.deleteAnswer(question ? plain(question.title) : entry.source.id)}</span>
				</label>
			)}
			<p class="row">
				<button class="b" type="button" onClick={() => desk.remove(answered && answer)}>
					{words.deleteGo}
				</button>
				{entry.versions.length > 1 && (
					<button class="b" type="button" onClick={desk.removeEarlier}>
						{words.deleteEarlier}
					</button>
				)}
				<button class="b txt" type="button" onClick={() => setAsking(false)}>
					{words.deleteCancel}
				</button>
			</p>
		</section>
	);
}
