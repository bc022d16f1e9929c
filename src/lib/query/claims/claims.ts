import { CLAIM_STATISTICS, type Claim, type ClaimSetting, type Disagreement } from '$lib/domain/claim.ts';
import type { ArticleClaim } from '$lib/domain/path-details.ts';
import { fields, from, is, textOf } from '../record.ts';
import { own } from '../sql.ts';
import type { EngineRecord, Statement } from '../statement.ts';

/** Every claim of the articles with the names of what it maps to, in the articles' order. */
export function claimList(): Statement<Claim> {
	return {
		name: 'claims',
		...own(`
SELECT c.*, coalesce(o.title, c.occ_code) AS occ_title, coalesce(s.title, c.setting_id) AS setting_title,
	coalesce(a.title, c.area_code) AS area_title, coalesce(k.abbreviation, c.credential_id) AS credential
FROM claims c
LEFT JOIN occupations o ON o.occ_code = c.occ_code
LEFT JOIN settings s ON s.setting_id = c.setting_id
LEFT JOIN areas a ON a.area_code = c.area_code
LEFT JOIN credentials k ON k.id = c.credential_id
ORDER BY c.id`),
		needs: ['claims', 'occupations', 'settings', 'areas', 'credentials'].map((table) => ({ table })),
		decode: fields({
			id: is.text,
			article: is.word,
			text: from('claim', is.text),
			statistic: statisticIn,
			amount: is.figure,
			amountHigh: is.figure,
			unit: is.text,
			statedYear: is.text,
			statedSource: is.text,
			occCode: is.text,
			occTitle: is.text,
			mapping: is.word,
			mappingReason: is.text,
			settingId: is.text,
			settingTitle: is.text,
			areaCode: is.text,
			areaTitle: is.text,
			credentialId: is.text,
			credential: is.text,
			note: is.text,
		}),
	};
}

function statisticIn(record: EngineRecord): Claim['statistic'] {
	const statistic = CLAIM_STATISTICS.find((known) => known === record['statistic']);
	if (!statistic) throw new TypeError(`“${textOf(record, 'statistic')}” is not a statistic of a claim`);
	return statistic;
}

/** What of every claim the comparison of paths quotes, in the order of the ledger. */
export function pathClaims(): Statement<ArticleClaim> {
	return {
		name: 'path-claims',
		...own('SELECT id, article, claim, statistic, stated_year, stated_source, note FROM claims ORDER BY id'),
		needs: [{ table: 'claims' }],
		decode: fields({
			id: is.text,
			article: is.word,
			claim: is.text,
			statistic: is.word,
			statedYear: is.text,
			statedSource: is.text,
			note: is.text,
		}),
	};
}

/** Where the articles disagree, in order. */
export function disagreementList(): Statement<Disagreement> {
	return {
		name: 'disagreements',
		...own('SELECT id, title, explanation, claims FROM disagreements ORDER BY id'),
		needs: [{ table: 'disagreements' }],
		decode: fields({
			id: is.number,
			title: is.text,
			explanation: is.text,
			claimIds: (record) => textOf(record, 'claims').split(';').filter(Boolean),
		}),
	};
}

/** The handbook's medians of the occupations and in the industries that articles make claims about, every release. */
export function claimSettings(): Statement<ClaimSetting> {
	return {
		name: 'claim-settings',
		...own(`
SELECT DISTINCT p.occ_code, p.setting_id, coalesce(s.title, p.setting_id) AS title, p.year, p.a_median, p.a_median_flag
FROM claims c
JOIN "setting-pay" p ON p.occ_code = c.occ_code AND p.setting_id = c.setting_id
LEFT JOIN settings s ON s.setting_id = p.setting_id
ORDER BY p.year, p.occ_code, p.setting_id`),
		needs: [{ table: 'claims' }, { table: 'setting-pay' }, { table: 'settings' }],
		decode: fields({
			occCode: is.text,
			settingId: is.text,
			settingTitle: from('title', is.text),
			year: is.number,
			median: from('a_median', is.estimate),
		}),
	};
}
