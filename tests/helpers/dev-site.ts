import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));

/** `npm run dev` on a copy of the content and of the fixture packs, both outside the project. */
export interface DevSite {
	url: string;
	/** Replaces a piece of a file of the copy, which must hold it; `content/…` or `acme/…`. */
	edit(file: string, from: string, to: string): void;
	read(file: string): string;
	stop(): void;
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	if (address === null || typeof address === 'string') throw new Error('No port.');
	return address.port;
}

/** Starts the dev server and waits until it answers. Throws with what it printed when it does not. */
export async function startDevSite(): Promise<DevSite> {
	const folder = mkdtempSync(join(tmpdir(), 'dev-site-'));
	cpSync('content', join(folder, 'content'), { recursive: true });
	cpSync('tests/fixtures/sites/acme', join(folder, 'acme'), { recursive: true });
	// Without the translation: authors of the fixture speak English.
	writeFileSync(join(folder, 'acme/packs.yaml'), '- acme\n- { folder: harbour, trust: data }\n');
	const port = await freePort();
	const env = {
		...process.env,
		ASTRO_TELEMETRY_DISABLED: '1',
		CONTENT_DIR: join(folder, 'content'),
		CONTENT_PACKS: join(folder, 'acme/packs.yaml'),
	};
	const child = spawn(process.execPath, [astro, 'dev', '--port', String(port), '--host', '127.0.0.1'], { env });
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (text) => {
			printed += text;
		});
	}
	const stop = () => {
		child.kill();
		rmSync(folder, { recursive: true, force: true });
	};
	const url = `http://127.0.0.1:${port}/`;
	const deadline = Date.now() + 90_000;
	while (!(await answers(url))) {
		if (child.exitCode === null && Date.now() < deadline) continue;
		stop();
		throw new Error(`The dev server does not answer:\n${printed}`);
	}
	const read = (file: string) => readFileSync(join(folder, file), 'utf8');
	return {
		url,
		read,
		edit(file, from, to) {
			const text = read(file);
			if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}.`);
			writeFileSync(join(folder, file), text.replace(from, to));
		},
		stop,
	};
}

/** Asked again after a moment; a first page may take long. */
async function answers(url: string): Promise<boolean> {
	const response = await fetch(url).catch(() => null);
	if (response?.ok) return true;
	await new Promise((resolve) => setTimeout(resolve, 200));
	return false;
}
