import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixed, foreign, missing, platform, readLock } from './lock.mjs';

const lock = readLock();

test('the lock names every optional package of every platform', () => {
	const names = missing(lock).map(({ name, version }) => `${name}@${version}`);
	assert.deepEqual(names, [], 'node tests/lock.mjs --fix adds them');
});

test('each of macOS, Linux and Windows finds the native packages of the build in the lock', () => {
	for (const [os, cpu] of [
		['darwin', 'arm64'],
		['darwin', 'x64'],
		['linux', 'x64'],
		['linux', 'arm64'],
		['win32', 'x64'],
	]) {
		for (const family of [
			'@astrojs/compiler-binding',
			'@biomejs/cli',
			'@bruits/satteri',
			'@pagefind/',
			'@rolldown/binding',
		]) {
			const there = Object.entries(lock.packages).some(
				([path, entry]) =>
					path.includes(`node_modules/${family}`) && entry.os?.includes(os ?? '') && entry.cpu?.includes(cpu ?? ''),
			);
			assert.ok(there, `${family} for ${os}-${cpu}`);
		}
	}
});

test('no address in the lock leads to a private registry', () => {
	assert.deepEqual(foreign(lock), []);
	assert.deepEqual(foreign({ packages: { 'node_modules/a': { resolved: 'http://mirror.local/a.tgz' } } }), [
		'http://mirror.local/a.tgz',
	]);
});

test('a platform package left out is named, and the fix adds it with its platform', () => {
	const torn = {
		packages: {
			'node_modules/a': {
				dev: true,
				optionalDependencies: { '@a/linux-x64-musl': '1.2.3', '@a/windows-x64': '1.2.3' },
			},
			'node_modules/@a/windows-x64': { version: '1.2.3' },
		},
	};
	assert.deepEqual(missing(torn), [{ parent: 'node_modules/a', name: '@a/linux-x64-musl', version: '1.2.3' }]);
	const mended = fixed(torn);
	assert.deepEqual(missing(mended), []);
	assert.deepEqual(mended.packages['node_modules/@a/linux-x64-musl'], {
		version: '1.2.3',
		cpu: ['x64'],
		dev: true,
		libc: ['musl'],
		optional: true,
		os: ['linux'],
	});
});

test('a name says its platform', () => {
	assert.deepEqual(platform('@pagefind/windows-arm64'), { os: ['win32'], cpu: ['arm64'], libc: [] });
	assert.deepEqual(platform('@img/sharp-linuxmusl-x64'), { os: ['linux'], cpu: ['x64'], libc: ['musl'] });
	assert.deepEqual(platform('@x/binding-win32-x64-msvc'), { os: ['win32'], cpu: ['x64'], libc: [] });
	assert.deepEqual(platform('@x/binding-wasm32-wasi'), { os: [], cpu: ['wasm32'], libc: [] });
});
