/**
 * Done, here and played, drawn onto the map and the lists from the snapshot before they are first painted. Travels
 * inside the page: nothing else may import it, or it becomes a file of its own and comes too late. To draw again,
 * change the snapshot and dispatch `snapshot` on the document.
 */
import type { Snapshot } from '../domain/progress/snapshot.ts';
import { marks as words } from '../i18n/en/marks.ts';

interface Stop {
	id: string;
	/** The first of the stops that show this lesson. */
	element: HTMLElement;
	minutes: number;
	/** Minutes times the share answered. */
	spent: number;
	done: boolean;
}

/** Stops of lessons that have a page, in the order of the page. */
type Stops = ReadonlyMap<string, Stop>;

const root = document.documentElement;
const site = root.dataset.site;
/** The resume block without progress, should the progress go. */
const firstVisit = document.querySelector('.resume')?.cloneNode(true);

function all(selector: string, within: ParentNode = document): HTMLElement[] {
	return [...within.querySelectorAll<HTMLElement>(selector)];
}

/** Keeps one span of a kind at the end of an element; empty words leave it empty. */
function say(at: Element | null, kind: string, text: string): void {
	let span = at?.querySelector(`.${kind}`);
	if (!span && text && at) {
		span = document.createElement(kind === 'left' ? 'small' : 'span');
		span.className = kind === 'left' ? kind : `${kind} vh`;
		at.append(' ', span);
	}
	if (span) span.textContent = text;
}

function fill(road: HTMLElement | null | undefined, done: number, of: number): void {
	road?.style.setProperty('--p', `${of ? (100 * done) / of : 0}%`);
}

/** Lessons that the last bearing proposed, in order. */
function firstLessons(): string[] {
	return JSON.parse(localStorage.getItem(`${site}:bearing`) ?? '[]');
}

function markStops({ lessons, last }: Snapshot): Stops {
	const first = firstLessons();
	const stops = new Map<string, Stop>();
	for (const element of all('[data-lesson]')) {
		const id = element.dataset.lesson ?? '';
		const minutes = Number(element.dataset.minutes);
		const { answered = 0, placed = 0 } = lessons[id] ?? {};
		const done = placed > 0 && answered >= placed;
		const spent = placed ? Math.round((minutes * answered) / placed) : 0;
		const here = id === last?.lesson && !done;
		const link = element.querySelector('a');
		element.classList.toggle('done', done);
		element.classList.toggle('here', here);
		if (link) link.ariaCurrent = here ? 'location' : null;
		const left = answered ? [words.minLeft(minutes - spent)] : [];
		if (first.includes(id)) left.push(words.first);
		say(link, 'left', done ? '' : left.join(', '));
		say(link, 'said', done ? words.done : '');
		if (!stops.has(id)) stops.set(id, { id, element, minutes, spent, done });
	}
	for (const need of all('[data-need]')) need.hidden = stops.get(need.dataset.need ?? '')?.done ?? false;
	return stops;
}

function markScenarios({ played }: Snapshot): void {
	for (const each of all('[data-scenario]')) {
		const ending = played[each.dataset.scenario ?? ''];
		const shown = each.querySelector<HTMLElement>('[data-endings]');
		each.classList.toggle('on', ending !== undefined);
		if (!shown) say(each, 'said', ending === undefined ? '' : words.played);
		else shown.textContent = (ending && JSON.parse(shown.dataset.endings ?? '{}')[ending]) || '';
	}
}

function tally(ids: readonly string[], stops: Stops) {
	const ready = ids.flatMap((id) => stops.get(id) ?? []);
	return {
		ready,
		started: ready.some(({ spent, done }) => spent > 0 || done),
		done: ready.filter(({ done }) => done).length,
		minutes: ready.reduce((sum, { minutes }) => sum + minutes, 0),
		spent: ready.reduce((sum, { spent }) => sum + spent, 0),
	};
}

/** What is left of each road, the letters of the phone, and the ink of the trunk up to the last road entered. */
function markRoads(stops: Stops): void {
	const roads = all('.atlas [data-theme]').map((road) => {
		const ids = all('[data-lesson]', road).map(({ dataset }) => dataset.lesson ?? '');
		return { road, ...tally(ids, stops) };
	});
	const furthest = roads.findLastIndex(({ started }) => started);
	for (const [i, { road, ready, started, done, minutes, spent }] of roads.entries()) {
		const drop = road.querySelector('.drop')?.classList;
		drop?.toggle('on', started);
		drop?.toggle('thru', i < furthest);
		drop?.toggle('in', i === furthest);
		const letter = document.querySelector<HTMLElement>(`.jump [href="#${road.id}"]`);
		fill(letter, done, ready.length);
		say(letter, 'said', started ? words.doneOf(done, ready.length) : '');
		const left = road.querySelector<HTMLElement>(':scope > .left');
		if (!left) continue;
		left.dataset.inAll ??= left.textContent;
		left.textContent = !started ? left.dataset.inAll : spent < minutes ? words.left(minutes - spent) : words.allDone;
	}
}

/** How far a list of lessons is: the sentence under the track switch, the aside of a track. */
function markTracks({ events }: Snapshot, stops: Stops): void {
	for (const line of all('[data-order]')) {
		const { ready, done, minutes, spent } = tally(line.dataset.order?.split(' ') ?? [], stops);
		const state = line.querySelector('[data-state]');
		const next = ready.find((stop) => !stop.done);
		state?.replaceChildren(done ? words.nDone(done) : '');
		if (next && events && !line.classList.contains('k0')) state?.append(words.next, linkTo(next), '. ');
		fill(line.querySelector<HTMLElement>('.road'), spent, minutes);
		line.querySelector('[data-time]')?.replaceChildren(words.timeOf(spent, minutes));
	}
}

