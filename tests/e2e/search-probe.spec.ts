/** What only an answer shows is in no page before it, and in no part of the search index. */
import { lessonData, scenarioData } from '../helpers/lesson.ts';
import { curriculumOf, dataOf, folders, htmlOf, namesOf, proseOf, searchIndexOf, wordsOf } from '../helpers/site.ts';
import { expect, test } from '../helpers/test.ts';

interface Secret {
	where: string;
	text: string;
}

/** An entry of the index, as Pagefind keeps it. */
interface Fragment {
	url: string;
	content: string;
	meta: Record<string, string>;
	filters: Record<string, string[]>;
	anchors: { text: string }[];
}

/** Every text of a value, however deep. */
function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Texts that give an answer away, from the JSON that the browser fetches once an exercise is near. */
function secretsOf(folder: string): Secret[] {
	const found: Secret[] = [];
	const add = (where: string, html: string | null | undefined, asked?: unknown) => {
		const text = wordsOf(html ?? '');
		// Ids and single words are no secrets, nor is what the question itself says.
		if (text.split(' ').length < 4 || wordsOf(textsOf(asked).join(' ')).includes(text)) return;
		found.push({ where, text });
	};
	for (const { name } of dataOf(folder, 'lessons')) {
		const id = name.slice(0, name.indexOf('.'));
		for (const question of Object.values(lessonData(id, folder).questions)) {
			for (const { asked, key } of [question, ...Object.values(question.variants)]) {
				for (const text of textsOf(key)) add(question.asked.id, text, asked);
			}
		}
	}
	for (const { name } of dataOf(folder, 'scenarios')) {
		const id = name.replace(/\.json$/, '');
		const scenario = scenarioData(id, folder);
		for (const [key, node] of Object.entries(scenario.nodes)) {
			for (const [choice, { outcome, later, rightWhen }] of Object.entries(node.choices)) {
				add(`${id} ${key}.${choice} outcome`, outcome);
				add(`${id} ${key}.${choice} later`, later?.text);
				add(`${id} ${key}.${choice} right when`, rightWhen);
			}
			add(`${id} ${key} reason`, scenario.debrief.reasons[key]);
		}
		for (const [ending, { title, text, cost }] of Object.entries(scenario.endings)) {
			// A title may be made of everyday words; its text says what happened.
			if (title.split(' ').length > 3) add(`${id} ${ending} title`, title);
			add(`${id} ${ending} text`, text);
			add(`${id} ${ending} cost`, cost);
		}
		add(`${id} what changes`, scenario.debrief.changes);
		for (const [line, { why }] of Object.entries(scenario.panel?.lines ?? {})) add(`${id} panel ${line}`, why);
		add(`${id} dissent`, scenario.panel?.dissent);
	}
	return found;
}

/** A run of words that is the text's own: eight words, or all of a shorter text. */
function probes({ text }: Secret): string[] {
	const words = text.split(' ');
	const runs: string[] = [];
	for (let at = 0; at < Math.max(1, words.length - 7); at += 4) runs.push(words.slice(at, at + 8).join(' '));
	return runs;
}

