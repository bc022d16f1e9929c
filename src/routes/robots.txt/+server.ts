import { siteRoot } from '../head/page-head.ts';

export const prerender = true;

const SITE = siteRoot(process.env['SITE_ADDRESS']);

/** Search engines may read everything; they are told of the sitemap where there is one. */
export function GET() {
	const sitemap = SITE ? `Sitemap: ${SITE}sitemap.xml\n` : '';
	return new Response(`User-agent: *\nAllow: /\n${sitemap}`, { headers: { 'content-type': 'text/plain' } });
}
