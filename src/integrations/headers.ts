import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Policy of each page by its file, as `finish.ts` wrote it into the page. */
export type Policies = ReadonlyMap<string, string>;

/** What only a header can say is added to a page's own policy. */
const framed = ";frame-ancestors 'none'";

/** Policy of files that are no page: scripts bring it to their workers, which fetch and run WebAssembly. */
const files = `default-src 'none';script-src 'self' 'wasm-unsafe-eval';connect-src 'self'${framed}`;

const everywhere = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	// As `frame-ancestors` says of each page, for the pages beyond Cloudflare's hundred rules and the 404 at any address.
	'X-Frame-Options': 'DENY',
};
const fresh = 'no-cache';
const forever = 'public, max-age=31536000, immutable';
/** Folders whose files bear a hash of their content in their names. */
const hashed = ['_astro/', 'pagefind/fragment/', 'pagefind/index/'];

/** What is text, besides HTML. */
const texts =
	'text/css text/plain text/xml text/javascript application/javascript application/json application/manifest+json image/svg+xml';

/** When to say it: a browser that was told keeps to it for as long as it was told, for the whole host. */
const hsts = 'Strict-Transport-Security "max-age=63072000"';
const hstsNote = 'Only when the whole host answers by HTTPS for good; it cannot be taken back:';

/** Cloudflare (100 rules, the first count) and Netlify read `_headers` in the root of the site. Further pages keep the policy in their HTML. */
export function netlify(base: string, policies: Policies): string {
	const rule = (path: string, lines: Record<string, string>) =>
		[`${base}${path}`, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
	return `${[
		`# ${hstsNote} ${hsts.replace(' ', ': ').replaceAll('"', '')}`,
		// Both have the rest asked for again by themselves. Said here as well it would stand beside the other: they join the values of
		// two rules for one header, and only Cloudflare can be told to take one away.
		rule('*', everywhere),
		...hashed.map((folder) => rule(`${folder}*`, { 'Cache-Control': forever })),
		...[...policies].map(([file, policy]) =>
			rule(file.replace(/(^|\/)index\.html$/, '$1'), { 'Content-Security-Policy': policy + framed }),
		),
	].join('\n\n')}\n`;
}

/** A `server` for `sites-enabled`. nginx asks for the header's value when the file is known, `index.html` included. */
export function nginx(base: string, policies: Policies): string {
	return `map_hash_bucket_size 256;
map_hash_max_size 16384;
map $uri $page_policy {
	default "${files}";
${[...policies].map(([file, policy]) => `\t"${base}${file}" "${policy}${framed}";`).join('\n')}
}
map $uri $page_cache {
	default "${fresh}";
${hashed.map((folder) => `\t"~^${base}${folder}" "${forever}";`).join('\n')}
}
server {
	listen 8080;
	root /srv/www;
	index index.html;
	absolute_redirect off;
	server_tokens off;
	charset utf-8;
	default_type application/octet-stream;
	charset_types ${texts};
	# The .br and .gz beside a file where there are any (brotli needs libnginx-mod-http-brotli-static), else as it goes.
	# brotli_static on;
	gzip_static on;
	gzip on;
	gzip_vary on;
	gzip_min_length 512;
	gzip_types ${texts};
	error_page 404 ${base}404.html;
	# Types that mime.types may lack.
	location ~ \\.webmanifest$ { default_type application/manifest+json; }
	add_header Content-Security-Policy $page_policy always;
	add_header Cache-Control $page_cache always;
${Object.entries(everywhere)
	.map(([name, value]) => `\tadd_header ${name} "${value}" always;`)
	.join('\n')}
	# ${hstsNote}
	# add_header ${hsts} always;
}
`;
}

/** A Caddyfile. Caddy knows the address that was asked for, so folders stand for their `index.html`. */
export function caddy(base: string, policies: Policies): string {
	const address = (file: string) => `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
	return `:8080 {
	root * /srv/www
	map {path} {page_policy} {
${[...policies].map(([file, policy]) => `\t\t${address(file)} "${policy}${framed}"`).join('\n')}
		default "${files}"
	}
	map {path} {page_cache} {
${hashed.map((folder) => `\t\t~^${base}${folder} "${forever}"`).join('\n')}
		default "${fresh}"
	}
	header {
		Content-Security-Policy {page_policy}
		Cache-Control {page_cache}
${Object.entries(everywhere)
	.map(([name, value]) => `\t\t${name} "${value}"`)
	.join('\n')}
		# ${hstsNote}
		# ${hsts}
	}
	# A type that the system's list may lack.
	@manifest path *.webmanifest
	header @manifest Content-Type application/manifest+json
	encode zstd gzip
	file_server {
		precompressed br gzip
	}
	handle_errors {
		rewrite * ${base}404.html
		header Content-Security-Policy "${(policies.get('404.html') ?? files) + framed}"
		file_server
	}
}
`;
}

/** Files that become smaller, as arguments of `find`. */
const kinds = ['html', 'css', 'js', 'json', 'svg', 'txt', 'webmanifest']
	.map((kind) => `-name '*.${kind}'`)
	.join(' -o ');

/** An image: `podman build -f dist-deploy/Containerfile .`, run without rights, on port 8080. */
export function container(base: string, site: string): string {
	return `FROM docker.io/library/alpine:3.22 AS small
RUN apk add --no-cache brotli
COPY ${site} /srv/www${base}
RUN find /srv/www -type f \\( ${kinds} \\) -exec brotli --best --keep {} +

FROM docker.io/library/caddy:2.10-alpine
COPY --from=small /srv/www /srv/www
COPY ${site}-deploy/Caddyfile /etc/caddy/Caddyfile
USER 1000:1000
EXPOSE 8080
`;
}

/** Files for hosts, beside the site and never in it, so that none is served: `dist-deploy/` for `dist/`. */
export default function headers(): AstroIntegration {
	let base = '/';
	return {
		name: 'headers',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/?$/, '/');
			},
			'astro:build:done': ({ dir, logger }) => {
				const site = fileURLToPath(dir).replace(/[\\/]$/, '');
				const policies = new Map<string, string>();
				for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' }).sort()) {
					if (!name.endsWith('.html')) continue;
					const html = readFileSync(join(site, name), 'utf8');
					const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1];
					if (!policy) throw new Error(`headers: ${name} has no policy`);
					policies.set(name.replaceAll('\\', '/'), policy);
				}
				const folder = `${site}-deploy`;
				mkdirSync(folder, { recursive: true });
				writeFileSync(join(folder, '_headers'), netlify(base, policies));
				writeFileSync(join(folder, 'nginx.conf'), nginx(base, policies));
				writeFileSync(join(folder, 'Caddyfile'), caddy(base, policies));
				writeFileSync(join(folder, 'Containerfile'), container(base, basename(site)));
				logger.info(`for ${policies.size} pages in ${basename(folder)}/`);
			},
		},
	};
}
