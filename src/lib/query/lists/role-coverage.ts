import type { RoleCoverage } from '$lib/domain/coverage.ts';
import { areaReleases, type Context } from '../context.ts';
import { fields, is } from '../record.ts';
import { own } from '../sql.ts';
import type { Statement } from '../statement.ts';
import { wageNeeds } from '../tables.ts';

/** How many places, or sectors, have a row and a median of each role of the health-information set, by kind and release. */
export function roleCoverage(context: Context): Statement<RoleCoverage> {
	const asked = { roles: context.healthInformationSet, years: areaReleases(context) };
	const sectors = context.settingParts.filter((part) => part.endsWith('-health-information'));
	return {
		name: 'role-coverage',
		...own(`
WITH told AS (
	SELECT w.occ_code, w.year, CASE a.kind WHEN 'territory' THEN 'state' ELSE a.kind END AS kind, w.a_median, w.h_median
	FROM wages w JOIN areas a USING (area_code)
	UNION ALL
	SELECT w.occ_code, w.year, s.kind, coalesce(w.a_median, w.a_mean), w.h_median
	FROM "setting-wages" w JOIN settings s USING (setting_id)
)
SELECT occ_code, year, kind, count(*) AS places, count(coalesce(a_median, h_median)) AS figures
FROM told JOIN occupations o USING (occ_code) WHERE o.in_health_information_set
GROUP BY ALL ORDER BY occ_code, kind, year`),
		needs: [
			...wageNeeds({ ...asked, areas: { kinds: ['nation'] } }, context),
			...wageNeeds({ ...asked, areas: { kinds: ['metro'] } }, context),
			{ table: 'setting-wages' },
			...sectors.map((part) => ({ table: 'setting-wages', part })),
			{ table: 'areas' },
			{ table: 'settings' },
			{ table: 'occupations' },
		],
		decode: fields({
			occCode: is.text,
			year: is.number,
			kind: is.word,
			places: is.number,
			figures: is.number,
		}),
	};
}
