import type { RoleProjection, RoleSector, RoleSettingPay } from '$lib/domain/role-profile.ts';
import type { Context } from '../context.ts';
import { fields, from, is, PROJECTION } from '../record.ts';
import { own } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** The newest national projection of every occupation and group of occupations. */
export function roleProjections(): Statement<RoleProjection> {
	return {
		name: 'role-projections',
		...own(`SELECT * FROM projections
WHERE base_year = (SELECT max(base_year) FROM projections) ORDER BY occ_code`),
		needs: [{ table: 'projections' }],
		decode: fields({
			...PROJECTION,
			title: is.text,
			change: is.figure,
			selfEmployedPercent: is.figure,
			exits: is.figure,
			transfers: is.figure,
		}),
	};
}

/**
 * The median of every role in each NAICS sector of the newest release that has any; the hourly median where
 * OEWS publishes no annual one. The highest paying sector first, sectors without a figure last.
 */
export function roleSectors(context: Context): Statement<RoleSector> {
	const parts = context.settingParts.filter((part) => part.startsWith('sector-'));
	return {
		name: 'role-sectors',
		...own(`
SELECT w.occ_code, s.title, w.ownership, w.year, w.employment, w.employment_flag,
	CASE WHEN o.wage_basis = 'hourly_only' THEN w.h_median ELSE w.a_median END AS median,
	CASE WHEN o.wage_basis = 'hourly_only' THEN w.h_median_flag ELSE w.a_median_flag END AS median_flag
FROM "setting-wages" w
JOIN settings s ON s.setting_id = w.setting_id AND s.kind = 'sector'
JOIN occupations o ON o.occ_code = w.occ_code
QUALIFY w.year = max(w.year) OVER ()
ORDER BY w.occ_code, median DESC NULLS LAST, s.title, w.ownership`),
		needs: [
			{ table: 'setting-wages' },
			...parts.map((part) => ({ table: 'setting-wages', part })),
			{ table: 'settings' },
			{ table: 'occupations' },
		],
		decode: fields({
			occCode: is.text,
			setting: from('title', is.text),
			ownership: is.text,
			year: is.number,
			median: is.estimate,
			employment: is.estimate,
		}),
	};
}

/** The handbook's medians by industry of every role, newest release first, the highest paying industry first. */
export function roleSettingPay(): Statement<RoleSettingPay> {
	return {
		name: 'role-setting-pay',
		...own(`SELECT occ_code, as_published, year, a_median, a_median_flag, share_percent FROM "setting-pay"
ORDER BY occ_code, year DESC, a_median DESC NULLS LAST, as_published`),
		needs: [{ table: 'setting-pay' }],
		decode: fields({
			occCode: is.text,
			setting: from('as_published', is.text),
			year: is.number,
			median: from('a_median', is.estimate),
			sharePercent: is.figure,
		}),
		prebuilt: 'details',
	};
}
