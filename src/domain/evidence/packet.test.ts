import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { satteri } from '@astrojs/markdown-satteri';
import type { LogEvent } from '../log/event.ts';
import { LIMITS } from '../log/limits.ts';
import { asksOf } from './asks.ts';
import { type EvidenceEntry, evidenceEntries, fieldsOf } from './entries.ts';
import { EVERYTHING, filterEntries } from './filter.ts';
import { safeLink } from './link.ts';
import { packetMarkdown } from './markdown.ts';
import { packetOf, redacted } from './packet.ts';
import { isEmpty, roomLeft, sameFields, storedFields } from './room.ts';

const THEMES = { design: { title: 'Design systems', sign: 'B' }, operate: { title: 'Debug & operate', sign: 'F' } };
const MADE = '2026-11-21T09:00:00.000Z';

let count = 0;
function entry(fields: Record<string, string>, subject = 'evidence'): EvidenceEntry {
	count += 1;
	const id = String(count).padStart(4, '0');
	const event: LogEvent = { id, at: '2026-11-20T09:00:00.000Z', zone: 'UTC', type: 'noted', subject, data: { fields } };
	const [made] = evidenceEntries([event]);
	assert.ok(made);
	return made;
}

async function rendered(markdown: string): Promise<string> {
	const { render } = await satteri({ features: { gfm: true, smartPunctuation: false } }).createRenderer({} as never);
	return (await render(markdown)).code;
}

