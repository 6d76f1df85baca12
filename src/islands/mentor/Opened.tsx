import type { JSX } from 'preact';
import { fieldsOf } from '../../domain/evidence/entries.ts';
import { type MentorFile, themeOf } from '../../domain/mentor/mentor-file.ts';
import { entryPrompts } from '../../domain/mentor/prompts.ts';
import { mentor as words } from '../../i18n/en/mentor.ts';
import { PacketEntry } from '../evidence/Packet.tsx';
import { Ratings } from '../progress/Ratings.tsx';
import { Matrix } from './Matrix.tsx';
import { Talk } from './Talk.tsx';

interface Props {
	file: MentorFile;
	/** Id of the site the page is on. */
	site: string;
	/** Takes the heading, which gets the focus. */
	heading(element: HTMLElement | null): void;
}

/** A learner's file: who made it and when, and each part that is in it. Whatever it says is text. */
export function Opened({ file, site, heading }: Props): JSX.Element {
	const { from, made, matrix, ratings, entries, roads, calibration } = file;
	const parts = [
		...(matrix ? [words.part.matrix] : []),
		...(ratings ? [words.part.ratings] : []),
		...(entries ? [words.part.entries(entries.length)] : []),
		...(roads ? [words.part.roads] : []),
		...(calibration ? [words.part.calibration] : []),
	];
	return (
		<div class="handed">
			<h2 tabIndex={-1} ref={heading}>
				{words.opened(from)}
			</h2>
			<p>
				{words.made(made)} {words.parts(parts)}
			</p>
			{file.site !== site && <p class="ui">{words.foreign(file.site)}</p>}
			{matrix && <Matrix file={file} rows={matrix} />}
			{matrix && <Talk file={file} rows={matrix} />}
			{ratings && (
				<section aria-labelledby="ratings">
					<h2 id="ratings">{words.ratings}</h2>
					{ratings.length > 0 ? (
						<Ratings ratings={ratings} says={words.ratingsWhat} themeOf={(id) => themeOf(file, id)} />
					) : (
						<p class="ui q2">{words.unratedYet}</p>
					)}
				</section>
			)}
			{entries && <Entries file={file} entries={entries} />}
			{roads && <Roads file={file} roads={roads} />}
			{calibration && (
				<section aria-labelledby="calibration">
					<h2 id="calibration">{words.calibration}</h2>
					{calibration.length === 0 && <p class="ui q2">{words.uncalibrated}</p>}
					<ul class="bare ui">
						{calibration.map(({ level, right, of }) => (
							<li key={level}>{words.calibrated(level, right, of)}</li>
						))}
					</ul>
				</section>
			)}
		</div>
	);
}

function Entries({ file, entries }: { file: MentorFile; entries: NonNullable<MentorFile['entries']> }): JSX.Element {
	return (
		<section aria-labelledby="entries">
			<h2 id="entries">{words.entries}</h2>
			{entries.map((entry, n) => {
				const fields = fieldsOf(entry.fields);
				const theme = fields.theme ? themeOf(file, fields.theme) : null;
				return (
					// Nothing names an entry of a file but its place.
					<div class="entry" key={n}>
						<PacketEntry fields={fields} date={entry.date} theme={theme?.title ?? null} />
						{entryPrompts(fields).map((open) => (
							<div class="ask ui" key={open}>
								<p>{words.lacks[open]}</p>
								<ul>
									{words.entry[open].map((question) => (
										<li key={question}>{question}</li>
									))}
								</ul>
							</div>
						))}
					</div>
				);
			})}
		</section>
	);
}

function Roads({ file, roads }: { file: MentorFile; roads: NonNullable<MentorFile['roads']> }): JSX.Element {
	return (
		<section aria-labelledby="roads">
			<h2 id="roads">{words.roads}</h2>
			<div class="scrollx">
				<table>
					<thead>
						<tr>
							{[words.road, words.lessons, words.questionsAnswered, words.right].map((head) => (
								<th key={head} scope="col">
									{head}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{roads.map(({ theme: id, lessons, begun, done, answered, placed, right, judged }, n) => {
							const { sign, title } = themeOf(file, id);
							return (
								<tr key={n}>
									<th scope="row">
										{sign && <span class="sign">{sign}</span>} {title}
									</th>
									<td>{words.lessonsOf(done, begun, lessons)}</td>
									<td>{words.of(answered, placed)}</td>
									<td>{judged > 0 && words.of(right, judged)}</td>
								</tr>
							);
						})}
					</tbody>
				</table>
			</div>
		</section>
	);
}
