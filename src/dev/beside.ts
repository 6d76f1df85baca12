/** Findings beside what they are about: an outline round the thing, and the rule with its mend below it. */
import { findings as words } from '../i18n/en/author.ts';
import { type Located, letters, type Spot } from './spot.ts';

/** What can bear a finding; of several that hold a text, the innermost. */
const BLOCKS =
	'h1, h2, h3, h4, p, li, legend, label, blockquote, pre, td, dd, figcaption, summary, .ask, .opt, .opt div, .told, .intro';
/** Shorter texts are in too many others to be looked for inside them. */
const TELLING = 12;

const base = () => document.documentElement.dataset.base ?? '/';

/** What this page is about, and the question where it is about one. */
export function pageSubject(): { subject: string | null; question: string | null } {
	const path = location.pathname.slice(base().length);
	const [, lesson, key] = /^preview\/questions\/([a-z0-9-]+)\/([a-z0-9-]+)\//.exec(path) ?? [];
	if (lesson) return { subject: `lessons/${lesson}`, question: `${lesson}/${key}` };
	const [, subject = null] = /^(?:preview\/)?((?:lessons|scenarios)\/[a-z0-9-]+)\//.exec(path) ?? [];
	return { subject, question: null };
}

/** Address of the rule that a finding bears the name of. */
export const ruleAddress = (name: string): string => `${base()}authors/rules/#${name}`;

/** Takes what was drawn before off the page, and draws these. */
export function drawBeside(located: readonly Located[]): void {
	for (const old of document.querySelectorAll('.finding')) old.remove();
	for (const old of document.querySelectorAll('[data-finding]')) old.removeAttribute('data-finding');
	for (const finding of located) {
		if (finding.spot) for (const thing of thingsAt(finding.spot)) draw(thing, finding);
	}
}

/** What the page shows of a spot: the text itself in each state in which it stands there, else what it lies in. */
function thingsAt({ subject, question, node, texts }: Spot): Element[] {
	const main = document.querySelector('main');
	if (!main) return [];
	const within = question ? questionsOf(question) : node ? [...main.querySelectorAll(`[data-node="${node}"]`)] : [main];
	// The scenario's own page says of no element which node it shows: the text itself has to tell.
	const places = within.length === 0 && subject.startsWith('scenarios/') ? [main] : within;
	return places.flatMap((place) => {
		const [found] = texts.map((text) => holding(place, text)).filter((each) => each.length > 0);
		return found ?? (place === main ? [] : [place]);
	});
}

function questionsOf(id: string): Element[] {
	const [lesson = '', key = ''] = id.split('/');
	const here = pageSubject().subject === `lessons/${lesson}`;
	const placed = [...document.querySelectorAll<HTMLElement>(`[data-shows="${id}"], [id="${key}"]`)];
	return placed.filter(({ dataset }) => dataset.shows === id || (dataset.from ? dataset.from === lesson : here));
}

function holding(place: Element, text: string): Element[] {
	const all = [...place.querySelectorAll(BLOCKS)].filter((block) => {
		const own = letters(block.textContent ?? '');
		return own === text || (text.length >= TELLING && own.includes(text));
	});
	const inner = all.filter((block) => !all.some((other) => other !== block && block.contains(other)));
	// An option is the row with its mark, and reads as one thing.
	return [...new Set(inner.map((block) => block.closest('.opts > li') ?? block))];
}

function draw(thing: Element, { severity, name, what, mend }: Located): void {
	if (thing.getAttribute('data-finding') !== 'error') thing.setAttribute('data-finding', severity);
	const note = document.createElement('small');
	note.className = `finding ${severity}`;
	const rule = document.createElement('a');
	rule.href = ruleAddress(name);
	rule.textContent = words.rule(name, severity);
	note.append(rule, ' ', ...coded(`${what} ${mend}`));
	// Inside a label or legend it would become part of the name of a control.
	const beside = thing.matches('label, legend, summary, h1, h2, h3, h4, .item, [data-node]');
	if (beside) thing.after(note);
	else thing.append(note);
}

/** A sentence with names between backticks. */
function coded(sentence: string): (string | Node)[] {
	return sentence.split('`').map((part, i) => {
		if (i % 2 === 0) return part;
		const code = document.createElement('code');
		code.textContent = part;
		return code;
	});
}
