/** Web app manifest: the site installed as an app, under whatever base path it is served from. */
import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { getCurriculum } from '../content-model/curriculum.ts';
import { site as words } from '../i18n/en/site.ts';
import { language } from '../i18n/language.ts';
import { paper } from '../styles/paper.ts';

/**
 * `public/icons/icon.svg`, and PNG drawn from it with sharp, 16 colours: `sharp('icon.svg').resize(512).png({ palette: true, colours: 16 })`.
 * The mark keeps within the circle that a mask may cut, and the road runs through, so one picture serves both purposes.
 */
const icons = [
	{ src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
	{ src: 'icons/192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
	{ src: 'icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
	{ src: 'icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

/** What a long press on the installed icon leads to. */
const shortcuts = [
	{ name: words.review, url: 'review/' },
	{ name: words.progress, url: 'progress/' },
	{ name: words.evidence, url: 'evidence/' },
	{ name: words.search, url: 'search/' },
];

export const GET: APIRoute = async () => {
	const { site } = await getCurriculum();
	const manifest = {
		id: href(''),
		name: site.title,
		short_name: site.title,
		description: site.tagline,
		lang: language,
		start_url: href(''),
		scope: href(''),
		display: 'standalone',
		background_color: paper.light,
		theme_color: paper.light,
		icons: icons.map((icon) => ({ ...icon, src: href(icon.src) })),
		shortcuts: shortcuts.map(({ name, url }) => ({ name, url: href(url) })),
	};
	return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
