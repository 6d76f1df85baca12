import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LogEventOf } from '../../domain/log/event.ts';
import { choose, openEvidence, type Play } from '../../domain/scenario/play.ts';
import { writeRoad } from '../../domain/scenario/road-link.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { linesOf, type Written, write } from '../../domain/scenario/written.ts';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { clearDraft, readDraft, writeDraft } from '../../state/drafts.ts';
import { $log, finishScenario } from '../../state/log.ts';
import { useStore } from '../use-store.ts';
import { roadInAddress, showRoad } from './address.ts';
import { announcement } from './effects.ts';
import { begin, opening, playsOf, restore, type Stage } from './stage.ts';

type Playing = Stage & { at: 'play' };

export interface Player {
	stage: Stage;
	/** What was announced last. */
	said: string;
	/** For the heading of a stage: the focus goes there after each step. */
	heading: RefObject<HTMLHeadingElement>;
	plays: readonly LogEventOf<'played'>[];
	/** An unfinished play waits while the road of a link is shown. */
	waiting: boolean;
	/** A new play: from the start, or with the steps up to a decision. */
	start(path?: readonly string[], written?: Written): void;
	/** Back to the unfinished play. */
	goOn(): void;
	open(at: Playing, evidence: string): void;
	write(at: Playing, text: string): void;
	decide(at: Playing, choice: string): void;
}

/** Plays a scenario: the path is a draft until it ends, then one event. `alone`: the page's address is the scenario's. */
export function usePlayer(scenario: Scenario, alone: boolean): Player {
	const draft = `scenario:${scenario.id}`;
	const plays = playsOf(useStore($log), scenario.id);
	const arrive = () => opening(scenario, alone ? roadInAddress() : null, readDraft(draft), plays);
	const [stage, setStage] = useState<Stage>(arrive);
	const [said, setSaid] = useState('');
	const heading = useRef<HTMLHeadingElement>(null);
	const moved = useRef(false);

	useLayoutEffect(() => {
		if (!moved.current) return;
		moved.current = false;
		heading.current?.focus({ preventScroll: true });
		const top = heading.current?.closest('.stage');
		if (top && top.getBoundingClientRect().top < 0) top.scrollIntoView();
	}, [stage]);
	useEffect(() => {
		if (!alone) return;
		const follow = () => {
			// Anchors within the page are none of a road.
			if (location.hash !== '' && roadInAddress() === null) return;
			go(arrive(), roadInAddress() === null ? '' : words.linkOpened);
		};
		addEventListener('hashchange', follow);
		return () => removeEventListener('hashchange', follow);
	});

	/** Shows the next stage and takes the reader to its heading. */
	const go = (next: Stage, sentence = '') => {
		moved.current = true;
		setSaid(sentence);
		setStage(next);
	};
	const keep = ({ play, written }: Pick<Playing, 'play' | 'written'>) =>
		writeDraft(draft, {
			path: play.path,
			written,
			// For the list of scenarios, which knows no rules.
			decision: play.chosen.length + 1,
			at: new Date().toISOString(),
		});
	const leaveRoad = () => alone && showRoad(null);

	return {
		stage,
		said,
		heading,
		plays,
		waiting: stage.at === 'end' && restore(scenario, readDraft(draft)).at === 'play',
		start(path = [], written = {}) {
			const next = begin(scenario, path, linesOf(written, path) ?? {});
			leaveRoad();
			keep(next);
			go(next);
		},
		goOn() {
			leaveRoad();
			go(restore(scenario, readDraft(draft)));
		},
		open({ play, written }, evidence) {
			const next = openEvidence(scenario, play, play.node ?? '', evidence);
			if (next === play) return;
			leaveRoad();
			keep({ play: next, written });
			const { title = '' } = scenario.nodes[play.node ?? '']?.evidence[evidence] ?? {};
			const moves = next.meters === play.meters ? '' : ` ${announcement(scenario, play.meters, next.meters)}`;
			setSaid(words.opened(title) + moves);
			setStage({ at: 'play', play: next, written, lost: false, badLink: null });
		},
		write(at, text) {
			const next = { ...at, written: write(at.written, at.play.node ?? '', text) };
			keep(next);
			setStage(next);
		},
		decide({ play, written }, choice) {
			const next = choose(scenario, play, choice);
			if (next === play) return;
			const sentence = announcement(scenario, play.meters, next.meters);
			if (next.ending === null) {
				leaveRoad();
				keep({ play: next, written });
				return go({ at: 'play', play: next, written, lost: false, badLink: null }, sentence);
			}
			go(finish(scenario.id, next, next.ending, written), sentence);
			clearDraft(draft);
			if (alone) showRoad(writeRoad(next.path, next.ending));
		},
	};
}

/** Writes the play into the log. */
function finish(id: string, { path, chosen }: Play, ending: string, written: Written): Stage {
	const lines = linesOf(written, chosen);
	finishScenario(id, { path: [...path], ending, ...(lines && { lines }) });
	return { at: 'end', path, ending, written: lines ?? {}, from: 'now', on: null };
}
