import type { SocCode } from '$lib/domain/occupation.ts';
import type { RolePlace } from '$lib/domain/role-profile.ts';
import type { Asked } from '../asked.ts';
import type { Context } from '../context.ts';
import { isAsked } from '../filter.ts';
import { integer, sql } from '../sql.ts';
import type { Statement } from '../statement.ts';
import { wageNeeds } from '../tables.ts';
import { estimateIn, textOf } from './role-record.ts';

/**
 * The `most` metropolitan areas at either end of each role's ranking by median in one May release; the hourly
 * median where OEWS publishes no annual one. A top-coded median is a lower bound: all of them share the first rank.
 */
export function rolePlaces(
	roles: readonly SocCode[],
	year: number,
	most: number,
	context: Context,
): Statement<RolePlace> {
	const asked: Asked = { roles, areas: { kinds: ['metro'] }, years: [year] };
	const { sql: statement, parameters } = sql`
WITH figures AS (
	SELECT w.occ_code, w.area_code, a.title AS area_title, w.year, w.employment, w.employment_flag,
		CASE WHEN o.wage_basis = 'hourly_only' THEN w.h_median ELSE w.a_median END AS median,
		CASE WHEN o.wage_basis = 'hourly_only' THEN w.h_median_flag ELSE w.a_median_flag END AS median_flag
	FROM wages w JOIN occupations o ON o.occ_code = w.occ_code JOIN areas a ON a.area_code = w.area_code
	WHERE ${isAsked(asked)}
), ranked AS (
	SELECT *, rank() OVER high AS from_top, rank() OVER low AS from_bottom,
		row_number() OVER (PARTITION BY occ_code ORDER BY median_flag <> 'top_coded', median DESC, area_title) AS top_place,
		row_number() OVER (PARTITION BY occ_code ORDER BY median_flag = 'top_coded', median, area_title DESC) AS bottom_place,
		count(*) OVER (PARTITION BY occ_code) AS published
	FROM figures WHERE median IS NOT NULL
	WINDOW high AS (PARTITION BY occ_code ORDER BY median_flag <> 'top_coded', median DESC),
		low AS (PARTITION BY occ_code ORDER BY median_flag = 'top_coded', median)
)
SELECT * FROM ranked WHERE top_place <= ${integer(most)} OR bottom_place <= ${integer(most)}
ORDER BY occ_code, top_place`;
	return {
		name: 'role-places',
		sql: statement,
		parameters,
		needs: [...wageNeeds(asked, context), { table: 'occupations' }, { table: 'areas' }],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			areaCode: textOf(record, 'area_code'),
			areaTitle: textOf(record, 'area_title'),
			year: Number(record['year']),
			median: estimateIn(record, 'median'),
			employment: estimateIn(record, 'employment'),
			fromTop: Number(record['from_top']),
			fromBottom: Number(record['from_bottom']),
			published: Number(record['published']),
		}),
	};
}
