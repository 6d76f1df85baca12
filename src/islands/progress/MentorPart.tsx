import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { levelsOf } from '../../domain/calibration/report.ts';
import { type Competency, weighing } from '../../domain/competency/competency.ts';
import { ratingsOf } from '../../domain/competency/history.ts';
import { nameOf } from '../../domain/evidence/entries.ts';
import { own } from '../../domain/evidence/starts.ts';
import { MENTOR_LIMITS, mentorFile, mentorFileName } from '../../domain/mentor/mentor-file.ts';
import { folding, foldLog } from '../../domain/progress/fold.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { roadsSoFar } from '../../domain/progress/overview.ts';
import { mentorExport as words } from '../../i18n/en/mentor.ts';
import { $evidence } from '../../state/evidence.ts';
import { $log } from '../../state/log.ts';
import { inSlices } from '../../state/slices.ts';
import { siteId } from '../../state/storage.ts';
import { useStore } from '../use-store.ts';
import { download } from './download.ts';
import type { Statements } from './Levels.tsx';
import { evidencedBy } from './sheet.ts';

interface Props {
	base: string;
	outline: Outline | null;
	statements: Statements;
}

const PARTS = ['matrix', 'ratings', 'roads', 'calibration'] as const;
type Part = (typeof PARTS)[number];

/** A file for one reader: which parts go into it is chosen here, and nothing of the choice is kept. */
export function MentorPart({ base, outline, statements }: Props): JSX.Element {
	// The entries are not read before somebody wants to choose.
	const [opened, setOpened] = useState(false);
	return (
		<>
			<p class="ui">
				{words.what} <a href={`${base}mentor/`}>{words.page}</a> {words.whatMore}
			</p>
			<details onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
				<summary>{words.choose}</summary>
				{opened && <Choice outline={outline} statements={statements} />}
			</details>
		</>
	);
}

function Choice({ outline, statements }: Omit<Props, 'base'>): JSX.Element {
	const entries = useStore($evidence);
	const [from, setFrom] = useState('');
	const [parts, setParts] = useState<ReadonlySet<Part>>(new Set(outline ? PARTS : ['calibration']));
	const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
	const [said, setSaid] = useState('');
	const chosen = entries.filter(({ id }) => ids.has(id));

	const make = async (event: Event) => {
		event.preventDefault();
		if (parts.size === 0 && chosen.length === 0) return setSaid(words.nothing);
		const made = new Date().toISOString();
		const text = await textOf(made);
		const file = new Blob([text], { type: 'application/json' });
		if (chosen.length > MENTOR_LIMITS.items || file.size > MENTOR_LIMITS.size)
			return setSaid(words.tooMuch(MENTOR_LIMITS.items));
		download(file, mentorFileName(made));
		setSaid(words.made(mentorFileName(made)));
	};
	const textOf = async (made: string) => {
		const events = $log.get();
		let weighed: Competency[] = [];
		// Years of answers are weighed in short tasks.
		await inSlices(
			(function* () {
				yield* folding(events);
				if (outline && (parts.has('matrix') || parts.has('ratings')))
					weighed = yield* weighing({ events, outline, evidenced: evidencedBy(events) });
			})(),
		);
		return mentorFile(
			{
				from,
				roads: outline && parts.has('roads') ? roadsSoFar(foldLog(events), outline) : null,
				matrix: outline && parts.has('matrix') ? weighed : null,
				ratings: outline && parts.has('ratings') ? ratingsOf(weighed) : null,
				calibration: parts.has('calibration') ? levelsOf(events) : null,
				entries: chosen,
			},
			{ site: siteId(), themes: outline?.themes ?? {}, statements },
			made,
		);
	};
	return (
		<form class="choice" onSubmit={(event) => void make(event)}>
			<label for="mentor-name">{words.name}</label>
			<span class="s q2" id="mentor-name-hint">
				{words.nameHint}
			</span>
			<input
				id="mentor-name"
				type="text"
				maxLength={100}
				autocomplete="name"
				aria-describedby="mentor-name-hint"
				value={from}
				onInput={({ currentTarget }) => setFrom(currentTarget.value)}
			/>
			<fieldset>
				<legend>{words.parts}</legend>
				{PARTS.filter((part) => outline || part === 'calibration').map((part) => (
					<Tick key={part} label={words[part]} on={parts.has(part)} onFlip={() => setParts(flipped(parts, part))} />
				))}
				{!outline && <p class="ui">{words.noOutline}</p>}
			</fieldset>
			{entries.length > 0 ? (
				<fieldset>
					<legend>{words.entries(chosen.length, entries.length)}</legend>
					<p class="s q2">{words.brackets}</p>
					{entries.map(({ id, fields, date, competency }) => (
						<Tick
							key={id}
							label={nameOf(fields) || words.unnamed}
							about={words.about(date, competency && (own(outline?.themes, competency)?.title ?? competency))}
							on={ids.has(id)}
							onFlip={() => setIds(flipped(ids, id))}
						/>
					))}
				</fieldset>
			) : (
				<p class="ui q2">{words.noEntries}</p>
			)}
			<p class="row">
				<button class="b" type="submit">
					{words.make}
				</button>
			</p>
			<p class="ui" role="status">
				{said}
			</p>
		</form>
	);
}

function Tick({
	label,
	about,
	on,
	onFlip,
}: {
	label: string;
	about?: string;
	on: boolean;
	onFlip(): void;
}): JSX.Element {
	return (
		<label class="ui tick">
			<input type="checkbox" checked={on} onChange={onFlip} />
			<span>
				{label}
				{about && <small class="q2">{about}</small>}
			</span>
		</label>
	);
}

function flipped<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
	const next = new Set(set);
	if (!next.delete(item)) next.add(item);
	return next;
}
