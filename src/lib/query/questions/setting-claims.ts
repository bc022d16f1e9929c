import { focusOf, type Filters } from '$lib/domain/filters.ts';
import type { SettingClaim } from '$lib/domain/setting-row.ts';
import { roleConditions } from '../filter.ts';
import { allOf, own, sql } from '../sql.ts';
import type { Statement } from '../statement.ts';
import { filterNeeds } from '../tables.ts';

/**
 * What the articles say the focus earns in a setting, highest first: amounts a year as they state them, in no
 * other money, for what has no year cannot be converted.
 */
export function settingClaims(filters: Filters): Statement<SettingClaim> {
	const focus = focusOf(filters);
	const isAsked = allOf([
		own(
			`c.setting_id IS NOT NULL AND c.setting_id <> '' AND c.unit = 'USD per year' AND c.amount IS NOT NULL`,
		),
		...roleConditions(filters, own('c.occ_code')),
	]);
	const { sql: statement, parameters } = sql`
SELECT c.id, c.article, c.claim, c.statistic, c.amount, c.stated_year, c.stated_source, c.setting_id,
	coalesce(s.title, c.setting_id) AS setting_title, c.occ_code, coalesce(o.title, c.occ_code) AS occ_title, c.note
FROM claims c
LEFT JOIN settings s ON s.setting_id = c.setting_id
LEFT JOIN occupations o ON o.occ_code = c.occ_code
WHERE ${isAsked} ORDER BY c.amount DESC, c.id`;
	return {
		name: 'setting-claims',
		sql: statement,
		parameters,
		needs: [{ table: 'claims' }, { table: 'settings' }, { table: 'occupations' }, ...filterNeeds(filters)],
		decode: (record) => ({
			kind: 'claim',
			claimId: String(record['id']),
			article: String(record['article']),
			claim: String(record['claim']),
			statistic: String(record['statistic']),
			amount: Number(record['amount']),
			statedYear: String(record['stated_year'] ?? ''),
			statedSource: String(record['stated_source'] ?? ''),
			settingId: String(record['setting_id']),
			settingTitle: String(record['setting_title']),
			occCode: String(record['occ_code']),
			occTitle: String(record['occ_title']),
			note: String(record['note'] ?? ''),
		}),
		pick: (rows) =>
			rows.filter(
				({ occCode, settingId }) =>
					occCode === focus && (filters.setting.length === 0 || filters.setting.includes(settingId)),
			),
	};
}
