import type { PostingPoint, PostingSector } from '$lib/domain/postings.ts';
import { fields, is } from '../record.ts';
import { own, sql } from '../sql.ts';
import type { Statement } from '../statement.ts';

const PREBUILT = 'postings';

/**
 * Job postings of the sectors that occupations are read beside, and of all sectors together: of indexes the first day and
 * the last published day of each month, of shares every month. Each is a figure as published; nothing is averaged.
 */
export function postingPoints(): Statement<PostingPoint> {
	return {
		name: 'posting-points',
		...sql`
WITH drawn AS (
	SELECT s.sector_id, s.title FROM "posting-sectors" s
	WHERE s.sector_id IN (SELECT sector_id FROM "posting-sector-occupations")
), sectors AS (
	SELECT p.sector_id, p.date, p."index" AS value,
		p.date = min(p.date) OVER (PARTITION BY p.sector_id)
			OR p.date = max(p.date) OVER (PARTITION BY p.sector_id, p.date[:7]) AS is_drawn
	FROM "postings-by-sector" p
), everything AS (
	SELECT date, index_adjusted AS value,
		date = min(date) OVER () OR date = max(date) OVER (PARTITION BY date[:7]) AS is_drawn
	FROM "postings-all" WHERE postings = 'total'
)
SELECT 'sector_index' AS series, d.sector_id, d.title AS sector_title, p.date, p.value
FROM sectors p JOIN drawn d ON d.sector_id = p.sector_id WHERE p.is_drawn
UNION ALL
SELECT 'all_index', '', 'All sectors', date, value FROM everything WHERE is_drawn
UNION ALL
SELECT 'states_pay', d.sector_id, d.title, p.month, p.share
FROM "pay-transparency" p JOIN drawn d ON d.sector_id = p.sector_id
ORDER BY series DESC, sector_title, date`,
		needs: [
			{ table: 'posting-sectors' },
			{ table: 'posting-sector-occupations' },
			{ table: 'postings-by-sector', part: 'health-information' },
			{ table: 'postings-all' },
			{ table: 'pay-transparency' },
		],
		decode: fields<PostingPoint>({
			series: is.word,
			sectorId: is.text,
			sectorTitle: is.text,
			date: is.text,
			value: is.figure,
		}),
		prebuilt: PREBUILT,
	};
}

/** Which sectors occupations are read beside, by occupation, sectors with an index first. */
export function postingSectors(): Statement<PostingSector> {
	return {
		name: 'posting-sectors',
		...own(`
SELECT m.occ_code, coalesce(o.title, m.occ_code) AS occ_title, s.sector_id, s.title AS sector_title,
	coalesce(s.job_titles, '') AS job_titles, s.has_index, m.reason
FROM "posting-sector-occupations" m
JOIN "posting-sectors" s ON s.sector_id = m.sector_id
LEFT JOIN occupations o ON o.occ_code = m.occ_code
ORDER BY m.occ_code, s.has_index DESC, s.sector_id`),
		needs: [{ table: 'posting-sector-occupations' }, { table: 'posting-sectors' }, { table: 'occupations' }],
		decode: fields<PostingSector>({
			occCode: is.text,
			occTitle: is.text,
			sectorId: is.text,
			sectorTitle: is.text,
			jobTitles: is.text,
			hasIndex: is.yes,
			reason: is.text,
		}),
		prebuilt: PREBUILT,
	};
}
