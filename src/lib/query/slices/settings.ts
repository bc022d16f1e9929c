import type { Estimate } from '$lib/domain/estimate.ts';
import { WAGE_MEASURES, type WageMeasure } from '$lib/domain/measure.ts';
import { majorGroup, type SocCode, type WageBasis } from '$lib/domain/occupation.ts';
import { SETTING_KINDS, type SettingClaim, type SettingKind } from '$lib/domain/setting-row.ts';
import type { Context } from '../context.ts';
import { estimateIn, fields, from, is, numberOf, textOf } from '../record.ts';
import { integer, own, sql, text } from '../sql.ts';
import type { EngineRecord, Statement } from '../statement.ts';
import type { TableNeed } from '../table-need.ts';
import { measuresOf } from './wages.ts';

/** A row of the tables of settings as published; see `StoredWage` for what its columns mean. */
export interface StoredSetting {
	readonly kind: SettingKind;
	readonly settingId: string;
	readonly settingTitle: string;
	readonly ownership: string;
	readonly occCode: SocCode;
	readonly occTitle: string;
	readonly wageBasis: WageBasis;
	readonly year: number;
	/** Share of the occupation's jobs, percent; null where the source has none. */
	readonly sharePercent: number | null;
	readonly employment: Estimate;
	readonly employmentRse: number | null;
	readonly meanRse: number | null;
	readonly annual: Readonly<Record<WageMeasure, Estimate>>;
	readonly hourly: Readonly<Record<WageMeasure, Estimate>>;
	readonly cpiFactor: number | null;
}

const CELLS = (['a', 'h'] as const).flatMap((period) =>
	WAGE_MEASURES.map((measure) => `${period}_${measure}`),
);

const STORED_COLUMNS = own(
	[
		'w.employment, w.employment_flag, w.employment_rse, w.mean_rse',
		...CELLS.map((cell) => `w.${cell}, w.${cell}_flag`),
	].join(', '),
);

/** The handbook's one wage among the columns of the wage tables, the others marked as not a column of the source. */
const HANDBOOK_COLUMNS = own(
	[
		`CAST(NULL AS BIGINT) AS employment, 'not_in_source' AS employment_flag`,
		'CAST(NULL AS DOUBLE) AS employment_rse, CAST(NULL AS DOUBLE) AS mean_rse',
		...CELLS.map((cell) =>
			cell === 'a_median'
				? 'a_median, a_median_flag'
				: `CAST(NULL AS DOUBLE) AS ${cell}, 'not_in_source' AS ${cell}_flag`,
		),
	].join(', '),
);

/**
 * What a role earns in each setting of the nation, by table and release: the handbook's industries, NAICS sectors, three-
 * to six-digit industries; hospitals by owner under its own code and under those it came from, since a code is part of the
 * row and nothing is joined across a change of it.
 */
export function settingsOfRole(role: SocCode, context: Context): Statement<StoredSetting> {
	return {
		name: 'settings-of-role',
		...sql`
WITH RECURSIVE codes(occ_code) AS (
	SELECT ${text(role)}
	UNION
	SELECT l.from_code FROM codes c JOIN "occupation-lineage" l ON l.to_code = c.occ_code
), stored AS (
	SELECT 'handbook' AS kind, setting_id, '' AS ownership, occ_code, year, share_percent,
		${HANDBOOK_COLUMNS}
	FROM "setting-pay" WHERE occ_code = ${text(role)}
	UNION ALL
	SELECT s.kind, w.setting_id, w.ownership, w.occ_code, w.year, NULL, ${STORED_COLUMNS}
	FROM "setting-wages" w JOIN settings s ON s.setting_id = w.setting_id
	WHERE w.occ_code IN (SELECT occ_code FROM codes)
		AND CASE WHEN s.kind = 'owner' THEN w.setting_id LIKE 'naics-622%' ELSE w.occ_code = ${text(role)} END
)
SELECT r.*, coalesce(s.title, r.setting_id) AS setting_title, coalesce(t.title, o.title, r.occ_code) AS occ_title,
	coalesce(o.wage_basis, '') AS wage_basis, newest.annual_average / then_.annual_average AS cpi_factor
FROM stored r
LEFT JOIN settings s ON s.setting_id = r.setting_id
LEFT JOIN occupations o ON o.occ_code = r.occ_code
LEFT JOIN "occupation-titles" t ON t.occ_code = r.occ_code AND r.year BETWEEN t.first_year AND t.last_year
LEFT JOIN cpi then_ ON then_.year = r.year
LEFT JOIN cpi newest ON newest.year = ${integer(context.newestYear)}
ORDER BY r.kind, r.setting_id, r.ownership, r.year, r.occ_code`,
		needs: [
			{ table: 'settings' },
			{ table: 'setting-pay' },
			...settingNeeds(role, context),
			{ table: 'occupations' },
			{ table: 'occupation-titles' },
			{ table: 'occupation-lineage' },
			{ table: 'cpi' },
		],
		decode: decodeStoredSetting,
		prebuilt: `role/${role}`,
	};
}

