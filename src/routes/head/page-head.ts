import { escapeMarkup } from '$lib/charts/scene-markup.ts';

/** What search engines and social networks are told of a page beside its title and description. */
interface PageHead {
	/** Path of the page below the site's root, without a slash in front: `roles/29-2072/`; empty for the first page. */
	readonly path: string;
	/** Absolute address of the site's root with a closing slash; null where the build was not told. */
	readonly site: string | null;
	/** Path of the preview image below the root; null where the page has none. */
	readonly image: string | null;
	/** schema.org, as JSON-LD; null for none. */
	readonly structured: object | null;
}

/** Width and height of a preview image in pixels. */
export const PREVIEW = { width: 1200, height: 630 };

/** Where the preview image of a page lies below the site's root. */
export function previewPath(path: string): string {
	const name = path.replace(/\/$/, '') || 'index';
	// Roles and places have folders of their own; the other pages lie beside each other.
	return `previews/${/^(?:roles|metros)\//.test(name) ? name : name.replaceAll('/', '-')}.png`;
}

/**
 * A prerendered document with these in its head; title and description are its own. Its canonical address is given only where
 * the site's is known: a relative one is none to a search engine.
 */
export function withPageHead(html: string, { path, site, image, structured }: PageHead): string {
	const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
	const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
	const up = '../'.repeat(path.split('/').length - 1) || './';
	const addressOf = (below: string) => escapeMarkup((site ?? up) + below);
	const property = (name: string, content: string) => `<meta property="${name}" content="${content}"/>`;
	const tags = [
		...(site
			? [`<link rel="canonical" href="${addressOf(path)}"/>`, property('og:url', addressOf(path))]
			: []),
		property('og:type', 'website'),
		property('og:site_name', 'Paychart'),
		property('og:title', title),
		property('og:description', description),
		...(image
			? [
					property('og:image', addressOf(image)),
					property('og:image:width', String(PREVIEW.width)),
					property('og:image:height', String(PREVIEW.height)),
					'<meta name="twitter:card" content="summary_large_image"/>',
				]
			: []),
		...(structured ? [`<script type="application/ld+json">${scriptText(structured)}</script>`] : []),
	];
	return html.replace('</head>', () => `${tags.join('')}</head>`);
}

/** JSON as it may stand in a script element: nothing in it can end the element. */
function scriptText(value: object): string {
	return JSON.stringify(value).replaceAll('<', '\\u003c');
}
