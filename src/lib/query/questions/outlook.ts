import { isFlag } from '$lib/domain/estimate.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { OutlookRow, Projection } from '$lib/domain/outlook-row.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { Context } from '../context.ts';
import { roleConditions } from '../filter.ts';
import { isAmong, sortedBy } from '../pick.ts';
import { allOf, own, sql, type Fragment } from '../sql.ts';
import type { EngineRecord, Statement } from '../statement.ts';
import { filterNeeds } from '../tables.ts';
import { nationalSorting } from './outlook-order.ts';

/** The roles whose projections are asked for: those chosen, or the health-information set. */
export function projectedRoles(filters: Filters, context: Context): readonly SocCode[] {
	return filters.role.length > 0 ? filters.role : context.healthInformationSet;
}

/** The condition on a row `p` of projections that its occupation is among the roles asked for, or those asked with them. */
export function isProjectionAsked(filters: Filters, context: Context): Fragment {
	const occupation = own('p.occ_code');
	return allOf([
		isAmong(occupation, projectedRoles(filters, context), context),
		...roleConditions(filters, occupation),
	]);
}

/**
 * BLS's national projection of each role that has one, by the column the reader chose, else fastest growth first, those
 * without a figure last. Codes of an earlier classification have none. The median is the one printed beside the projection, in no other money basis.
 */
export function outlook(filters: Filters, context: Context): Statement<OutlookRow> {
	const { sql: statement, parameters } = sql`
SELECT p.occ_code, coalesce(o.title, p.title) AS occ_title, p.base_year, p.projected_year, p.employment_base,
	p.employment_projected, p.change, p.change_percent, p.openings, p.exits, p.transfers,
	p.median_wage, p.median_wage_flag, coalesce(e.title, p.typical_education) AS typical_education,
	p.work_experience, p.on_the_job_training
FROM projections p
LEFT JOIN occupations o ON o.occ_code = p.occ_code
LEFT JOIN education e ON e.id = p.typical_education
WHERE ${isProjectionAsked(filters, context)}
ORDER BY p.change_percent DESC NULLS LAST, occ_title, p.occ_code, p.base_year`;
	const asked = new Set(projectedRoles(filters, context));
	return {
		name: 'outlook',
		sql: statement,
		parameters,
		needs: [
			{ table: 'projections' },
			{ table: 'occupations' },
			{ table: 'education' },
			...filterNeeds(filters),
		],
		decode: decodeOutlook,
		pick: (rows) =>
			sortedBy(
				rows.filter(({ occCode }) => asked.has(occCode)),
				nationalSorting(filters.sort),
			),
	};
}

/** Throws a TypeError on a flag that is none: a table that holds one has not been through its schema. */
function decodeOutlook(record: EngineRecord): OutlookRow {
	const flag = String(record['median_wage_flag'] ?? '');
	if (!isFlag(flag)) throw new TypeError(`“${flag}” in median_wage_flag is no flag`);
	return {
		...decodeProjection(record),
		change: numberOrNull(record['change']),
		exits: numberOrNull(record['exits']),
		transfers: numberOrNull(record['transfers']),
		medianWage: { value: numberOrNull(record['median_wage']), flag },
		typicalEducation: String(record['typical_education'] ?? ''),
		workExperience: String(record['work_experience'] ?? ''),
		onTheJobTraining: String(record['on_the_job_training'] ?? ''),
	};
}

/** The columns that national and state projections share. */
export function decodeProjection(record: EngineRecord): Projection {
	return {
		occCode: String(record['occ_code']),
		occTitle: String(record['occ_title']),
		baseYear: Number(record['base_year']),
		projectedYear: Number(record['projected_year']),
		employmentBase: numberOrNull(record['employment_base']),
		employmentProjected: numberOrNull(record['employment_projected']),
		changePercent: numberOrNull(record['change_percent']),
		openings: numberOrNull(record['openings']),
	};
}

function numberOrNull(value: EngineRecord[string] | undefined): number | null {
	return typeof value === 'number' ? value : null;
}
