import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answered, LogEvent } from '../domain/log/event.ts';
import { eventId } from '../domain/log/event-id.ts';
import { below, often, pick, type Random, seeded } from '../domain/log/sample-events.ts';
import { EMPTY, stampOf } from '../domain/log/stamp.ts';
import type { Outline } from '../domain/progress/outline.ts';
import { outlineStamp } from '../domain/progress/outline-stamp.ts';
import { laidOver, type OutlinePart } from '../domain/progress/part.ts';
import { type Snapshot, snapshotOf } from '../domain/progress/snapshot.ts';
import { isEarly } from '../domain/review/event-day.ts';
import { reviewItems, scenarioCards } from '../domain/review/items.ts';
import { LIMITS, type Planned, steps } from '../domain/review/outlook.ts';
import { planOf } from '../domain/review/plan.ts';
import { DAY, NOON } from '../domain/review/sample-reviews.ts';
import { plannedOf, scheduleOf } from '../domain/review/schedule.ts';
import { daysOf, differences, laidDays, type Since, type Worked } from '../domain/review/since.ts';
import { studyDay } from '../domain/review/study-day.ts';
import { outlinePart } from './outline-part.ts';
import type { Lesson } from './types.ts';

const TYPES = ['single', 'recall', 'rank', 'multi', 'single'] as const;

/** Lesson `l<n>` with five questions, one of which is an attempt and one a ranking; it may place more than its own. */
function lesson(n: number, ...more: string[]): Pick<Lesson, 'status' | 'index' | 'sections'> {
	const section = (items: string[]) => ({ anchor: '', is: 'practice' as const, heading: '', minutes: 1, at: 0, items });
	const ids = TYPES.map((_, i) => `l${n}/q${i}`);
	return {
		status: 'published',
		index: Object.fromEntries(
			TYPES.map((type, i) => [
				`q${i}`,
				{ title: '', type, role: i === 0 ? 'attempt' : 'practice', objective: null, rev: 'r1' },
			]),
		),
		// The last question is asked in review only, or by another lesson.
		sections: [section(ids.slice(0, 2)), section([]), section([...ids.slice(2, 4), ...more])],
	};
}

const played = (card: string | null = null) => ({ scenario: { debrief: { card } } });
const content = {
	lessons: {
		l0: lesson(0, 'l1/q1', 'scenario:s0'),
		l1: lesson(1),
		l2: lesson(2, 'l0/q4', 'scenario:s2'),
		l3: lesson(3),
	},
	// One is a card of its lesson, one stands alone, one is a card of another lesson; two share a card, one has none.
	scenarios: { s0: played('l0/q1'), s1: played('l1/q3'), s2: played('l3/q1'), s3: played('l3/q1'), s4: played() },
	renamed: { 'old/a': 'l1/q1', 'old/b': 'l0/q3', 'old/c': 'l3/q1', 'scenario:t0': 's0', 'scenario:t3': 's3' },
};

const OUTLINE: Pick<Outline, 'lessons' | 'scenarios' | 'renamed'> = {
	lessons: Object.fromEntries(
		Object.entries(content.lessons).map(([id, { status, sections, index }]) => [
			id,
			{
				...{
					title: '',
					sign: '',
					theme: '',
					level: '',
					minutes: 20,
					needs: [],
					objectives: {},
					url: '',
					scenarios: [],
				},
				...{ status, sections, questions: index },
			},
		]),
	),
	scenarios: Object.fromEntries(
		Object.entries(content.scenarios).map(([id, { scenario }]) => [
			id,
			{
				title: '',
				minutes: 5,
				url: '',
				lesson: null,
				endings: {},
				...(scenario.debrief.card && { card: scenario.debrief.card }),
			},
		]),
	),
	renamed: content.renamed,
};
const OF = outlineStamp(OUTLINE);
const [ITEMS, CARDS] = [reviewItems(OUTLINE), scenarioCards(OUTLINE)];

