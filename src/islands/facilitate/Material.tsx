import type { JSX } from 'preact';
import { facilitate as words } from '../../i18n/en/facilitate.ts';

/** Notes and sheets, for whoever stands in front. */
export function Material({ notes, handout }: { notes: string; handout: string }): JSX.Element {
	return (
		<>
			<div class="no-js plainly">
				<p>
					{words.noJs.text} <a href={handout}>{words.noJs.sheets}</a> {words.noJs.and}{' '}
					<a href={notes}>{words.noJs.notes}</a>.
				</p>
			</div>
			<dl class="material">
				<dt>
					<a href={notes}>{words.notesLink}</a>
				</dt>
				<dd>{words.notesHint}</dd>
				<dt>
					<a href={handout}>{words.handoutLink}</a>
				</dt>
				<dd>{words.handoutHint}</dd>
			</dl>
		</>
	);
}
