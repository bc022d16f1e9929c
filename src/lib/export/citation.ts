/** What a citation names. */
export interface Citation {
	/** `U.S. Bureau of Labor Statistics` */
	readonly publisher: string;
	/** `Occupational Employment and Wage Statistics` */
	readonly table: string;
	/** `May 2025` */
	readonly release: string;
	/** Title of the figure. */
	readonly title: string;
	/** Absolute address of the view with this very choice. */
	readonly address: string;
	/** Day the figure was seen, `2026-06-30`: given, so that the text depends on nothing but its arguments. */
	readonly accessed: string;
}

/** One sentence a reader can paste under a figure or into a bibliography; the official table comes first. */
export function citationText({ publisher, table, release, title, address, accessed }: Citation): string {
	return `${publisher}, ${table}, ${release}. Figure: “${title.replace(/[.\s]+$/, '')}”, Paychart, ${address} (accessed ${accessed}).`;
}
