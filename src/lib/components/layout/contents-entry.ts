/** A section of a page as its table of contents names it. */
export interface ContentsEntry {
	/** The id of its heading. */
	readonly id: string;
	readonly title: string;
}
