/** A worked statement: a reader runs it as it is, or changes it. */
export interface Example {
	readonly id: string;
	readonly title: string;
	/** What it answers, in one sentence. */
	readonly sentence: string;
	readonly sql: string;
}

/** Each runs on the tables of the site and gives rows: a test runs them all. */
export const EXAMPLES: readonly [Example, ...Example[]] = [
	{
		id: 'registrars-above-p75',
		title: 'Metros where registrars out-earn the national 75th percentile',
		sentence:
			'Lists the metros whose median for health information technologists and medical registrars is above what a quarter of them earn in the nation.',
		sql: `SELECT areas.title AS metro, own.a_median AS median, nation.a_p75 AS national_p75
FROM wages AS own
JOIN wages AS nation USING (year, occ_code)
JOIN areas ON areas.area_code = own.area_code
WHERE occ_code = '29-9021' AND year = 2025
  AND areas.kind = 'metro' AND nation.area_code = '99'
  AND own.a_median > nation.a_p75
ORDER BY median DESC`,
	},
	{
		id: 'real-change',
		title: 'Largest rise in real median pay, 2019 to 2025',
		sentence: 'Compares national medians of 2019 and 2025 after inflation, occupation by occupation.',
		sql: `WITH pay AS (
  SELECT occ_code, year, a_median * (SELECT annual_average FROM cpi WHERE year = 2025) / annual_average AS real_median
  FROM wages JOIN cpi USING (year)
  WHERE area_code = '99' AND year IN (2019, 2025)
)
SELECT title AS occupation, round(100 * (later.real_median / earlier.real_median - 1), 1) AS real_change_percent
FROM pay AS earlier JOIN pay AS later USING (occ_code)
JOIN occupations USING (occ_code)
WHERE earlier.year = 2019 AND later.year = 2025
ORDER BY real_change_percent DESC NULLS LAST
LIMIT 25`,
	},
	{
		id: 'trend',
		title: 'Median pay over the years',
		sentence: 'Draws the national median of three occupations, release by release.',
		sql: `SELECT year, title AS occupation, a_median AS median
FROM wages JOIN occupations USING (occ_code)
WHERE area_code = '99' AND occ_code IN ('11-9111', '29-2072', '15-1211')
ORDER BY occupation, year`,
	},
	{
		id: 'local-dollars',
		title: 'States by local dollars',
		sentence: 'Ranks states by the median of medical records specialists at the price level of each state.',
		sql: `SELECT areas.title AS state, round(a_median / (all_items / 100)) AS local_median
FROM wages
JOIN areas USING (area_code)
JOIN price_parities AS prices USING (area_code)
WHERE occ_code = '29-2072' AND areas.kind = 'state' AND wages.year = 2025
  AND prices.year = (SELECT max(year) FROM price_parities)
ORDER BY local_median DESC NULLS LAST`,
	},
	{
		id: 'top-coded',
		title: 'Where the 90th percentile is top-coded',
		sentence:
			'Counts, for each occupation, the areas of 2024 whose 90th percentile is at or above what BLS prints.',
		sql: `SELECT title AS occupation, count(*) AS areas
FROM wages JOIN occupations USING (occ_code)
WHERE year = 2024 AND a_p90_flag = 'top_coded'
GROUP BY ALL
ORDER BY areas DESC, occupation
LIMIT 30`,
	},
	{
		id: 'not-available',
		title: 'Where pay is most often not released',
		sentence:
			'Shows the occupations of 2025 whose median BLS most often leaves out, with the share of their areas.',
		sql: `SELECT title AS occupation,
  round(100.0 * count(*) FILTER (a_median_flag = 'not_available') / count(*), 1) AS percent_not_available
FROM wages JOIN occupations USING (occ_code)
WHERE year = 2025
GROUP BY ALL
HAVING count(*) >= 50 AND percent_not_available > 0
ORDER BY percent_not_available DESC, occupation
LIMIT 25`,
	},
	{
		id: 'settings',
		title: 'Share of jobs by setting',
		sentence:
			'Divides the jobs of health information technologists and registrars over the sectors they work in.',
		sql: `WITH jobs AS (
  SELECT settings.title AS sector, sum(employment) AS jobs
  FROM setting_wages JOIN settings USING (setting_id)
  WHERE occ_code = '29-9021' AND settings.kind = 'sector'
    AND year = (SELECT max(year) FROM setting_wages JOIN settings USING (setting_id)
      WHERE occ_code = '29-9021' AND settings.kind = 'sector')
  GROUP BY ALL
)
SELECT sector, round(100.0 * jobs / sum(jobs) OVER (), 1) AS percent_of_jobs
FROM jobs WHERE jobs IS NOT NULL
ORDER BY percent_of_jobs DESC`,
	},
	{
		id: 'spread',
		title: 'Pay and how far it spreads',
		sentence:
			'Sets the national median of each health occupation beside the ratio of its 90th to its 10th percentile.',
		sql: `SELECT title AS occupation, a_median AS median, round(a_p90 / a_p10, 2) AS spread
FROM wages JOIN occupations USING (occ_code)
WHERE area_code = '99' AND year = 2025 AND major_group = '29'
  AND a_p90 IS NOT NULL AND a_p90_flag = ''
ORDER BY spread DESC`,
	},
	{
		id: 'openings',
		title: 'Openings a year for each hundred jobs',
		sentence: 'Ranks the occupations of the health-information set by yearly openings in the projections.',
		sql: `SELECT occupations.title AS occupation, round(100.0 * openings / employment_base, 1) AS openings_per_100_jobs
FROM projections JOIN occupations USING (occ_code)
WHERE in_health_information_set AND level = 'detailed' AND employment_base > 0
ORDER BY openings_per_100_jobs DESC`,
	},
	{
		id: 'coverage',
		title: 'What the tables hold',
		sentence: 'Counts the rows of pay by release and kind of area, to see what a statement can ask.',
		sql: `SELECT year, kind, count(*) AS rows
FROM wages JOIN areas USING (area_code)
GROUP BY ALL
ORDER BY kind, year`,
	},
];
