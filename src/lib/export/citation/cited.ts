/** An official table a figure was made from, as a bibliography names it. */
export interface CitedTable {
	/** `U.S. Bureau of Labor Statistics` */
	readonly publisher: string;
	readonly title: string;
	/** `May 2025`, `May 2011–2025`, `29.3` */
	readonly release: string;
	/** Where its publisher keeps it; empty where that is not known. */
	readonly address: string;
}

/** What a citation is written from: its text depends on nothing else. */
export interface Citation {
	/** The view's id: `pay-by-role`. */
	readonly view: string;
	/** Title of the figure. */
	readonly title: string;
	/** Absolute address of the view with this very choice. */
	readonly address: string;
	/** SHA-256 of the figure's rows as CSV, 64 hexadecimal digits. */
	readonly hash: string;
	/** The version of Paychart and of its tables: `0.1.0+3f2a9c1b04de`. */
	readonly version: string;
	/** Every official table of the figure, the most important first; none for a reader's own figures. */
	readonly tables: readonly CitedTable[];
	/** Day the figure was seen, `2026-06-30`. */
	readonly accessed: string;
}
