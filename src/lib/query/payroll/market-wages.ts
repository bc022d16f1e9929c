import { NATION, type AreaCode } from '$lib/domain/area.ts';
import type { Market, MarketPlace } from '$lib/domain/benchmark.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { areaReleases, type Context } from '../context.ts';
import { estimateIn, is, textOf } from '../record.ts';
import { integer, own, sql, text } from '../sql.ts';
import type { EngineRecord, Statement } from '../statement.ts';
import type { TableNeed } from '../table-need.ts';
import { wageNeeds } from '../tables.ts';

/** A role in a place. */
export interface MarketPair {
	readonly occCode: SocCode;
	readonly areaCode: AreaCode;
}

/** A market, and the place that it was asked for: its own, or one whose state or nation it is. */
export interface AskedMarket extends Market {
	readonly askedArea: AreaCode;
}

const POINTS = own(
	['p10', 'p25', 'median', 'p75', 'p90']
		.map((point) => `w.a_${point}, coalesce(w.a_${point}_flag, '') AS a_${point}_flag`)
		.join(', '),
);

const BESIDE: readonly TableNeed[] = [
	{ table: 'occupations' },
	{ table: 'occupation-titles' },
	{ table: 'areas' },
];

/** The newest release that has areas: whoever stands in for one is of the same. */
export function marketYear(context: Context): number {
	return areaReleases(context).at(-1) ?? context.newestYear;
}

/**
 * The market of many roles in many places at once: of each pair its own row, its state's and the nation's, in no order. A pair that
 * the release does not have comes without figures. Pairs are one bound text, so that thousands of them are one plan.
 */
export function marketWages(pairs: readonly MarketPair[], context: Context): Statement<AskedMarket> {
	const year = marketYear(context);
	const distinct = [...new Set(pairs.map(({ occCode, areaCode }) => `${occCode}|${areaCode}`))].sort();
	const asked = {
		roles: [...new Set(pairs.map(({ occCode }) => occCode))],
		// States and the nation stand in files of these two kinds.
		areas: { codes: [NATION, '00000'] },
		years: [year],
	};
	return {
		name: 'market-wages',
		...sql`
WITH pairs AS (
	SELECT split_part(pair, '|', 1) AS occ_code, split_part(pair, '|', 2) AS asked_area
	FROM (SELECT unnest(string_split(${text(distinct.join(' '))}, ' ')) AS pair)
), homes AS (
	SELECT p.occ_code, p.asked_area, coalesce(a.primary_state, '') AS state
	FROM pairs p LEFT JOIN areas a ON a.area_code = p.asked_area
), places AS (
	SELECT occ_code, asked_area, asked_area AS area_code, 'own' AS place FROM homes
	UNION ALL SELECT occ_code, asked_area, state, 'state' FROM homes WHERE state <> '' AND state <> asked_area
	UNION ALL SELECT occ_code, asked_area, '99', 'nation' FROM homes WHERE asked_area <> '99'
)
SELECT p.occ_code, p.asked_area, p.area_code, p.place, coalesce(t.title, o.title, p.occ_code) AS occ_title,
	coalesce(a.title, p.area_code) AS area_title, CAST(${integer(year)} AS INTEGER) AS year,
	w.occ_code IS NOT NULL AS is_published, ${POINTS}
FROM places p
LEFT JOIN wages w ON w.occ_code = p.occ_code AND w.area_code = p.area_code AND w.year = ${integer(year)}
LEFT JOIN areas a ON a.area_code = p.area_code
LEFT JOIN occupations o ON o.occ_code = p.occ_code
LEFT JOIN "occupation-titles" t ON t.occ_code = p.occ_code AND ${integer(year)} BETWEEN t.first_year AND t.last_year
WHERE p.occ_code <> ''`,
		needs: [...wageNeeds(asked, context), ...BESIDE],
		decode: decodeMarket,
	};
}

function decodeMarket(record: EngineRecord): AskedMarket {
	const isPublished = is.yes(record, 'is_published');
	const point = (name: string) =>
		isPublished ? estimateIn(record, `a_${name}`) : ({ value: null, flag: 'not_available' } as const);
	return {
		year: is.number(record, 'year'),
		occCode: textOf(record, 'occ_code'),
		occTitle: textOf(record, 'occ_title'),
		areaCode: textOf(record, 'area_code'),
		areaTitle: textOf(record, 'area_title'),
		askedArea: textOf(record, 'asked_area'),
		place: is.word<MarketPlace>(record, 'place'),
		isPublished,
		p10: point('p10'),
		p25: point('p25'),
		median: point('median'),
		p75: point('p75'),
		p90: point('p90'),
	};
}

/** Every table that the market of any role in any place is read from: fetched before a reader gives a payroll. */
export function marketTables(context: Context): readonly TableNeed[] {
	const year = marketYear(context);
	const parts = context.wageParts.filter(
		(part) => part.startsWith('nation-') || part.startsWith(`areas-${year}-`),
	);
	return [{ table: 'wages' }, ...parts.map((part) => ({ table: 'wages', part })), ...BESIDE];
}
