import type { RoleSector } from '$lib/domain/role-profile.ts';
import type { Context } from '../context.ts';
import type { Statement } from '../statement.ts';
import { estimateIn, textOf } from '../record.ts';

/**
 * The median of every role in each NAICS sector of the newest release that has any; the hourly median where
 * OEWS publishes no annual one. The highest paying sector first, sectors without a figure last.
 */
export function roleSectors(context: Context): Statement<RoleSector> {
	return {
		name: 'role-sectors',
		sql: `
SELECT w.occ_code, s.title, w.ownership, w.year, w.employment, w.employment_flag,
	CASE WHEN o.wage_basis = 'hourly_only' THEN w.h_median ELSE w.a_median END AS median,
	CASE WHEN o.wage_basis = 'hourly_only' THEN w.h_median_flag ELSE w.a_median_flag END AS median_flag
FROM "setting-wages" w
JOIN settings s ON s.setting_id = w.setting_id AND s.kind = 'sector'
JOIN occupations o ON o.occ_code = w.occ_code
QUALIFY w.year = max(w.year) OVER ()
ORDER BY w.occ_code, median DESC NULLS LAST, s.title, w.ownership`,
		parameters: [],
		needs: [
			{ table: 'setting-wages' },
			...context.settingParts
				.filter((part) => part.startsWith('sector-'))
				.map((part) => ({ table: 'setting-wages', part })),
			{ table: 'settings' },
			{ table: 'occupations' },
		],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			setting: textOf(record, 'title'),
			ownership: textOf(record, 'ownership'),
			year: Number(record['year']),
			median: estimateIn(record, 'median'),
			employment: estimateIn(record, 'employment'),
		}),
	};
}
