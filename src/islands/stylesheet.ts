const linked = new Map<string, Promise<void>>();

/** Styles that only a mounted island needs: linked once, before it is shown. */
export function loadStyles(url: string): Promise<void> {
	const known = linked.get(url) ?? link(url);
	linked.set(url, known);
	return known;
}

function link(url: string): Promise<void> {
	const there = [...document.styleSheets].some((sheet) => sheet.href !== null && new URL(sheet.href).pathname === url);
	if (there) return Promise.resolve();
	const link = document.createElement('link');
	link.rel = 'stylesheet';
	link.href = url;
	const loaded = new Promise<void>((resolve) => {
		link.onload = () => resolve();
		// Without its styles an island is plain, and works.
		link.onerror = () => resolve();
	});
	document.head.append(link);
	return loaded;
}
