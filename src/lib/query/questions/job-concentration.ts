import { NATION, type AreaCode } from '$lib/domain/area.ts';
import type { JobCounts } from '$lib/domain/jobs-per-thousand.ts';
import { ALL_OCCUPATIONS, type SocCode } from '$lib/domain/occupation.ts';
import type { Context } from '../context.ts';
import { by, inOrder } from '../shape/order.ts';
import type { Question } from '../statement.ts';
import { wagesAsked } from './wages-asked.ts';

/** What says how common a role is in an area. */
export interface ConcentrationRow extends JobCounts {
	readonly occCode: SocCode;
	readonly areaCode: AreaCode;
}

/**
 * What the tables of one release hold to say how many of an area's jobs are of a role: BLS's own column, jobs of the role
 * and of all occupations there and in the nation, the location quotient. One row for each role and area with a row.
 */
export function jobConcentration(
	roles: readonly SocCode[],
	areas: readonly AreaCode[],
	year: number,
	context: Context,
): Question<readonly ConcentrationRow[]> {
	const asked = {
		roles: [...new Set([...roles, ALL_OCCUPATIONS])],
		areas: { codes: [...new Set([...areas, NATION])] },
		years: [year],
	};
	return async (ask) => {
		const stored = await wagesAsked(asked, context)(ask);
		const jobs = new Map(
			stored.map(({ occCode, areaCode, employment }) => [`${occCode}|${areaCode}`, employment.value]),
		);
		const jobsOf = (role: SocCode, area: AreaCode) => jobs.get(`${role}|${area}`) ?? null;
		const rows = stored
			.filter(({ occCode, areaCode }) => roles.includes(occCode) && areas.includes(areaCode))
			.map(({ occCode, areaCode, jobsPer1000, employment, locationQuotient }) => ({
				occCode,
				areaCode,
				published: jobsPer1000,
				jobs: employment,
				areaJobs: jobsOf(ALL_OCCUPATIONS, areaCode),
				quotient: locationQuotient,
				nationJobs: jobsOf(occCode, NATION),
				nationAll: jobsOf(ALL_OCCUPATIONS, NATION),
			}));
		return inOrder(rows, [by((row) => row.occCode), by((row) => row.areaCode)]);
	};
}