/** The parts of `setting-wages` that hold an occupation and its predecessors, as far as they exist. */
function settingNeeds(role: SocCode, context: Context): readonly TableNeed[] {
	const cut = context.healthInformationSet.includes(role) ? 'health-information' : majorGroup(role);
	const parts = ['sector', 'industry', 'owner']
		.map((series) => `${series}-${cut}`)
		.filter((part) => context.settingParts.includes(part));
	return [{ table: 'setting-wages' }, ...parts.map((part) => ({ table: 'setting-wages', part }))];
}

/** Throws a TypeError on an unknown kind or flag: its table has not been through its schema. */
function decodeStoredSetting(record: EngineRecord): StoredSetting {
	const kind = SETTING_KINDS.find((known) => known === record['kind']);
	if (kind === undefined) throw new TypeError(`“${textOf(record, 'kind')}” is not a kind of setting`);
	return {
		kind,
		settingId: textOf(record, 'setting_id'),
		settingTitle: textOf(record, 'setting_title'),
		ownership: textOf(record, 'ownership'),
		occCode: textOf(record, 'occ_code'),
		occTitle: textOf(record, 'occ_title'),
		wageBasis: textOf(record, 'wage_basis') as WageBasis,
		year: Number(record['year']),
		sharePercent: numberOf(record, 'share_percent'),
		employment: estimateIn(record, 'employment'),
		employmentRse: numberOf(record, 'employment_rse'),
		meanRse: numberOf(record, 'mean_rse'),
		annual: measuresOf(record, 'a'),
		hourly: measuresOf(record, 'h'),
		cpiFactor: numberOf(record, 'cpi_factor'),
	};
}

/**
 * What the articles say people earn in a setting, highest first: amounts a year as they state them, in no other money,
 * for what has no year cannot be converted.
 */
export function settingClaims(): Statement<SettingClaim> {
	return {
		name: 'setting-claims',
		...own(`SELECT c.id, c.article, c.claim, c.statistic, c.amount, c.stated_year, c.stated_source, c.setting_id,
	coalesce(s.title, c.setting_id) AS setting_title, c.occ_code, coalesce(o.title, c.occ_code) AS occ_title, c.note
FROM claims c
LEFT JOIN settings s ON s.setting_id = c.setting_id
LEFT JOIN occupations o ON o.occ_code = c.occ_code
WHERE c.setting_id IS NOT NULL AND c.setting_id <> '' AND c.unit = 'USD per year' AND c.amount IS NOT NULL
ORDER BY c.amount DESC, c.id`),
		needs: [{ table: 'claims' }, { table: 'settings' }, { table: 'occupations' }],
		decode: fields({
			kind: () => 'claim' as const,
			claimId: from('id', is.text),
			article: is.word,
			claim: is.text,
			statistic: is.word,
			amount: is.number,
			statedYear: is.text,
			statedSource: is.text,
			settingId: is.text,
			settingTitle: is.text,
			occCode: is.text,
			occTitle: is.text,
			note: is.text,
		}),
		prebuilt: 'common',
	};
}
