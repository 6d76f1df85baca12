import type { ComponentChildren, JSX, Ref, TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { decisionsAhead } from '../../domain/scenario/ahead.ts';
import { clockText } from '../../domain/scenario/clock.ts';
import { startValues } from '../../domain/scenario/meters.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { facilitate as words } from '../../i18n/en/facilitate.ts';
import { Heading } from '../scenario/Heading.tsx';

/** What the facilitator says of the room. 0 is "not said". */
export interface Room {
	people: number;
	/** Minutes to talk at a decision. */
	talk: number;
}

interface Props {
	scenario: Scenario;
	/** The steps in the address do not fit. */
	lost?: boolean;
	target?: Ref<HTMLHeadingElement>;
	/** Absent in the server's HTML: the button keeps its place and appears when it works. */
	onStart?: (room: Room) => void;
	/** Links to the notes and the sheets, and what stands there without a script. */
	children?: ComponentChildren;
}

/** Minutes of a group: three to begin, four for each decision, eight for the debrief. */
export function groupMinutes(decisions: number): number {
	return 11 + 4 * decisions;
}

/** Before the first decision. The server renders the same, so nothing moves when the script takes over. */
export function Start({ scenario, lost = false, target, onStart, children }: Props): JSX.Element {
	const [room, setRoom] = useState<Room>({ people: 0, talk: 3 });
	const { least, most } = decisionsAhead(scenario, Object.keys(scenario.nodes)[0] ?? '');
	const number = (event: TargetedEvent<HTMLInputElement>) =>
		Math.max(0, Math.min(500, Math.floor(event.currentTarget.valueAsNumber || 0)));
	const begin = (event: Event) => {
		event.preventDefault();
		onStart?.(room);
	};
	return (
		<div class="opening">
			<div>
				<p class="ui q2">{words.about(groupMinutes(most), least, most)}</p>
				<Heading level={1} {...(target && { target })}>
					{scenario.title}
				</Heading>
				<p class="tell">{scenario.intro}</p>
				<p class="role">{scenario.role}</p>
			</div>
			<div>
				{lost && (
					<p class="plainly" role="alert">
						{words.staleLink}
					</p>
				)}
				<p>{words.stand}</p>
				<form class="js-only" onSubmit={begin}>
					<p class="row">
						<label>
							{words.people}{' '}
							<input
								type="number"
								inputMode="numeric"
								min="1"
								max="500"
								disabled={!onStart}
								onInput={(event) => setRoom({ ...room, people: number(event) })}
							/>
						</label>
						<label>
							{words.talk}{' '}
							<input
								type="number"
								inputMode="numeric"
								min="1"
								max="60"
								value={room.talk || ''}
								disabled={!onStart}
								onInput={(event) => setRoom({ ...room, talk: number(event) })}
							/>
						</label>
					</p>
					<p class="q2">{words.talkHint}</p>
					<p class="row">
						<button class={onStart ? 'b go' : 'b go waiting'} type="submit" disabled={!onStart}>
							{words.start(clockText(scenario, startValues(scenario)))}
						</button>
					</p>
					<p class="q2">{words.kept}</p>
				</form>
				{children}
			</div>
		</div>
	);
}
