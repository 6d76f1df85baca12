const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** Address of a page or file of this site: `href('lessons/x/')` under whatever base path it is served from. */
export function href(path: string): string {
	return base + path.replace(/^\/+/, '');
}
