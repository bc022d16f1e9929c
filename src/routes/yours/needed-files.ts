/** A file of the site that the page of a reader's own figures may need. */
export interface NeededFile {
	/** Below the site's root. */
	readonly path: string;
	/** As a host sends it, about: packed by gzip where that makes it smaller. */
	readonly bytes: number;
}

/** All that the page may ever need, known beforehand. */
export interface NeededFiles {
	/** Code, workers, the drawing module, typefaces. Empty in development. */
	readonly code: readonly NeededFile[];
	/** Bytes of the engine, and of its tables. */
	readonly engine: number;
	readonly tables: number;
	/** Paths of tables in `datasets/` that an official release may be joined onto, beside those the engine takes, and their bytes. */
	readonly joined: readonly NeededFile[];
}
