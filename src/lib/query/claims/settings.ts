import type { ClaimSetting } from '$lib/domain/claim.ts';
import type { Statement } from '../statement.ts';
import { estimateIn, textOf } from '../record.ts';

/** The handbook's medians of the occupations and in the industries that articles make claims about, every release. */
export function claimSettings(): Statement<ClaimSetting> {
	return {
		name: 'claim-settings',
		sql: `
SELECT DISTINCT p.occ_code, p.setting_id, coalesce(s.title, p.setting_id) AS title, p.year, p.a_median, p.a_median_flag
FROM claims c
JOIN "setting-pay" p ON p.occ_code = c.occ_code AND p.setting_id = c.setting_id
LEFT JOIN settings s ON s.setting_id = p.setting_id
ORDER BY p.year, p.occ_code, p.setting_id`,
		parameters: [],
		needs: [{ table: 'claims' }, { table: 'setting-pay' }, { table: 'settings' }],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			settingId: textOf(record, 'setting_id'),
			settingTitle: textOf(record, 'title'),
			year: Number(record['year']),
			median: estimateIn(record, 'a_median'),
		}),
	};
}
