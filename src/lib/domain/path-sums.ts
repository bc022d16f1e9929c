/** A sum over occupations, of which some may have no published figure. */
export interface PartialSum {
	/** Of the published parts alone: a lower bound where not all are. */
	readonly total: number;
	/** How many parts are published, of how many. */
	readonly published: number;
	readonly parts: number;
}

/** Adds up counts, which unlike percentiles may be added. Nothing stands in for a missing part. */
export function sumOf(values: readonly (number | null)[]): PartialSum {
	const published = values.flatMap((value) => (value === null ? [] : [value]));
	return {
		total: published.reduce((sum, value) => sum + value, 0),
		published: published.length,
		parts: values.length,
	};
}

export function isWhole({ published, parts }: PartialSum): boolean {
	return parts > 0 && published === parts;
}

/**
 * Which sum is greater, or null where that cannot be told: a sum with missing parts is a lower bound, so it can be
 * known to be the greater one, never the smaller. Counts are never negative.
 */
export function greaterOf(one: PartialSum, other: PartialSum): 'one' | 'other' | 'same' | null {
	if (isWhole(one) && isWhole(other)) {
		if (one.total === other.total) return 'same';
		return one.total > other.total ? 'one' : 'other';
	}
	if (isWhole(one) && other.total > one.total) return 'other';
	if (isWhole(other) && one.total > other.total) return 'one';
	return null;
}
