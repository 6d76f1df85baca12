import type { JSX } from 'preact';
import { asksOf } from '../../domain/evidence/asks.ts';
import type { Field } from '../../domain/evidence/entries.ts';
import { nameOf } from '../../domain/evidence/entries.ts';
import { safeLink } from '../../domain/evidence/link.ts';
import { roomLeft } from '../../domain/evidence/room.ts';
import type { Starts } from '../../domain/evidence/starts.ts';
import { own } from '../../domain/evidence/starts.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { evidence as words } from '../../i18n/en/evidence.ts';
import { $saving } from '../../state/log.ts';
import { useStore } from '../use-store.ts';
import { Origin } from './Origin.tsx';
import type { Desk, Editing } from './use-desk.ts';

interface Props {
	base: string;
	desk: Desk;
	editing: Editing;
	outline: Outline | null;
	starts: Starts | null;
	/** Begins an entry with a form. */
	onForm(template: string): void;
}

/** From how few characters on it is said how many are left. */
const SCARCE = 2000;
const LINES: readonly Field[] = ['title', 'number', 'confirmer', 'link'];

/** One entry as it is written: drafts itself, and is saved by hand. */
export function EntryForm({ base, desk, editing, outline, starts, onForm }: Props): JSX.Element {
	const { fields } = editing;
	const { saved } = desk;
	const asks = asksOf(fields);
	const room = roomLeft(fields);
	const themes = outline?.themes ?? {};
	const field = (name: Field, first = false) => (
		<div class="fld" key={name}>
			<label for={`e-${name}`}>{words.labels[name]}</label>
			{words.hints[name] && (
				<span class="hint" id={`h-${name}`}>
					{words.hints[name]}
				</span>
			)}
			{control(name, first)}
		</div>
	);
	const control = (name: Field, first: boolean) => {
		const given = {
			id: `e-${name}`,
			value: fields[name],
			onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement }) =>
				desk.write({ ...fields, [name]: currentTarget.value }),
			...(words.hints[name] && { 'aria-describedby': `h-${name}` }),
			...(first && { 'data-aim': 'first' }),
		};
		if (name === 'date') return <input type="date" {...given} />;
		if (name === 'theme') {
			return (
				<select {...given}>
					<option value="">{words.chooseTheme}</option>
					{Object.entries(themes).map(([id, { sign, title }]) => (
						<option key={id} value={id}>
							{sign} {title}
						</option>
					))}
					{fields.theme && !own(themes, fields.theme) && (
						<option value={fields.theme}>{words.themeGone(fields.theme)}</option>
					)}
				</select>
			);
		}
		if (LINES.includes(name)) return <input type="text" {...given} />;
		return <textarea rows={name === 'did' ? 5 : 3} {...given} />;
	};
	return (
		<form
			aria-labelledby="entry"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				desk.save();
			}}
		>
			<h2 id="entry" tabIndex={-1} data-aim="form">
				{saved ? nameOf(saved.fields) || words.unnamed : words.headNew}
			</h2>
			<Origin base={base} desk={desk} editing={editing} outline={outline} starts={starts} onForm={onForm} />
			{field('title', true)}
			<div class="pair">
				{field('date')}
				{field('theme')}
			</div>
			{field('situation')}
			{field('did')}
			{field('result')}
			<div class="pair">
				{field('number')}
				{field('confirmer')}
			</div>
			{field('link')}
			{fields.link.trim() && <LinkShown link={fields.link} />}
			{field('notes')}
			{room < SCARCE && (
				<p class={room < 0 ? 'ui bad' : 'ui q2'}>{room < 0 ? words.tooLong(-room) : words.left(room)}</p>
			)}
			<p class="row">
				<button class="b go" type="submit">
					{saved ? words.saveAgain : words.save}
				</button>
				{editing.at !== null && (
					<button class="b txt" type="button" onClick={desk.discard}>
						{saved ? words.changesDiscard : words.draftDiscard}
					</button>
				)}
				<Kept at={editing.at} savedAt={saved?.edited ?? null} />
			</p>
			<section class="asks" aria-labelledby="asks">
				<h3 id="asks">{words.asks}</h3>
				{asks.length > 0 ? (
					<ul>
						{asks.map((ask) => (
							<li key={ask}>{words.ask[ask]}</li>
						))}
					</ul>
				) : (
					<p>{words.asksNone}</p>
				)}
			</section>
		</form>
	);
}

/** Whether what is written is kept, and where. */
function Kept({ at, savedAt }: { at: string | null; savedAt: string | null }): JSX.Element {
	const saving = useStore($saving);
	const draft = at !== null && (saving === 'saved' || saving === 'newer' ? words.draftSaved(at) : words.draftUnsaved);
	return (
		<span class="ui q2" role="status">
			{draft || (savedAt !== null && words.savedAs(savedAt))}
		</span>
	);
}

function LinkShown({ link }: { link: string }): JSX.Element {
	const safe = safeLink(link);
	if (!safe) return <p class="ui q2 shown">{words.linkUnsafe}</p>;
	return (
		<p class="ui shown">
			<a href={safe} rel="external noreferrer">
				{safe}
			</a>
		</p>
	);
}
