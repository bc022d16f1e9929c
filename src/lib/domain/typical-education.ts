/** The education BLS calls typical for entry into an occupation. */
export interface TypicalEducation {
	/** Id in `education`; empty where BLS assigns none. */
	readonly educationId: string;
	readonly education: string;
	/** Place among the levels, 1 the lowest; null where there is none. */
	readonly educationOrder: number | null;
	/** Full-time years from a high school diploma, by design; null where no length is defined. */
	readonly educationYears: number | null;
}
