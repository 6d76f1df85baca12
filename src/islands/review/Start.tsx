import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { chanceOf } from '../../domain/review/queue.ts';
import { isFresh, type Scheduled } from '../../domain/review/schedule.ts';
import { dateOf } from '../../domain/review/study-day.ts';
import { review as words } from '../../i18n/en/review.ts';
import { type Desk, minutesOf } from './desk.ts';
import { LimitsForm } from './LimitsForm.tsx';
import { Onward } from './Onward.tsx';
import { Rows } from './Rows.tsx';
import { comingOf, Weeks } from './Weeks.tsx';

/** Before a session: what is due today and why, or when something will be. */
export function Start({ desk, moved, onBegin }: { desk: Desk; moved: boolean; onBegin(): void }): JSX.Element {
	const { queue, today, schedule } = desk;
	if (!queue.length) return <Empty desk={desk} moved={moved} />;
	const isSure = ({ sure }: Scheduled) => sure.some((day) => day <= today);
	const sure = queue.filter(isSure).length;
	const fresh = queue.filter((item) => isFresh(item, today)).length;
	const waits = [...schedule.items.values()].filter(({ due }) => due <= today).length > queue.length;
	return (
		<>
			<Lede today={today} heading={words.toReview(queue.length)} moved={moved}>
				{words.made(sure, queue.length - sure - fresh, fresh)} {waits && words.rest}
			</Lede>
			<p class="row">
				<button class="b go" type="button" onClick={onBegin}>
					{words.begin(
						queue.length,
						minutesOf(
							queue.map(({ id }) => id),
							desk,
						),
					)}
				</button>
			</p>
			<section aria-labelledby="what">
				<h2 id="what">{words.what}</h2>
				<Rows
					desk={desk}
					ids={queue.map(({ id }) => id)}
					heads={[words.why]}
					cells={(id) => [<td key="why">{whyOf(schedule.items.get(id), today)}</td>]}
				/>
				<LimitsForm limits={desk.limits} />
			</section>
			<Weeks desk={desk} />
		</>
	);
}

function whyOf(item: Scheduled | undefined, today: number): string {
	const { because } = words;
	if (!item) return '';
	const confidence = item.event?.data.confidence ?? null;
	if (item.sure.some((day) => day <= today) && item.event?.data.score === 0 && confidence)
		return because.sure(confidence);
	if (item.changed) return because.changed;
	if (item.scenario !== null) return because.scenario;
	return isFresh(item, today) ? because.fresh : because.risk(chanceOf(item, today));
}

function Empty({ desk, moved }: { desk: Desk; moved: boolean }): JSX.Element {
	const { schedule, today } = desk;
	const coming = comingOf(desk);
	const days = coming.findIndex((n) => n > 0) + 1;
	const later = Math.min(...[...schedule.items.values()].map(({ due }) => due).filter((due) => due > today));
	const none = schedule.items.size === 0;
	return (
		<>
			<Lede today={today} heading={none ? words.nothingYet : words.nothing} moved={moved}>
				{none
					? words.nothingYetText
					: days > 0
						? words.nextOn(coming[days - 1] ?? 0, dateOf(today + days), days)
						: Number.isFinite(later) && words.nextOn(1, dateOf(later), later - today)}
			</Lede>
			<Onward desk={desk} first={true} />
			{!none && <LimitsForm limits={desk.limits} />}
			<Weeks desk={desk} />
		</>
	);
}

/** Day, heading and the sentence under it. */
export function Lede({
	today,
	heading,
	moved,
	children,
}: {
	today: number;
	heading: string;
	/** The learner has just come here by a button: the focus moves to the heading. */
	moved: boolean;
	children: JSX.Element['props']['children'];
}): JSX.Element {
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (!moved) return;
		title.current?.focus({ preventScroll: true });
		scrollTo(0, 0);
	}, []);
	return (
		<header class="lede">
			<p class="where ui">{words.today(dateOf(today))}</p>
			<h1 tabIndex={-1} ref={title}>
				{heading}
			</h1>
			<p class="stand">{children}</p>
		</header>
	);
}