/** How many come back today, by the moments the review page left. `islands/count.ts` does the same on other pages. */
function markDue(): void {
	const { at, each }: { at: number[]; each: number } = JSON.parse(
		localStorage.getItem(`${site}:due`) ?? '{"at":[],"each":1}',
	);
	const due = at.filter((moment) => moment <= Date.now()).length;
	const link = document.querySelector<HTMLAnchorElement>('.top [href$="/review/"]');
	link?.querySelector('mark')?.remove();
	document.querySelector('[data-resume=review]')?.remove();
	if (!due || !link) return;
	const mark = document.createElement('mark');
	mark.textContent = String(due);
	say(mark, 'said', words.due);
	link.append(mark);
	const button = document.createElement('a');
	button.className = 'b';
	button.href = link.href;
	button.dataset.resume = 'review';
	button.textContent = words.review(due, Math.ceil(due * each));
	document.querySelector('.resume .row')?.append(' ', button);
}

/** The first stop that is not done: of the chosen track, else of the page. */
function nextStop(stops: Stops): { next: Stop | undefined; onTrack: boolean } {
	const chosen = document.querySelector('.tracks :checked:not([value=""])')?.id;
	const order = chosen && document.querySelector<HTMLElement>(`.tk.${chosen}`)?.dataset.order;
	const onTrack = order ? tally(order.split(' '), stops).ready.find(({ done }) => !done) : undefined;
	return { next: onTrack ?? [...stops.values()].find(({ done }) => !done), onTrack: onTrack !== undefined };
}

function markResume({ last }: Snapshot, stops: Stops): void {
	const begin = firstLessons()
		.flatMap((id) => stops.get(id) ?? [])
		.find(({ done }) => !done);
	const left = (last && stops.get(last.lesson)) ?? begin;
	root.classList.toggle('under-way', !!left);
	if (!left) {
		if (firstVisit) document.querySelector('.resume')?.replaceWith(firstVisit.cloneNode(true));
		return;
	}
	const { next, onTrack } = left.done && !begin ? nextStop(stops) : { next: left.done ? begin : left, onTrack: false };
	const stop = next ?? left;
	const part = (name: string) => document.querySelector<HTMLElement>(`[data-resume=${name}]`);
	const [when, first, far, lesson, go] = ['when', 'first', 'far', 'lesson', 'go'].map(part);
	if (when) {
		if (!next) when.textContent = words.nothingNew;
		else if (last && next.id === last.lesson) when.textContent = words.resume(new Date(last.at), new Date());
		else when.textContent = next === begin ? words.byBearing : onTrack ? words.goOnTrack : words.goOn;
	}
	if (first) first.hidden = true;
	if (far) far.hidden = false;
	fill(far?.querySelector<HTMLElement>('.road'), stop.spent, stop.minutes);
	far?.querySelector('.ui')?.replaceChildren(words.of(stop.spent, stop.minutes));
	const link = linkTo(stop);
	lesson?.replaceChildren(...link.childNodes);
	go?.replaceChildren(next ? (stop.spent && next !== begin ? words.carryOn : words.begin) : words.again);
	for (const each of [lesson, go]) each?.setAttribute('href', link.href);
}

/** A link to a stop: sign and title. */
function linkTo({ element }: Stop): HTMLAnchorElement {
	const link = document.createElement('a');
	const sign = document.createElement('span');
	const title = document.createElement('span');
	const own = element.querySelector('a');
	sign.className = element.classList.contains('priv') ? 'sign pack' : 'sign';
	sign.textContent = element.querySelector('b')?.textContent ?? '';
	title.textContent = own?.firstChild?.textContent?.trim() ?? '';
	link.href = own?.href ?? '';
	link.append(sign, ' ', title);
	return link;
}

/** Draws the snapshot; safe to repeat. */
function applyMarks(snapshot: Snapshot): void {
	root.classList.toggle('has-progress', snapshot.events > 0);
	const stops = markStops(snapshot);
	markScenarios(snapshot);
	markRoads(stops);
	markTracks(snapshot, stops);
	markResume(snapshot, stops);
}

function draw(): void {
	try {
		const snapshot: Snapshot | null = JSON.parse(localStorage.getItem(`${site}:snapshot`) ?? 'null');
		if (snapshot?.v === 1) applyMarks(snapshot);
		markDue();
	} catch {
		// Blocked storage or a snapshot that cannot be read: the page as it is, which is the one without progress.
	}
}

/** The way through the roads chosen last time. */
function restoreTrack(): void {
	try {
		const id = localStorage.getItem(`${site}:track`);
		const radio = id !== null && document.querySelector<HTMLInputElement>(`.tracks [value="${CSS.escape(id)}"]`);
		if (radio) radio.checked = true;
	} catch {
		// Blocked storage: all roads, as on a first visit.
	}
}

restoreTrack();
draw();
document.addEventListener('snapshot', draw);
// Back from a lesson: the page comes out of the browser's memory as it was left.
addEventListener('pageshow', ({ persisted }) => persisted && draw());
// Rendered ahead of the visit: there may be answers since.
document.addEventListener('prerenderingchange', draw);
