/** Runs a program and measures it with all that it starts. Memory and CPU are read from /proc, so they are 0 elsewhere than on Linux. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Pages and clock ticks of Linux on all common processors. */
const PAGE = 4096;
const TICKS = 100;

/** The process and its descendants: bytes in memory, CPU seconds by process. @param {number} root */
function look(root) {
	/** @type {Map<number, { pid: number, memory: number, cpu: number }[]>} */
	const children = new Map();
	for (const name of readdirSync('/proc')) {
		if (!/^\d+$/.test(name)) continue;
		try {
			const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
			const field = stat
				.slice(stat.lastIndexOf(')') + 2)
				.split(' ')
				.map(Number);
			const own = {
				pid: Number(name),
				memory: (field[21] ?? 0) * PAGE,
				cpu: ((field[11] ?? 0) + (field[12] ?? 0)) / TICKS,
			};
			const parent = own.pid === root ? 0 : (field[1] ?? 0);
			children.set(parent, [...(children.get(parent) ?? []), own]);
		} catch {
			// It ended while we looked.
		}
	}
	const tree = (children.get(0) ?? []).filter(({ pid }) => pid === root);
	for (const { pid } of tree) tree.push(...(children.get(pid) ?? []));
	return tree;
}

/**
 * @param {string} program @param {string[]} args @param {Record<string, string>} env added to ours
 * @returns {Promise<{ wall: number, cpu: number, memory: number, log: string, good: boolean }>} seconds, CPU seconds of
 * all its processes, the most bytes they held together, and what they printed.
 */
export function runMeasured(program, args, env) {
	return new Promise((resolve) => {
		const begun = performance.now();
		const child = spawn(program, args, { env: { ...process.env, ...env } });
		let log = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (log += text));
		let memory = 0;
		/** @type {Map<number, number>} */
		const cpu = new Map();
		const timer = setInterval(() => {
			if (process.platform !== 'linux' || child.pid === undefined) return;
			const tree = look(child.pid);
			memory = Math.max(
				memory,
				tree.reduce((sum, own) => sum + own.memory, 0),
			);
			for (const own of tree) cpu.set(own.pid, own.cpu);
		}, 250);
		child.on('close', (code) => {
			clearInterval(timer);
			const spent = [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0);
			resolve({ wall: (performance.now() - begun) / 1000, cpu: spent, memory, log, good: code === 0 });
		});
	});
}