/** Pages that know a part. */
const PAGES = [
	...Object.values(content.lessons).map(({ sections }) => sections.flatMap(({ items }) => items)),
	...Object.keys(content.scenarios).map((id) => [`scenario:${id}`]),
].map((items) => outlinePart(content, items));
const SUBJECTS = [...ITEMS.keys(), 'l0/q0', 'l2/q0', 'l1/q2', 'old/a', 'old/b', 'old/c', 'gone/q'];
const PLAYS = ['s0', 's1', 's2', 's3', 's4', 't0', 't3', 'gone'];

describe('the part of the outline that a page knows', () => {
	it('has whatever an answer there changes, and nothing else', () => {
		const part = outlinePart(content, ['scenario:s2', 'l1/q1']);
		assert.deepEqual(Object.keys(part.lessons), ['l0', 'l1', 'l2']);
		assert.deepEqual(part.revs, { 'l1/q1': 'r1', 'l3/q1': 'r1' });
		assert.deepEqual(part.cards, { s2: 'l3/q1', s3: 'l3/q1' });
		assert.deepEqual(Object.keys(part.renamed ?? {}).sort(), ['old/a', 'old/b', 'old/c', 'scenario:t0', 'scenario:t3']);
		assert.equal('renamed' in outlinePart(content, ['scenario:s4']), false);
	});

	it('leads to the marks and days of the whole outline, in 250 histories in two tabs, or says that it cannot', () => {
		const seen = { laid: 0, counted: 0, refused: 0, plain: 0 };
		for (let i = 0; i < often(250); i += 1) history(seeded(9000 + i), seen);
		assert.ok(Math.min(seen.laid, seen.counted, seen.refused, seen.plain) > 300, JSON.stringify(seen));
	});

	it('counts an answer once whose question has been renamed since', () => {
		const world = new World(seeded(2));
		const tab = world.tab();
		tab.part = PAGES[0] ?? tab.part;
		world.store(tab, world.answered('old/b'));
		const known = { due: world.today + 1, fresh: true, touched: [...world.events.keys()][0] ?? '' };
		world.worked = { made: 'before', items: new Map([['old/b', known]]) };
		world.since = { over: 'before', log: stampOf(tab.log()), of: 'before', items: {} };
		world.store(tab, world.answered('l0/q1'));
		assert.ok(world.lay(tab));
		assert.deepEqual([...daysOf(world.worked, world.since).keys()].sort(), ['l0/q1', 'l0/q3']);
	});

	it('counts from nothing where only its own was ever answered', () => {
		const world = new World(seeded(1));
		const tab = world.tab();
		for (let i = 0; i < 20; i += 1) {
			world.now += DAY / 3;
			tab.part = PAGES[0] ?? tab.part;
			world.store(tab, world.answered(pick(world.random, ['l0/q0', 'l0/q1', 'l1/q1'])));
			assert.ok(world.lay(tab));
			assert.equal(world.snapshot.log, stampOf(tab.log()));
			world.check();
		}
	});
});

type Seen = Record<'laid' | 'counted' | 'refused' | 'plain', number>;

/** Two tabs, an hour to some days between what happens. */
function history(random: Random, seen: Seen): void {
	const world = new World(random);
	const tabs = [world.tab(), world.tab()];
	for (let n = 0; n < 40; n += 1) {
		world.now += pick(random, [0, 0, below(random, 30)]) * (DAY / 24);
		const [tab, other] = random() < 0.5 ? tabs : tabs.toReversed();
		if (!tab || !other) return;
		const kind = random();
		if (kind < 0.1) tab.part = PAGES[below(random, PAGES.length)] ?? tab.part;
		else if (kind < 0.16) world.visit(tab);
		else if (kind < 0.22) world.review(tab);
		else if (kind < 0.25)
			for (let k = below(random, 5); k >= 0; k -= 1) world.store(tab, world.sample(-below(random, 20)));
		else if (kind < 0.27) world.remove(tab);
		else if (kind < 0.28) world.store(tab, world.sample(below(random, 30)));
		else world.store(tab, world.own(tab));
		// The list of reviews is worked out in one tab while the other keeps what it has made of the one before.
		const raced = random() < 0.05 ? world.raced(tab, other) : null;
		const stale = random() < 0.1 ? world.kept() : null;
		// It is closed before it keeps anything.
		if (random() < 0.05) continue;
		if (random() < 0.9) other.receive(world.events);
		// Two tabs read before one of them has written.
		if (stale) world.lay(other);
		const now = stale && world.kept(stale);
		count(world.lay(tab), world, tab, seen);
		world.check();
		if (now && random() < 0.5) world.kept(now);
		if (raced) world.since = raced;
		if (random() < 0.9) count(world.lay(other), world, other, seen);
		world.check();
	}
}

