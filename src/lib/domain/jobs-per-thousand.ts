import type { Estimate, Flag } from './estimate.ts';

/** What the tables have to say how common a role is in an area, all of one release. */
export interface JobCounts {
	/** BLS's own column, where the table has it. */
	readonly published: number | null;
	readonly jobs: Estimate;
	/** Jobs of all occupations in the area. */
	readonly areaJobs: number | null;
	readonly quotient: number | null;
	/** Jobs of the role, and of all occupations, in the nation. */
	readonly nationJobs: number | null;
	readonly nationAll: number | null;
}

/**
 * - `published`: BLS's column
 * - `jobs`: jobs of the role over jobs of all occupations in the area
 * - `quotient`: the location quotient times the nation's jobs per 1,000, which is what the quotient is a ratio of
 */
type PerThousandWay = 'published' | 'jobs' | 'quotient';

/** Jobs of a role in every 1,000 jobs of an area, with the way it was had. */
export interface JobsPerThousand {
	readonly value: number | null;
	readonly way: PerThousandWay | null;
	/** Why there is no figure. */
	readonly flag: Flag;
}

/** To three decimals, like BLS's column. The quotient has two, so that way is good to about one percent. */
export function jobsPerThousand(counts: JobCounts): JobsPerThousand {
	const { published, jobs, areaJobs, quotient, nationJobs, nationAll } = counts;
	if (published !== null) return { value: published, way: 'published', flag: '' };
	if (jobs.value !== null && areaJobs !== null && areaJobs > 0) {
		return { value: thousandths((jobs.value / areaJobs) * 1000), way: 'jobs', flag: '' };
	}
	if (quotient !== null && nationJobs !== null && nationAll !== null && nationAll > 0) {
		return { value: thousandths((quotient * nationJobs * 1000) / nationAll), way: 'quotient', flag: '' };
	}
	return { value: null, way: null, flag: jobs.value === null && jobs.flag ? jobs.flag : 'not_in_source' };
}

function thousandths(value: number): number {
	return Math.round(value * 1000) / 1000;
}
