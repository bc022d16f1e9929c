import { areaKind } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { AreaChange, FamilyMember, LineageRelation } from '$lib/domain/lineage.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { roleConditions } from '../filter.ts';
import { allOf, isIn, own, sql, text } from '../sql.ts';
import type { Statement } from '../statement.ts';
import { filterNeeds } from '../tables.ts';

/** What a trend shows unasked: managers, and the two codes the old technicians were split into. */
const DEFAULT_ROLES: readonly SocCode[] = ['11-9111', '29-2072', '29-9021'];

/** The roles a trend starts from, before its families are known. */
export function trendRoles(filters: Filters): readonly SocCode[] {
	return filters.role.length > 0 ? [...new Set(filters.role)] : DEFAULT_ROLES;
}

/**
 * The families of the roles a trend shows: each role with the codes before it and those after it, a row for each way
 * a code came about (and one for a code that came about in no recorded way). Only ancestors and descendants: what
 * else became of an ancestor is another occupation. The narrowing filters hold for the asked roles; their relatives
 * follow them. DISTINCT, since DuckDB repeats rows joined to these recursive tables; why is not
 * established, and a test on the real tables fails without it.
 */
export function lineage(filters: Filters): Statement<FamilyMember> {
	const isStart = allOf([
		isIn(own('o.occ_code'), trendRoles(filters).map(text)),
		...roleConditions(filters, own('o.occ_code')),
	]);
	const { sql: statement, parameters } = sql`
WITH RECURSIVE starts AS (
	SELECT o.occ_code AS code FROM occupations o WHERE ${isStart}
), changes AS (
	SELECT from_code, to_code, change_year, relation, note FROM "occupation-lineage" WHERE from_code <> to_code
), ancestors(code) AS (
	SELECT code FROM starts UNION SELECT c.from_code FROM changes c JOIN ancestors a ON c.to_code = a.code
), descendants(code) AS (
	SELECT code FROM starts UNION SELECT c.to_code FROM changes c JOIN descendants d ON c.from_code = d.code
), members AS (
	SELECT code FROM ancestors UNION SELECT code FROM descendants
), classifications AS (
	SELECT DISTINCT change_year FROM "occupation-lineage" WHERE relation = 'same'
), unvouched AS (
	SELECT m.code AS from_code, m.code AS to_code, k.change_year, 'unvouched' AS relation, '' AS note
	FROM members m JOIN occupations o ON o.occ_code = m.code JOIN classifications k
		ON o.first_year < k.change_year AND k.change_year <= o.last_year
	WHERE NOT EXISTS (SELECT 1 FROM "occupation-lineage" l
		WHERE l.from_code = m.code AND l.to_code = m.code AND l.change_year = k.change_year)
), links AS (
	SELECT * FROM changes WHERE from_code IN (SELECT code FROM members) AND to_code IN (SELECT code FROM members)
	UNION ALL SELECT * FROM unvouched
)
SELECT DISTINCT o.occ_code, o.title, o.first_year, o.last_year, o.occ_code IN (SELECT code FROM starts) AS is_asked,
	l.from_code, l.change_year, l.relation, l.note
FROM members m JOIN occupations o ON o.occ_code = m.code LEFT JOIN links l ON l.to_code = m.code
ORDER BY o.occ_code, l.change_year, l.from_code`;
	return {
		name: 'lineage',
		sql: statement,
		parameters,
		needs: [{ table: 'occupations' }, { table: 'occupation-lineage' }, ...filterNeeds(filters)],
		decode: (record) => ({
			occCode: String(record['occ_code']),
			occTitle: String(record['title']),
			firstYear: Number(record['first_year']),
			lastYear: Number(record['last_year']),
			isAsked: record['is_asked'] === true,
			origin: record['from_code']
				? {
						fromCode: String(record['from_code']),
						toCode: String(record['occ_code']),
						changeYear: Number(record['change_year']),
						relation: record['relation'] as LineageRelation,
						note: String(record['note'] ?? ''),
					}
				: null,
		}),
	};
}

/** Relations that leave the counties of a metropolitan area as they were, and its figures comparable. */
const UNCHANGED = ['same', 'renamed', 'new'];

/** When the counties of the chosen metropolitan areas changed. */
export function areaChanges(filters: Filters): Statement<AreaChange> {
	const metros = filters.area.filter((code) => areaKind(code) === 'metro');
	const { sql: statement, parameters } = sql`
SELECT to_code, change_year, string_agg(coalesce(note, ''), ' ' ORDER BY coalesce(note, '')) AS note FROM "area-lineage"
WHERE ${isIn(own('to_code'), metros.map(text))} AND NOT ${isIn(own('relation'), UNCHANGED.map(text))}
GROUP BY to_code, change_year ORDER BY to_code, change_year`;
	return {
		name: 'area-changes',
		sql: statement,
		parameters,
		needs: [{ table: 'area-lineage' }],
		decode: (record) => ({
			areaCode: String(record['to_code']),
			changeYear: Number(record['change_year']),
			note: String(record['note']),
		}),
	};
}