describe('the packet', () => {
	const led = entry({ title: 'Led it', did: 'I led.', theme: 'operate', date: '2026-11-17', number: '17 min' });
	const cut = entry({ title: 'Cut it', did: 'I cut.', theme: 'design', date: '2026-07-01' });
	const lost = entry({ did: 'Something', theme: 'gone-theme', date: '2026-08-01' });
	const bare = entry({ did: 'No theme', date: '2026-09-01' });

	it('goes by competency in the order of the roads, what belongs to none last', () => {
		assert.deepEqual(
			packetOf([led, cut, lost, bare], THEMES).map(({ theme, entries }) => [theme, entries]),
			[
				['design', [cut]],
				['operate', [led]],
				[null, [lost, bare]],
			],
		);
		assert.deepEqual(packetOf([], THEMES), []);
		const odd = packetOf([entry({ did: 'x', theme: 'constructor' })], THEMES);
		assert.equal(odd[0]?.theme, null);
	});

	it('as Markdown has its contents and every field of an entry', async () => {
		const whole = entry({
			title: 'Gated releases',
			theme: 'design',
			date: '2026-11-02',
			situation: 'Releases broke.\n\nTwice a month.',
			did: 'I added a gate.\nI showed it.',
			result: 'None since.',
			number: '2 a month to 0 in 3 months',
			confirmer: 'Ola, Support',
			link: 'https://example.org/pr/7?a=1&b=2',
			notes: 'Would do it earlier.',
		});
		const text = packetMarkdown([led, cut, whole], THEMES, MADE);
		assert.match(text, /^# What I did, by competency\n\nJuly to November 2026, 3 entries\. Made on 21 November 2026\./);
		assert.ok(
			text.includes(
				'- [Design systems](#design-systems)\n  - Cut it, 1 July 2026\n  - Gated releases, 2 November 2026',
			),
		);
		assert.ok(text.includes('- [Debug \\& operate](#debug--operate)'));
		assert.ok(text.includes('Releases broke.\n\nTwice a month.'));
		assert.ok(text.includes('I added a gate.\\\nI showed it.'));
		assert.ok(text.includes('**Link**\n\n<https://example.org/pr/7?a=1&b=2>'));
		const html = await rendered(text);
		assert.match(
			html,
			/<a href="https:\/\/example\.org\/pr\/7\?a=1&#x26;b=2">|<a href="https:\/\/example\.org\/pr\/7\?a=1&amp;b=2">/,
		);
		assert.equal(html.match(/<h3/g)?.length, 3);
	});

	it('is text whatever was typed: no tag, picture, list, code, table, heading or unsafe link comes of it', async () => {
		const hostile = [
			'<script>alert(1)</script><img src=x onerror=alert(1)>',
			'[click](javascript:alert(1)) ![x](https://evil.example/x.png) <javascript:alert(1)>',
			'# Heading\n## Another\nSetext\n=====\nOther\n-----',
			'- list\n* list\n+ list\n1. list\n2) list\n10. ten',
			'> quote\n```\ncode\n```\n    indented\n\tindented',
			'| a | b |\n|---|---|\n| 1 | 2 |',
			'**bold** _it_ ~~gone~~ `code` ***x*** __y__',
			'&lt;b&gt; &#60;i&#62; &amp;copy;',
			'https://evil.example www.evil.example a@evil.example',
			'[ref]: https://evil.example "x"\n[ref]\n[^1]\n[^1]: note',
			'\\\n\\<b>\\\\<i>',
			'<!-- hidden -->\n<![CDATA[x]]>\n<?php ?>',
			'line one  \nline two\\\nline three',
			'- [ ] task\n---\n***\n___',
			':smile: $x^2$ $$y$$ ==z== H~2~O',
		];
		const allowed = ['h3', 'p', 'br', 'strong', 'a', '/h3', '/p', '/strong', '/a'];
		for (const text of hostile) {
			const made = packetMarkdown(
				[
					entry({
						title: text,
						situation: text,
						did: text,
						result: text,
						link: text,
						notes: text,
						theme: 'design',
						number: text,
					}),
				],
				THEMES,
				MADE,
			);
			const html = await rendered(made);
			const body = html.slice(html.indexOf('<h3'));
			const tags = new Set([...body.matchAll(/<([a-z!?/][a-z0-9]*)/gi)].map(([, tag]) => tag?.toLowerCase()));
			for (const tag of tags) assert.ok(allowed.includes(tag ?? ''), `${tag} from ${text}`);
			for (const [, to] of html.matchAll(/href="([^"]*)"/g))
				assert.match(to ?? '', /^(https?:\/\/|mailto:|#design-systems$)/);
			assert.equal(body.match(/<strong>/g)?.length, 6, text);
			// Every visible character of it is there.
			const shown = body
				.replace(/<[^>]*>/g, ' ')
				.replace(/&#x3C;|&lt;/g, '<')
				.replace(/&#x3E;|&gt;/g, '>')
				.replace(/&#x26;|&amp;/g, '&')
				.replace(/&quot;/g, '"')
				.replace(/\s+/g, '');
			assert.ok(shown.includes(text.replace(/\s+/g, '')), `${text}\n${shown}`);
			const contents = html.slice(0, html.indexOf('<h3'));
			assert.ok(!/<(script|img|code|h4)/.test(contents));
		}
	});

	it('leaves out what stands in double brackets, and the log keeps it', () => {
		const secret = entry({
			title: 'Saved [[Acme]]',
			did: 'I called [[Jo\nat Acme]] and [[their bank]].',
			link: 'https://[[acme]].example/',
			theme: 'design',
		});
		const text = packetMarkdown([secret], THEMES, MADE);
		assert.ok(!/acme|Jo\b|bank/i.test(text), text);
		assert.ok(text.includes('I called \\[left out\\] and \\[left out\\].'));
		assert.ok(!JSON.stringify(redacted([secret])).includes('Acme'));
		assert.ok(secret.fields.did.includes('Acme'));
	});
});

describe('a link', () => {
	it('leads to the web or to a mailbox, or nowhere', () => {
		assert.equal(safeLink(' https://example.org/a b?q=<x>"y" '), 'https://example.org/a%20b?q=%3Cx%3E%22y%22');
		assert.equal(safeLink('mailto:a@example.org?subject=<b>'), 'mailto:a@example.org?subject=%3Cb%3E');
		for (const text of [
			'javascript:alert(1)',
			' JavaScript:alert(1)',
			'java\nscript:alert(1)',
			'data:text/html,<script>',
			'vbscript:x',
			'file:///etc/passwd',
			'blob:https://example.org/x',
			'//example.org',
			'/evidence/',
			'example.org',
			'',
		]) {
			assert.equal(safeLink(text), null, text);
		}
	});
});

describe('the list', () => {
	const a = entry({ did: 'a', theme: 'design', date: '2026-11-01', number: '17' });
	const b = entry({ did: 'b', theme: 'operate', date: '2026-10-01', result: 'Twice as fast' }, 'scenario:thursday');
	const c = entry({ did: 'c', date: '2026-09-01', result: 'from 11% to 0.6%' }, 'task:load-and-limits');
	const all = [a, b, c];

	it('is filtered by competency, source, period and number, and by all of them at once', () => {
		const shown = (filter: object) => filterEntries(all, { ...EVERYTHING, ...filter }).map(({ fields }) => fields.did);
		assert.deepEqual(shown({}), ['a', 'b', 'c']);
		assert.deepEqual(shown({ theme: 'operate' }), ['b']);
		assert.deepEqual(shown({ theme: 'none' }), ['c']);
		assert.deepEqual(shown({ source: 'task' }), ['c']);
		assert.deepEqual(shown({ source: 'nothing' }), ['a']);
		assert.deepEqual(shown({ from: '2026-10-01' }), ['a', 'b']);
		assert.deepEqual(shown({ to: '2026-10-01' }), ['b', 'c']);
		assert.deepEqual(shown({ number: true }), ['a', 'c']);
		assert.deepEqual(shown({ number: false }), ['b']);
		assert.deepEqual(shown({ number: true, from: '2026-10-01' }), ['a']);
		assert.deepEqual(shown({ theme: 'design', number: false }), []);
	});
});

describe('what is still asked', () => {
	it('is a question for each gap, and nothing for a whole entry', () => {
		const whole = {
			theme: 'design',
			situation: 'Releases broke.',
			did: 'I added a gate; we agreed on it.',
			result: 'None since.',
			number: '2 to 0',
			confirmer: 'Ola',
			link: 'https://example.org/',
		};
		const asks = (change: object) => asksOf(fieldsOf({ ...whole, ...change }));
		assert.deepEqual(asks({}), []);
		assert.deepEqual(asks({ did: 'We added a gate.' }), ['whose']);
		assert.deepEqual(asks({ did: 'We added it; I’ve written the check.' }), []);
		assert.deepEqual(asks({ number: 'twice', result: 'Better.' }), ['number']);
		assert.deepEqual(asks({ number: '', result: 'From 11% to 0.6%' }), []);
		assert.deepEqual(asksOf(fieldsOf({})), ['competency', 'stake', 'own', 'result', 'number', 'confirmer', 'proof']);
	});
});

describe('room', () => {
	it('is what an event takes, however the text is spelled', () => {
		for (const part of ['a', '"', '\n', '\\', '\u0001', 'ä', '😀', '\ud800']) {
			let text = '';
			while (roomLeft(fieldsOf({ did: `x${text}${part}x` })) >= 0) text += part.repeat(100);
			text = text.slice(0, -part.length * 100);
			const fields = storedFields(fieldsOf({ did: `x${text}x` }), '0mworky2o-k3j9x1p0-0009');
			const subject = `scenario:${'s'.repeat(150)}`;
			const id = '0mworky2o-k3j9x1p0-000a';
			const event = {
				id,
				at: MADE,
				zone: 'America/Argentina/ComodRivadavia',
				type: 'noted',
				subject,
				data: { fields, entry: id },
			};
			const size = JSON.stringify(event).length;
			assert.ok(size <= LIMITS.event, `${size}`);
			assert.ok(size > LIMITS.event - 1200, `${size} of ${JSON.stringify(part)}`);
		}
	});

	it('a day and a competency alone are no entry, and spaces no change', () => {
		assert.ok(isEmpty(fieldsOf({ date: '2026-11-20', theme: 'design', did: ' \n' })));
		assert.ok(!isEmpty(fieldsOf({ notes: 'x' })));
		assert.ok(sameFields(fieldsOf({ did: 'x ' }), fieldsOf({ did: 'x' })));
		assert.ok(!sameFields(fieldsOf({ did: 'x' }), fieldsOf({ did: 'x', number: '1' })));
	});
});
