/** Where years and values lie. */
export interface Plot {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly x: (year: number) => number;
	readonly y: (value: number) => number;
	/** Pixels from one year to the next. */
	readonly step: number;
}
