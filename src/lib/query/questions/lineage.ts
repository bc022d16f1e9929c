import { areaKind } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { AreaChange, FamilyMember, LineageLink, LineageRelation } from '$lib/domain/lineage.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { Context } from '../context.ts';
import { roleConditions } from '../filter.ts';
import { isAmong } from '../pick.ts';
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
 * follow them. The engine is asked for every code that ever changed beside the roles; the families are then
 * walked here.
 */
export function lineage(filters: Filters, context: Context): Statement<FamilyMember> {
	const code = own('o.occ_code');
	const starts = trendRoles(filters);
	const { sql: statement, parameters } = sql`
WITH changes AS (
	SELECT from_code, to_code, change_year, relation, note FROM "occupation-lineage" WHERE from_code <> to_code
), classifications AS (
	SELECT DISTINCT change_year FROM "occupation-lineage" WHERE relation = 'same'
), members AS (
	SELECT o.occ_code, o.title, o.first_year, o.last_year, ${allOf(roleConditions(filters, code))} AS is_kept
	FROM occupations o
	WHERE ${isAmong(code, starts, context)}
		OR o.occ_code IN (SELECT from_code FROM changes) OR o.occ_code IN (SELECT to_code FROM changes)
), links AS (
	SELECT * FROM changes
	UNION ALL
	SELECT m.occ_code, m.occ_code, k.change_year, 'unvouched', ''
	FROM members m JOIN classifications k ON m.first_year < k.change_year AND k.change_year <= m.last_year
	LEFT JOIN "occupation-lineage" l
		ON l.from_code = m.occ_code AND l.to_code = m.occ_code AND l.change_year = k.change_year
	WHERE l.from_code IS NULL
)
SELECT m.*, l.from_code, l.change_year, l.relation, l.note
FROM members m LEFT JOIN links l ON l.to_code = m.occ_code
ORDER BY m.occ_code, l.change_year, l.from_code`;
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
			isAsked: record['is_kept'] === true,
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
		pick: (rows) => familiesOf(rows, new Set(starts)),
	};
}

/** The rows of the families of those asked codes that the narrowing filters keep; links to codes outside them are left out. */
function familiesOf(rows: readonly FamilyMember[], asked: ReadonlySet<SocCode>): readonly FamilyMember[] {
	const starts = rows.filter(({ occCode, isAsked }) => isAsked && asked.has(occCode)).map(codeOf);
	const before = edges(
		rows,
		({ toCode }) => toCode,
		({ fromCode }) => fromCode,
	);
	const after = edges(
		rows,
		({ fromCode }) => fromCode,
		({ toCode }) => toCode,
	);
	const members = new Set([...reached(starts, before), ...reached(starts, after)]);
	const isStart = new Set(starts);
	const seen = new Set<SocCode>();
	return rows
		.filter(({ occCode }) => members.has(occCode))
		.map((row) => {
			const isLinked = row.origin !== null && members.has(row.origin.fromCode);
			return { ...row, isAsked: isStart.has(row.occCode), origin: isLinked ? row.origin : null };
		})
		.filter(({ occCode, origin }, index, all) => {
			// A code of no recorded origin has one row that says so; where others say how it came about, none.
			if (origin) return true;
			if (seen.has(occCode) || all.some((row) => row.occCode === occCode && row.origin)) return false;
			seen.add(occCode);
			return true;
		});
}

function codeOf({ occCode }: FamilyMember): SocCode {
	return occCode;
}

/** From one end of each change to the other ends. */
function edges(
	rows: readonly FamilyMember[],
	from: (link: LineageLink) => SocCode,
	to: (link: LineageLink) => SocCode,
): ReadonlyMap<SocCode, readonly SocCode[]> {
	const all = new Map<SocCode, SocCode[]>();
	for (const { origin } of rows) {
		if (origin) all.set(from(origin), [...(all.get(from(origin)) ?? []), to(origin)]);
	}
	return all;
}

/** The codes themselves, and every code that is reached from them. */
function reached(
	starts: readonly SocCode[],
	next: ReadonlyMap<SocCode, readonly SocCode[]>,
): ReadonlySet<SocCode> {
	const found = new Set(starts);
	// A set is walked in the order of its making, what is added meanwhile included.
	for (const code of found) for (const other of next.get(code) ?? []) found.add(other);
	return found;
}

/** Relations that leave the counties of a metropolitan area as they were, and its figures comparable. */
const UNCHANGED = ['same', 'renamed', 'new'];

/** When the counties of the chosen metropolitan areas changed. */
export function areaChanges(filters: Filters): Statement<AreaChange> {
	const metros = new Set(filters.area.filter((code) => areaKind(code) === 'metro'));
	const { sql: statement, parameters } = sql`
SELECT to_code, change_year, string_agg(coalesce(note, ''), ' ' ORDER BY coalesce(note, '')) AS note FROM "area-lineage"
WHERE NOT ${isIn(own('relation'), UNCHANGED.map(text))}
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
		pick: (rows) => rows.filter(({ areaCode }) => metros.has(areaCode)),
	};
}