function count(laid: boolean, world: World, tab: Tab, seen: Seen): void {
	seen[laid ? 'laid' : 'refused'] += 1;
	if (laid && world.since.log === stampOf(tab.log())) seen.counted += 1;
	if (Object.keys(world.since.items).length) seen.plain += 1;
}

/** A tab with what it knows of the log, under the names that its page knows. */
class Tab {
	part: OutlinePart;
	private known: ReadonlyMap<string, LogEvent> = new Map();
	private shown: readonly LogEvent[] | null = null;
	private page: OutlinePart | null = null;

	constructor(part: OutlinePart) {
		this.part = part;
	}

	receive(events: ReadonlyMap<string, LogEvent>): void {
		this.known = new Map(events);
		this.shown = null;
	}

	log(): readonly LogEvent[] {
		if (!this.shown || this.page !== this.part) this.shown = named(this.known, this.part.renamed ?? {});
		this.page = this.part;
		return this.shown;
	}
}

/** Sorted by id, without what was deleted, as the log store shows it. */
function named(events: ReadonlyMap<string, LogEvent>, names: Readonly<Record<string, string>>): LogEvent[] {
	const gone = new Set([...events.values()].flatMap((event) => (event.type === 'deleted' ? event.data.event : [])));
	return [...events.values()]
		.filter(({ id }) => !gone.has(id))
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map((event) => {
			const name = names[event.type === 'played' ? `scenario:${event.subject}` : event.subject];
			return name ? { ...event, subject: name } : event;
		});
}

interface Kept {
	snapshot: Snapshot;
	worked: Worked;
	since: Since;
}

/** What is stored, and what happens to it. */
class World {
	readonly random: Random;
	now = NOON;
	events: ReadonlyMap<string, LogEvent> = new Map();
	snapshot: Snapshot = { ...snapshotOf([], { lessons: {} }, OF) };
	worked: Worked = { made: '', items: new Map() };
	since: Since = { over: '', log: EMPTY, of: OF, items: {} };
	private n = 0;

	constructor(random: Random) {
		this.random = random;
	}

	get today(): number {
		return studyDay(this.now, 'UTC');
	}

	tab(): Tab {
		return new Tab(pick(this.random, PAGES as [OutlinePart, ...OutlinePart[]]));
	}

	/** What is kept now; given something that was kept before, that is kept again. */
	kept(again?: Kept): Kept {
		const { snapshot, worked, since } = this;
		if (again) Object.assign(this, again);
		return { snapshot, worked, since };
	}

	store(tab: Tab, ...events: LogEvent[]): void {
		this.events = new Map([...this.events, ...events.map((event) => [event.id, event] as const)]);
		tab.receive(this.events);
	}

	answered(subject: string, days = 0): LogEvent {
		const unsure = this.random() < 0.1;
		const score = pick(this.random, [0, 0.5, 1, 1]);
		const confidence = pick(this.random, [25, 50, 75, 95] as const);
		const data: Answered = { response: null, score: unsure ? null : score, confidence, variant: null, hints: 0, ms: 1 };
		const rev = pick(this.random, ['r1', 'r1', 'r1', 'r0']);
		return { ...this.envelope(days), type: 'answered', subject, rev, data: unsure ? { ...data, unsure } : data };
	}

	played(subject: string, days = 0): LogEvent {
		const data = { path: [], ending: pick(this.random, ['best', 'trap']) };
		return { ...this.envelope(days), type: 'played', subject, data };
	}

