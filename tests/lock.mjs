/**
 * A registry mirror that lacks the packages of other platforms makes npm leave them out of the lock, and then `npm ci`
 * refuses on those platforms. This names what is missing; `node tests/lock.mjs --fix` adds it. Run it after each
 * change of the lock.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PATH = fileURLToPath(new URL('../package-lock.json', import.meta.url));

/** How platform packages name systems, processors and C libraries, and what npm calls them. @type {Record<string, string>} */
const OS = {
	aix: 'aix',
	android: 'android',
	darwin: 'darwin',
	freebsd: 'freebsd',
	linux: 'linux',
	linuxmusl: 'linux',
	netbsd: 'netbsd',
	openbsd: 'openbsd',
	openharmony: 'openharmony',
	sunos: 'sunos',
	win32: 'win32',
	windows: 'win32',
};
const CPU = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
/** @type {Record<string, string>} */
const LIBC = { gnu: 'glibc', linuxmusl: 'musl', musl: 'musl' };

/**
 * @typedef {{ version?: string, resolved?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 * @typedef {{ parent: string, name: string, version: string }} Missing
 */

/** @returns {Lock} */
export function readLock() {
	return JSON.parse(readFileSync(PATH, 'utf8'));
}

/** Whether `name` is found from `parent`, looking outwards as Node does. @param {Lock} lock @param {string} parent @param {string} name */
function resolves({ packages }, parent, name) {
	for (let at = parent; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
		if (`${at && `${at}/`}node_modules/${name}` in packages) return true;
		if (at === '') return false;
	}
}

/** Optional dependencies, by platform or not, that are named and not there. @param {Lock} lock @returns {Missing[]} */
export function missing(lock) {
	return Object.entries(lock.packages).flatMap(([parent, { optionalDependencies = {} }]) =>
		Object.entries(optionalDependencies)
			.filter(([name]) => !resolves(lock, parent, name))
			.map(([name, version]) => ({ parent, name, version })),
	);
}

/** Addresses in the lock that only this machine's registry knows. @param {Lock} lock */
export function foreign({ packages }) {
	return Object.values(packages)
		.map(({ resolved }) => resolved)
		.filter((url) => url !== undefined && !url.startsWith('https://registry.npmjs.org/'));
}

/** System, processor and C library as the package's name states them. @param {string} name */
export function platform(name) {
	const words = name.split(/[-/]/);
	const pick = (/** @type {(string | undefined)[]} */ found) => [...new Set(found.filter((one) => one !== undefined))];
	return {
		os: pick(words.map((word) => OS[word])),
		cpu: words.filter((word) => CPU.includes(word)),
		libc: words.some((word) => OS[word] === 'linux') ? pick(words.map((word) => LIBC[word])) : [],
	};
}

/** The lock with the missing entries. Ranges are left alone: their version is the registry's to tell. @param {Lock} lock @returns {Lock} */
export function fixed(lock) {
	const packages = { ...lock.packages };
	for (const { parent, name, version } of missing(lock)) {
		if (!/^\d/.test(version)) continue;
		const { os, cpu, libc } = platform(name);
		packages[`node_modules/${name}`] = {
			version,
			...(cpu.length > 0 && { cpu }),
			...(lock.packages[parent]?.dev && { dev: true }),
			...(libc.length > 0 && { libc }),
			optional: true,
			...(os.length > 0 && { os }),
		};
	}
	const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
	return { ...lock, packages: Object.fromEntries(sorted) };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const before = readLock();
	for (const { parent, name, version } of missing(before))
		console.log(`missing: ${name}@${version}, named by ${parent}`);
	if (process.argv.includes('--fix')) {
		const after = fixed(before);
		writeFileSync(PATH, `${JSON.stringify(after, null, 2)}\n`);
		console.log(`${Object.keys(after.packages).length - Object.keys(before.packages).length} entries added`);
		process.exitCode = missing(after).length > 0 ? 1 : 0;
	} else process.exitCode = missing(before).length > 0 ? 1 : 0;
}
