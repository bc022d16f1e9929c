/** A change of occupation or area codes, for a page; one that kept code, title and content is none. */
export interface CodeChange {
	/** Empty where nothing of its kind came before. */
	readonly fromCode: string;
	readonly fromTitle: string;
	/** Empty where nothing of its kind followed. */
	readonly toCode: string;
	readonly toTitle: string;
	/** First release with the later code. */
	readonly year: number;
	readonly relation: string;
	readonly note: string;
}
