/** The pages whose views can stand in frames of other sites, by their paths below the site's root. */
export const EMBEDDED_PAGES = [
	'/',
	'/compare/metros/',
	'/compare/paths/',
	'/credentials/',
	'/claims/',
	'/yours/',
] as const;
export type EmbeddedPage = (typeof EMBEDDED_PAGES)[number];

/** Two pages have a view of this id, and ask it otherwise. */
const OWN_NAMES: Partial<Record<EmbeddedPage, Readonly<Record<string, string>>>> = {
	'/compare/paths/': { demand: 'paths-demand' },
};

/**
 * Views whose figures are those of the May releases under the key `year`. The others always show the newest, or every one; but
 * `pay-by-setting`, whose tables have releases of their own, of which no page knows the newest.
 */
const HELD_BY_YEAR: ReadonlySet<string> = new Set([
	'pay-by-role',
	'pay-by-area',
	'distribution',
	'metro-comparison',
	'metro-ranks',
	'path-comparison',
]);

export function isHeldByYear(view: string): boolean {
	return HELD_BY_YEAR.has(view);
}

/** What an embed of a view is called in its address. */
export function embedName(page: EmbeddedPage, view: string): string {
	return OWN_NAMES[page]?.[view] ?? view;
}

/** Where it lies below the site's root. */
export function embedPath(name: string): string {
	return `/embed/${name}/`;
}

/** What the code of an embed chooses beside what the page shows. */
export interface EmbedOptions {
	/** Null for that of the reader's system. */
	readonly theme: 'light' | 'dark' | null;
	/** The releases the embed keeps to, none for whatever is the newest; null for what the page's address says. */
	readonly years: readonly number[] | null;
}

/**
 * The address of a view's embed. `site` is the root that `page`, the address of the view's page with its choice, lies below:
 * both absolute, or both relative to the same place. Null where that page has no embeds.
 */
export function embedAddress(
	site: string,
	page: string,
	view: string,
	{ theme, years }: EmbedOptions,
): string | null {
	const [address = ''] = page.split('#');
	if (!address.startsWith(site)) return null;
	const [path = '', query = ''] = address.slice(site.length).split('?');
	const known = EMBEDDED_PAGES.find((one) => one === `/${path}`);
	if (!known) return null;
	const changed = [...(years ? ['year'] : []), 'theme'];
	const pairs = [
		...query.split('&').filter((pair) => pair !== '' && !changed.includes(pair.split('=')[0] ?? '')),
		...(years?.length ? [`year=${years.join(',')}`] : []),
		...(theme ? [`theme=${theme}`] : []),
	];
	return `${site}${embedPath(embedName(known, view)).slice(1)}${pairs.length ? `?${pairs.join('&')}` : ''}`;
}
