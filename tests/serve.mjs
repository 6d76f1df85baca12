/**
 * A static host, as plain as one can be: files, MIME types, a 404 page. So the pages meet the browser as on any host,
 * and not as a development server would dress them.
 *
 *   node tests/serve.mjs [folder] [base path] [port]
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @type {Record<string, string>} */
const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.txt': 'text/plain; charset=utf-8',
	'.xml': 'application/xml',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2',
};

/** The file for a path inside the folder, a folder's `index.html` included. @param {string} path */
function fileAt(path) {
	for (const candidate of [path, join(path, 'index.html')]) {
		if (statSync(candidate, { throwIfNoEntry: false })?.isFile()) return candidate;
	}
	return null;
}

/**
 * @param {string} folder
 * @param {string} [base] begins and ends with `/`
 * @param {number} [port] 0 takes a free one
 * @returns {Promise<{ url: string, asked: string[], close: () => Promise<void> }>} `asked`: every path so far
 */
export function serve(folder, base = '/', port = 0) {
	/** @type {string[]} */
	const asked = [];
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://host');
		asked.push(pathname);
		const inside = `/${pathname}`.replace(/^\/+/, '/');
		const local = inside.startsWith(base) ? normalize(`/${decodeURIComponent(inside.slice(base.length))}`) : null;
		const path = local === null ? null : join(folder, local);
		const file = path && fileAt(path);
		const headers = { 'cache-control': 'no-cache' };
		if (file && path && !pathname.endsWith('/') && file !== path) {
			response.writeHead(301, { ...headers, location: `${pathname}/` }).end();
			return;
		}
		const missing = join(folder, '404.html');
		const sent = file ?? (local !== null && fileAt(missing) ? missing : null);
		if (!sent) {
			response.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end('Not found');
			return;
		}
		response.writeHead(file ? 200 : 404, {
			...headers,
			'content-type': TYPES[extname(sent)] ?? 'application/octet-stream',
		});
		createReadStream(sent)
			.on('error', () => response.destroy())
			.pipe(response);
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			if (address === null || typeof address === 'string') return reject(new Error('no port'));
			resolve({
				url: `http://127.0.0.1:${address.port}${base}`,
				asked,
				close: () =>
					new Promise((done) => {
						server.closeAllConnections();
						server.close(() => done());
					}),
			});
		});
	});
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const [folder = 'dist', base = '/', port = '0'] = process.argv.slice(2);
	console.log((await serve(folder, base, Number(port))).url);
}
