import { error } from '@sveltejs/kit';
import { escapeMarkup } from '$lib/charts/scene-markup.ts';
import { areaPages, rolePages } from '../built-pages.server.ts';

const SITE = __SITE_ADDRESS__;

/** A sitemap holds absolute addresses alone: without the site's there is none. */
export const prerender = SITE !== '';

const PAGES = [
	'',
	'compare/metros/',
	'compare/paths/',
	'roles/',
	'metros/',
	'yours/',
	'credentials/',
	'claims/',
	'data/',
	'sql/',
];

/** Every page with figures, so that search engines need not find each by its links. */
export async function GET() {
	if (!SITE) error(404, 'A sitemap needs SITE_ADDRESS.');
	const paths = [
		...PAGES,
		...(await rolePages()).map((code) => `roles/${code}/`),
		...(await areaPages()).map((code) => `metros/${code}/`),
	];
	const entries = paths.map((path) => `<url><loc>${escapeMarkup(SITE + path)}</loc></url>`).join('\n');
	const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}\n</urlset>\n`;
	return new Response(xml, { headers: { 'content-type': 'application/xml' } });
}
