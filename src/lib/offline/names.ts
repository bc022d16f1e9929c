/** The names of this site's caches. A host may carry several sites below different paths; each has its own. */
export interface CacheNames {
	/** Files whose address changes with their content: shared by all versions of the site. */
	readonly shared: string;
	/** Which version each open page is of. */
	readonly clients: string;
	/** Pages, their data and lists of one version, whose addresses are the same in every version. */
	readonly version: (version: string) => string;
	/** The version a cache is of; null for the other caches and those of others. */
	readonly versionOf: (name: string) => string | null;
	readonly isOurs: (name: string) => boolean;
}

/** The caches of the site at a path of its host, as SvelteKit's `base` spells it: `''` or `/pay`. */
export function cacheNames(base: string): CacheNames {
	// A path holds no bar, so that no site's names begin like those of another.
	const prefix = `paychart|${base}|`;
	const versions = `${prefix}version|`;
	return {
		shared: `${prefix}shared`,
		clients: `${prefix}clients`,
		version: (version) => `${versions}${version}`,
		versionOf: (name) => (name.startsWith(versions) ? name.slice(versions.length) : null),
		isOurs: (name) => name.startsWith(prefix),
	};
}
