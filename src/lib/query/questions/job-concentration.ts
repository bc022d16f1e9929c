import { NATION, type AreaCode } from '$lib/domain/area.ts';
import { isFlag } from '$lib/domain/estimate.ts';
import type { JobCounts } from '$lib/domain/jobs-per-thousand.ts';
import { ALL_OCCUPATIONS, type SocCode } from '$lib/domain/occupation.ts';
import type { Context } from '../context.ts';
import { integer, isIn, own, sql, text } from '../sql.ts';
import type { EngineRecord, Statement } from '../statement.ts';
import { wageNeeds } from '../tables.ts';

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
): Statement<ConcentrationRow> {
	const { sql: statement, parameters } = sql`
WITH totals AS (
	SELECT occ_code, area_code, employment FROM wages
	WHERE year = ${integer(year)} AND (occ_code = ${text(ALL_OCCUPATIONS)} OR area_code = ${text(NATION)})
)
SELECT w.occ_code, w.area_code, w.jobs_per_1000, w.employment, w.employment_flag, w.location_quotient,
	local.employment AS area_jobs, role.employment AS nation_jobs, nation.employment AS nation_all
FROM wages w
LEFT JOIN totals local ON local.area_code = w.area_code AND local.occ_code = ${text(ALL_OCCUPATIONS)}
LEFT JOIN totals role ON role.area_code = ${text(NATION)} AND role.occ_code = w.occ_code
LEFT JOIN totals nation ON nation.area_code = ${text(NATION)} AND nation.occ_code = ${text(ALL_OCCUPATIONS)}
WHERE w.year = ${integer(year)} AND ${isIn(own('w.occ_code'), roles.map(text))}
	AND ${isIn(own('w.area_code'), areas.map(text))}
ORDER BY w.occ_code, w.area_code`;
	return {
		name: 'job-concentration',
		sql: statement,
		parameters,
		needs: wageNeeds(
			{ roles: [...roles, ALL_OCCUPATIONS], areas: { codes: [...areas, NATION] }, years: [year] },
			context,
		),
		decode: decodeConcentration,
	};
}

/** Throws a TypeError on a flag that is none: a table that holds one has not been through its schema. */
function decodeConcentration(record: EngineRecord): ConcentrationRow {
	const flag = String(record['employment_flag'] ?? '');
	if (!isFlag(flag)) throw new TypeError(`“${flag}” in employment_flag is no flag`);
	const number = (column: string) => {
		const value = record[column];
		return typeof value === 'number' ? value : null;
	};
	return {
		occCode: String(record['occ_code']),
		areaCode: String(record['area_code']),
		published: number('jobs_per_1000'),
		jobs: { value: number('employment'), flag },
		areaJobs: number('area_jobs'),
		quotient: number('location_quotient'),
		nationJobs: number('nation_jobs'),
		nationAll: number('nation_all'),
	};
}
