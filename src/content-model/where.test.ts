import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { followContent } from './where.ts';

type Listener = (event: string, file: string) => void;

/** A site in a folder of its own with a list of packs beside it, and a watcher that says what it is told. */
async function site() {
	const root = await mkdtemp(path.join(tmpdir(), 'where-'));
	await mkdir(path.join(root, 'content/core'), { recursive: true });
	await mkdir(path.join(root, 'elsewhere/acme'), { recursive: true });
	await writeFile(path.join(root, 'elsewhere/packs.yaml'), '- acme\n');
	const added = new Set<string>();
	const listeners: Listener[] = [];
	const watcher = {
		add: (file: string) => added.add(path.relative(root, file)),
		on: (_event: 'all', listener: Listener) => listeners.push(listener),
	};
	const change = (file: string) => {
		for (const listener of listeners) listener('change', path.join(root, file));
	};
	return { where: { root, packs: 'elsewhere/packs.yaml' }, root, watcher, added, change };
}

test('a change of core, of a pack outside the project and of the list that names it is followed; others are not', async (t) => {
	const { where, root, watcher, added, change } = await site();
	t.after(() => rm(root, { recursive: true }));
	let calls = 0;
	let called = () => {};
	const next = () =>
		new Promise<void>((resolve) => {
			called = resolve;
		});
	await followContent(watcher, where, async () => {
		calls += 1;
		called();
	});
	assert.deepEqual([...added], ['content/core', 'content/packs', 'elsewhere/packs.yaml', 'elsewhere/acme']);
	for (const file of ['content/core/site.yaml', 'elsewhere/acme/pack.yaml', 'elsewhere/packs.yaml']) {
		const came = next();
		change(file);
		await came;
	}
	change('elsewhere/other/pack.yaml');
	change('content/core-of-old/site.yaml');
	await new Promise((resolve) => setImmediate(resolve));
	assert.equal(calls, 3);
});

test('a pack that the list names from now on is watched, even before its folder is there', async (t) => {
	const { where, root, watcher, added, change } = await site();
	t.after(() => rm(root, { recursive: true }));
	const done = new Promise<void>((resolve) => {
		void followContent(watcher, where, async () => resolve()).then(async () => {
			await writeFile(path.join(root, 'elsewhere/packs.yaml'), '- acme\n- ../harbour\n');
			change('elsewhere/packs.yaml');
		});
	});
	await done;
	assert.ok(added.has('harbour'));
});

test('changes while content is read lead to one more reading, not to one each', async (t) => {
	const { where, root, watcher, change } = await site();
	t.after(() => rm(root, { recursive: true }));
	let calls = 0;
	const finished = new Promise<void>((resolve) => {
		void followContent(watcher, where, async () => {
			calls += 1;
			if (calls === 1) for (let i = 0; i < 5; i++) change('content/core/site.yaml');
			else resolve();
		}).then(() => change('content/core/site.yaml'));
	});
	await finished;
	await new Promise((resolve) => setImmediate(resolve));
	assert.equal(calls, 2);
});
