import type { RoleSettingPay } from '$lib/domain/role-profile.ts';
import type { Statement } from '../statement.ts';
import { estimateIn, numberOf, textOf } from '../record.ts';

/** The handbook's medians by industry of every role, newest release first, the highest paying industry first. */
export function roleSettingPay(): Statement<RoleSettingPay> {
	return {
		name: 'role-setting-pay',
		sql: `SELECT occ_code, as_published, year, a_median, a_median_flag, share_percent FROM "setting-pay"
ORDER BY occ_code, year DESC, a_median DESC NULLS LAST, as_published`,
		parameters: [],
		needs: [{ table: 'setting-pay' }],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			setting: textOf(record, 'as_published'),
			year: Number(record['year']),
			median: estimateIn(record, 'a_median'),
			sharePercent: numberOf(record, 'share_percent'),
		}),
		prebuilt: 'details',
	};
}
