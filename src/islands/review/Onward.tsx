import type { JSX } from 'preact';
import { nextLesson } from '../../domain/review/next-lesson.ts';
import { review as words } from '../../i18n/en/review.ts';
import { browserStorage, readKey, siteId } from '../../state/storage.ts';
import type { Desk } from './desk.ts';

/** Back to the lessons. */
export function Onward({ desk, first }: { desk: Desk; first: boolean }): JSX.Element {
	const track = readKey(browserStorage(), `${siteId()}:track`);
	const lesson = desk.outline.lessons[nextLesson(desk.events, desk.outline, track) ?? ''];
	return (
		<p class="row onward">
			{lesson?.url && (
				<a class={first ? 'b go' : 'b'} href={lesson.url}>
					{words.carryOn} <span class="sign">{lesson.sign}</span>
				</a>
			)}
			<a class="b" href={desk.base}>
				{words.toMap}
			</a>
		</p>
	);
}
