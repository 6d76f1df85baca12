/** In dev, on every page: findings beside what they are about, all of them at its end, and the ways into previews. */
import './dev.css';
import { type JSX, render } from 'preact';
import { findings as words } from '../i18n/en/author.ts';
import { drawBeside, pageSubject, ruleAddress } from './beside.ts';
import { FileLink } from './FileLink.tsx';
import type { Located } from './spot.ts';

const { subject, question } = pageSubject();
const base = document.documentElement.dataset.base ?? '/';

const place = document.createElement('div');
place.className = 'dev';
const main = document.querySelector('main');
if (main) main.after(place);
else document.body.append(place);

let found: Located[] = [];
/** Of every page rather than of this one. */
let all = false;
let hidden = false;

const concerns = ({ spot, file }: Located) =>
	question ? spot?.question === question : spot ? spot.subject === subject : subject !== null && file.includes(subject);

function draw(): void {
	const errors = found.filter(({ severity }) => severity === 'error');
	const here = found.filter(concerns);
	// An error anywhere keeps this page at its last good content.
	const shown = all ? found : [...new Set([...errors, ...here])];
	look.disconnect();
	drawBeside(hidden ? [] : here);
	render(<Panel shown={shown} errors={errors.length} />, place);
	look.observe(main ?? document.body, { childList: true, subtree: true });
}

function Panel({ shown, errors }: { shown: readonly Located[]; errors: number }): JSX.Element {
	const toggle = (change: () => void) => () => {
		change();
		draw();
	};
	return (
		<>
			<p class="dev-head" role="status">
				<b>{words.summary(shown.length, errors, all)}</b>
				{scenariosHere().map((id) => (
					<a key={id} href={`${base}preview/scenarios/${id}/`}>
						{words.inspect(id)}
					</a>
				))}
				<button
					type="button"
					onClick={toggle(() => {
						all = !all;
					})}
				>
					{all ? words.thisPage : words.everyPage(found.length)}
				</button>
				{shown.length > 0 && (
					<button
						type="button"
						aria-expanded={!hidden}
						onClick={toggle(() => {
							hidden = !hidden;
						})}
					>
						{hidden ? words.show : words.hide}
					</button>
				)}
			</p>
			{!hidden && shown.length > 0 && (
				<ul>
					{shown.map((each) => (
						<Row key={`${each.file}:${each.line}:${each.column}:${each.name}:${each.what}`} {...each} />
					))}
				</ul>
			)}
			<Previews />
		</>
	);
}

function Row({ severity, name, what, mend, file, line, column }: Located): JSX.Element {
	return (
		<li class={severity}>
			<b>
				<a href={ruleAddress(name)}>{words.rule(name, severity)}</a>
			</b>
			<span>
				<b>
					<Coded text={what} />
				</b>{' '}
				<Coded text={mend} />
			</span>
			<FileLink file={file} line={line} column={column} />
		</li>
	);
}

/** A sentence with names between backticks. */
function Coded({ text }: { text: string }): JSX.Element {
	return <>{text.split('`').map((part, i) => (i % 2 ? <code key={i}>{part}</code> : part))}</>;
}

const scenariosHere = () =>
	[...document.querySelectorAll<HTMLElement>('.scen[data-id]')].map(({ dataset }) => dataset.id ?? '');

/** The questions of a lesson, each with its preview. */
function Previews(): JSX.Element | null {
	const lesson = subject?.startsWith('lessons/') && question === null ? subject.slice('lessons/'.length) : null;
	const questions = lesson ? [...document.querySelectorAll<HTMLElement>('.item[id]')] : [];
	if (questions.length === 0) return null;
	return (
		<p class="dev-ways">
			<span>{words.states}</span>
			{questions.map(({ id, dataset }) => (
				<a key={id} href={`${base}preview/questions/${dataset.from ?? lesson}/${id}/`}>
					{id}
				</a>
			))}
		</p>
	);
}

/** Islands draw again what findings stand in. */
let waiting = 0;
const look = new MutationObserver(() => {
	cancelAnimationFrame(waiting);
	waiting = requestAnimationFrame(draw);
});

async function load(): Promise<void> {
	const response = await fetch('/@findings.json');
	found = await response.json();
	hidden = false;
	draw();
}

import.meta.hot?.on('findings:changed', load);
void load();
