/** Words of the competencies: the matrix, the self-rating and its history. */
import { inWords } from './site.ts';

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function date(iso: string): string {
	return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

export const competency = {
	heading: 'Competencies',
	say: 'You say',
	shows: 'Evidence shows',
	level: { helped: 'With help', alone: 'Alone', asked: 'Others ask me', leads: 'I set the bar' },
	short: { helped: 'helped', alone: 'alone', asked: 'asked', leads: 'leads' },
	said: (level: string | null) => (level === null ? 'You have not said yet.' : `You say “${level}”.`),
	shown: (level: string | null) => (level === null ? 'Evidence shows nothing yet.' : `Evidence shows “${level}”.`),
	competency: 'Competency',
	gapHead: 'Gap',
	becauseHead: 'Objectives shown',
	nextHead: 'Next',
	gap: {
		unrated: () => 'not rated yet',
		unshown: () => 'nothing shown yet',
		agree: () => 'agree',
		above: (by: number) => `${by} above evidence`,
		below: (by: number) => `${by} below evidence`,
		beyond: () => 'as far as evidence goes',
	},
	because: (shown: number, held: number, objectives: number) =>
		objectives === 0
			? 'no lesson is ready'
			: shown === 0
				? `none of ${objectives}`
				: `${shown} of ${objectives}${held ? `, ${held} on two days` : ''}`,
	entry: 'an entry',
	next: {
		lesson: 'Show more in',
		again: 'On another day, again',
		entry: 'Write down one time it happened',
		none: 'All is shown that can be',
	},
	legend: 'What the signs mean',

	/** The statements, and the learner's own rating. */
	rate: 'Where do you stand?',
	rateHint:
		'Choose the sentence that was true of you last month. It is compared with what your answers and entries show, and with nobody else’s.',
	statements: 'The statements, and your own rating',
	showsThis: 'Evidence shows this',
	youSaid: (iso: string) => `You said this on ${date(iso)}`,
	keep: (n: number) => (n === 1 ? 'Keep this rating' : `Keep ${inWords(n)} ratings`),
	keepNone: 'Choose a sentence first.',
	kept: (n: number) =>
		n === 1 ? 'Kept, with today’s date.' : `${capital(inWords(n))} ratings kept, with today’s date.`,

	history: 'Your ratings over time',
	when: 'When',
	what: 'What you said',
	before: 'Before that',
	first: 'nothing',
	date,

	how: 'How it is counted',
	rules: [
		'An objective is shown when you answer one of its questions right, and held when you do so on two different days. Objectives of lessons that are still planned do not count.',
		'With help: one objective shown. Alone: half of the theme’s objectives held. Others ask me: that, and an entry in your evidence log. I set the bar is never inferred.',
		'Cards you grade yourself, first attempts, rankings and rewritten texts show nothing here: nobody but you judged them. A later mistake takes nothing back.',
	],

	/** Of a theme page. */
	missing: 'What is missing for “alone”',
	missingText: (needed: number, objectives: number) =>
		`Half of the objectives of this road, each answered right on two different days: ${needed} of ${objectives}.`,
	soFar: (shown: number, held: number) =>
		`You have shown ${shown === 0 ? 'none' : inWords(shown)}${shown === 0 ? '' : `, ${held === 0 ? 'none' : inWords(held)} of them on two days`}.`,
	ofNeeded: (held: number, needed: number) => `${Math.min(held, needed)} of ${needed}`,
	ofNeededLabel: (held: number, needed: number) => `${held} of the ${needed} objectives needed held on two days`,
	witness: '“Others ask me” needs a witness',
	witnessText: 'No question can show it. Write down one time it happened, with a name that would confirm it.',
	toEvidence: 'To the evidence log',
	witnessed: 'Your evidence log has an entry for it.',
	objectives: (shown: number, of: number) => `Objectives shown: ${shown === 0 ? 'none yet' : `${shown} of ${of}`}.`,
};
