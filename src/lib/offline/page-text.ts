/** What the text of a prerendered page tells of the version it belongs to. */

const NAMED = /["'(]([^"'()\s<>]*\/_app\/immutable\/[^"'()\s<>]+)["')]/g;

/** Every file with a hashed address that a page names, as paths of the host, each once. */
export function filesNamedBy(html: string, address: string): readonly string[] {
	const paths = [...html.matchAll(NAMED)].map(([, named = '']) => new URL(named, address).pathname);
	return [...new Set(paths)];
}

/**
 * Whether a page is of the version that was built with these files. SvelteKit writes the version into its entry scripts,
 * so that their hashes differ between any two builds; a page without scripts cannot be told and counts as foreign.
 */
export function isOfBuild(html: string, address: string, build: ReadonlySet<string>): boolean {
	const entries = filesNamedBy(html, address).filter((path) => path.includes('/_app/immutable/entry/'));
	return entries.length > 0 && entries.every((path) => build.has(path));
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
};

/** The title of a page as plain text; empty where it has none. */
export function titleOf(html: string): string {
	const title = /<title[^>]*>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
	return title.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity).trim();
}
