export const prerender = true;

const SITE = __SITE_ADDRESS__;

/** Search engines may read everything; they are told of the sitemap where there is one. */
export function GET() {
	const sitemap = SITE ? `Sitemap: ${SITE}sitemap.xml\n` : '';
	return new Response(`User-agent: *\nAllow: /\n${sitemap}`, { headers: { 'content-type': 'text/plain' } });
}
