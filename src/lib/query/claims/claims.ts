import { CLAIM_STATISTICS, type Article, type Claim, type ClaimMapping } from '$lib/domain/claim.ts';
import type { Statement } from '../statement.ts';
import { numberOf, textOf } from '../record.ts';

/** Every claim of the articles with the names of what it maps to, in the articles' order. */
export function claimList(): Statement<Claim> {
	return {
		name: 'claims',
		sql: `
SELECT c.*, coalesce(o.title, c.occ_code) AS occ_title, coalesce(s.title, c.setting_id) AS setting_title,
	coalesce(a.title, c.area_code) AS area_title, coalesce(k.abbreviation, c.credential_id) AS credential
FROM claims c
LEFT JOIN occupations o ON o.occ_code = c.occ_code
LEFT JOIN settings s ON s.setting_id = c.setting_id
LEFT JOIN areas a ON a.area_code = c.area_code
LEFT JOIN credentials k ON k.id = c.credential_id
ORDER BY c.id`,
		parameters: [],
		needs: ['claims', 'occupations', 'settings', 'areas', 'credentials'].map((table) => ({ table })),
		decode: (record) => {
			const statistic = CLAIM_STATISTICS.find((known) => known === record['statistic']);
			if (!statistic) throw new TypeError(`“${textOf(record, 'statistic')}” is not a statistic of a claim`);
			return {
				id: textOf(record, 'id'),
				article: textOf(record, 'article') as Article,
				text: textOf(record, 'claim'),
				statistic,
				amount: numberOf(record, 'amount'),
				amountHigh: numberOf(record, 'amount_high'),
				unit: textOf(record, 'unit'),
				statedYear: textOf(record, 'stated_year'),
				statedSource: textOf(record, 'stated_source'),
				occCode: textOf(record, 'occ_code'),
				occTitle: textOf(record, 'occ_title'),
				mapping: textOf(record, 'mapping') as ClaimMapping,
				mappingReason: textOf(record, 'mapping_reason'),
				settingId: textOf(record, 'setting_id'),
				settingTitle: textOf(record, 'setting_title'),
				areaCode: textOf(record, 'area_code'),
				areaTitle: textOf(record, 'area_title'),
				credentialId: textOf(record, 'credential_id'),
				credential: textOf(record, 'credential'),
				note: textOf(record, 'note'),
			};
		},
	};
}