	/** Anything, from any time. */
	sample(days: number): LogEvent {
		return this.random() < 0.7
			? this.answered(SUBJECTS[below(this.random, SUBJECTS.length)] ?? '', days)
			: this.played(PLAYS[below(this.random, PLAYS.length)] ?? '', days);
	}

	/** What a page lets one do. */
	own({ part: { items } }: Tab): LogEvent {
		const item = items[below(this.random, items.length)] ?? '';
		return item.startsWith('scenario:') ? this.played(item.slice(9)) : this.answered(item);
	}

	remove(tab: Tab): void {
		const [event] = [...this.events.keys()].slice(below(this.random, this.events.size));
		if (event) this.store(tab, { ...this.envelope(0), type: 'deleted', subject: '', data: { event } });
	}

	/** A page that knows all. */
	visit(tab: Tab): void {
		tab.receive(this.events);
		const events = this.whole();
		this.snapshot = snapshotOf(events, OUTLINE, OF);
		this.keep(events, planOf({ events, items: ITEMS, cards: CARDS, known: this.worked.items, today: this.today }));
	}

	review(tab: Tab): void {
		tab.receive(this.events);
		const events = this.whole();
		const { items } = scheduleOf({ events, items: ITEMS, cards: CARDS, today: this.today });
		const known = [...items].map(([id, item]) => [id, { ...plannedOf(item), touched: item.touched }] as const);
		this.worked = { made: `${OF} ${stampOf(events)}`, items: new Map(known) };
		this.snapshot = snapshotOf(events, OUTLINE, OF);
		this.keep(events, this.worked.items);
	}

	/** Has one tab work out the list of reviews; returns what the other would keep that has read before and writes after. */
	raced(tab: Tab, other: Tab): Since {
		const before = this.kept();
		this.lay(tab);
		const { since } = this.kept(before);
		this.review(other);
		return since;
	}

	/** What a page does that knows a part; false where it would have to fetch the rest. */
	lay(tab: Tab): boolean {
		const events = tab.log();
		const { worked, since, today } = this;
		const snapshot = laidOver(this.snapshot, events, tab.part);
		if (snapshot) this.snapshot = snapshot;
		const planned = laidDays({ worked, since, events, part: tab.part, today });
		if (planned) this.keep(events, planned);
		return snapshot !== null && planned !== null;
	}

	/** What claims to be made from the whole log is what the whole outline makes of it. */
	check(): void {
		const events = this.whole();
		const { worked, since, today } = this;
		if (this.snapshot.log === stampOf(events)) {
			assert.deepEqual({ ...this.snapshot, events: events.length }, snapshotOf(events, OUTLINE, OF));
		}
		if (since.log !== stampOf(events) || since.over !== worked.made || since.early || isEarly(events, today)) return;
		const full = planOf({ events, items: ITEMS, cards: CARDS, known: worked.items, today });
		const days = daysOf(worked, since);
		const plain = (all: ReadonlyMap<string, Planned>) =>
			[...all].map(([id, { due, fresh }]) => `${id} ${due} ${fresh}`).sort();
		assert.deepEqual(plain(days), plain(full));
		const view = { limits: LIMITS, today, done: { due: 0, fresh: 0 } };
		assert.deepEqual(steps({ ...view, planned: [...days.values()] }), steps({ ...view, planned: [...full.values()] }));
	}

	private keep(events: readonly LogEvent[], planned: ReadonlyMap<string, Planned>): void {
		const early = isEarly(events, this.today) ? ({ early: true } as const) : {};
		const items = differences(this.worked, planned);
		// As it is read back.
		this.since = JSON.parse(JSON.stringify({ over: this.worked.made, log: stampOf(events), of: OF, ...early, items }));
	}

	/** All there is, under the names of today. */
	private whole(): LogEvent[] {
		return named(this.events, content.renamed);
	}

	private envelope(days: number) {
		this.n += 1;
		const time = this.now + days * DAY;
		return { id: eventId(time, 'aaaaaaaa', this.n), at: new Date(time).toISOString(), zone: 'UTC' };
	}
}
