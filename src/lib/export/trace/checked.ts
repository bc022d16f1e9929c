import type { Comparison } from './compare.ts';

/** A page of this site. */
export interface SitePage {
	/** Below the site's root, with its closing slash: `/`, `/compare/metros/`. */
	readonly path: string;
	/** Its query with the `?`; empty for none. */
	readonly search: string;
	/** The view that the address itself names, as those of embedded views do. */
	readonly view: string | null;
	/** The address is one of this very site, and not of the same pages elsewhere. */
	readonly isHere: boolean;
}

/** What became of the figures of a file or an address. */
export interface CheckedFigure {
	/** Where it is shown today. */
	readonly page: SitePage;
	readonly view: string;
	/** Of the figure; empty where neither the file nor the page gives one. */
	readonly title: string;
	/** `May 2025`: the releases that it shows there, each once; none where its tables have none of their own. */
	readonly releases: readonly string[];
	/** The columns of its rows as a page heads them, by their names in the CSV. */
	readonly headers: ReadonlyMap<string, string>;
	/** The file's figures against today's of the same address; null for an address alone. */
	readonly comparison: Comparison | null;
	/** The file has figures of a reader's own besides, which were not compared. */
	readonly hasOwn?: true;
	/** The releases that the address names, which stay what they are; none where it shows the newest. */
	readonly years: readonly number[];
	/** Those of the address against the same choice of the newest release; null where it shows the newest. */
	readonly newest: Comparison | null;
}