const squeezed = (text: string): string => text.replace(/[\s.*_`]+/g, '');

/** What lessons say to everybody. A card or a rule may say it again in the same words, and that gives nothing away. */
const prose = squeezed(proseOf());

/** How a probe begins, so that a text is gone through once, whatever the number of probes. */
const beginning = (text: string, at = 0): string => text.slice(at, at + 8);

/** Finds the secrets of which words stand in a text and in no lesson's prose. */
function searchFor(secrets: Secret[]): (text: string) => Secret[] {
	const known = secrets.flatMap((secret) => probes(secret).map((probe) => ({ probe: squeezed(probe), secret })));
	// All that lessons say is long to look through, and what stands in it stands on many pages.
	const inProse = new Map<string, boolean>();
	const isProse = (probe: string) => {
		if (!inProse.has(probe)) inProse.set(probe, prose.includes(probe));
		return inProse.get(probe);
	};
	const byBeginning = Map.groupBy(known, ({ probe }) => beginning(probe));
	return (text) => {
		const searched = squeezed(text);
		const found = new Set<Secret>();
		for (let at = 0; at < searched.length; at += 1)
			for (const { probe, secret } of byBeginning.get(beginning(searched, at)) ?? [])
				if (searched.startsWith(probe, at) && !isProse(probe)) found.add(secret);
		return [...found];
	};
}

for (const [name, folder] of Object.entries(folders)) {
	test(`${name}: no feedback, rule, outcome or ending is in the search index`, () => {
		const { fragments } = searchIndexOf(folder);
		expect(fragments.length).toBeGreaterThan(1);
		const entries: Fragment[] = fragments.map((fragment) => JSON.parse(fragment.slice(fragment.indexOf('{'))));
		const secrets = secretsOf(folder);
		expect(secrets.length).toBeGreaterThan(50);
		const leaksIn = searchFor(secrets);
		for (const { url, content, meta, filters, anchors } of entries) {
			const said = [content, ...textsOf(meta), ...textsOf(filters), ...anchors.map(({ text }) => text)].join('\n');
			expect(leaksIn(said), url).toEqual([]);
		}
	});

	test(`${name}: none of it is in the list of names, nor in what a search is narrowed by`, () => {
		const names = namesOf(folder);
		const leaksIn = searchFor(secretsOf(folder));
		expect(names.lessons.length).toBeGreaterThan(1);
		expect(leaksIn(textsOf(names).join('\n'))).toEqual([]);
		const { filters } = searchIndexOf(folder);
		// Ids, signs of kinds and names of packs: nothing that would be a sentence.
		expect(filters).toContain('lesson:contain-failure');
		expect(leaksIn(filters)).toEqual([]);
	});

	test(`${name}: every page can be found, but the answers, the facilitator’s pages and the search itself`, () => {
		const { fragments } = searchIndexOf(folder);
		const { roads, tracks, pages } = namesOf(folder);
		const known = new Set([
			'',
			'404.html',
			'offline/',
			'search/',
			...fragments.map((fragment) => JSON.parse(fragment.slice(fragment.indexOf('{'))).url.slice(1)),
			...roads.map(([id]) => `themes/${id}/`),
			...tracks.map(([id]) => `tracks/${id}/`),
			...pages.map(([path]) => path),
		]);
		const lost = [...htmlOf(folder).keys()].filter((page) => !known.has(page));
		const unlisted = /^(lessons\/[^/]+\/answers|scenarios\/[^/]+\/(answers|facilitate.*))\/$/;
		expect(
			lost.filter((page) => !unlisted.test(page)),
			'list it in src/pages/search/names.json.ts',
		).toEqual([]);
	});

	test(`${name}: no page but the answers and the facilitator’s notes holds them in its HTML`, () => {
		const leaksIn = searchFor(secretsOf(folder));
		for (const [address, html] of htmlOf(folder)) {
			if (/\/(answers|facilitate\/notes)\/$/.test(address)) continue;
			const page = wordsOf(html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' '));
			const leaks = [...leaksIn(page), ...leaksIn(html)];
			expect(leaks, address || 'home').toEqual([]);
		}
	});

	test(`${name}: the answers page holds them, so the probe can find what it looks for`, () => {
		const answers = wordsOf(htmlOf(folder).get('lessons/contain-failure/answers/') ?? '');
		const feedback = secretsOf(folder).filter(({ where }) => /^contain-failure\/\S+$/.test(where));
		const found = searchFor(feedback)(answers);
		expect(found.length).toBeGreaterThan(feedback.length / 2);
	});

	test(`${name}: the public index tells titles only, and the answers are kept from search engines`, () => {
		const leaksIn = searchFor(secretsOf(folder).filter(({ where }) => !/ title$/.test(where)));
		expect(leaksIn(JSON.stringify(curriculumOf(folder)))).toEqual([]);
		for (const [address, html] of htmlOf(folder)) {
			if (/\/(answers|facilitate\/notes)\/$/.test(address))
				expect(html).toMatch(/<meta name="robots" content="noindex">/);
		}
	});
}
