import type { AreaCode, AreaKind } from './area.ts';

/** What the tables say of one area, for its page. */
export interface AreaFacts {
	readonly areaCode: AreaCode;
	readonly title: string;
	readonly kind: AreaKind;
	/** Postal codes with hyphens, `MO-KS`; empty for the nation. */
	readonly states: string;
	/** FIPS code of the first state named; empty for the nation. */
	readonly primaryState: AreaCode;
	/** Degrees of an interior point; null where no source has one. */
	readonly latitude: number | null;
	readonly longitude: number | null;
	/** Residents; null where no source has a figure. */
	readonly population: number | null;
	readonly populationYear: number | null;
	/** Every May release with the area, oldest first. */
	readonly releases: readonly number[];
}

/** Regional price parities of one area and year, US all items = 100. */
export interface AreaPrices {
	readonly areaCode: AreaCode;
	readonly year: number;
	readonly allItems: number | null;
	readonly goods: number | null;
	readonly housing: number | null;
	readonly utilities: number | null;
	readonly other: number | null;
}
