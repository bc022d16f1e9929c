import type { AreaCode } from '$lib/domain/area.ts';
import type { AreaChange, AreaLink, FamilyMember, LineageRelation } from '$lib/domain/lineage.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { fields, is, numberOf, textOf } from '../record.ts';
import { isIn, own, sql, text, type Fragment } from '../sql.ts';
import type { EngineRecord, Statement } from '../statement.ts';

/**
 * The codes that came before or after some codes by whatever steps, these included: a row for each way a code came
 * about, and one for a code without any. A code that stays over a change of the classification without a row of the table
 * that says its content does, comes from itself, `unvouched`.
 */
function family(name: string, prebuilt: string, starts: Fragment): Statement<FamilyMember> {
	return {
		name,
		...sql`
WITH RECURSIVE starts AS (${starts}), changes AS (
	SELECT from_code, to_code, change_year, relation, note FROM "occupation-lineage" WHERE from_code <> to_code
), before(occ_code) AS (
	SELECT occ_code FROM starts UNION SELECT c.from_code FROM before b JOIN changes c ON c.to_code = b.occ_code
), after(occ_code) AS (
	SELECT occ_code FROM starts UNION SELECT c.to_code FROM after a JOIN changes c ON c.from_code = a.occ_code
), classifications AS (
	SELECT DISTINCT change_year FROM "occupation-lineage" WHERE relation = 'same'
), members AS (
	SELECT o.occ_code, o.title, o.first_year, o.last_year FROM occupations o
	WHERE o.occ_code IN (SELECT occ_code FROM before UNION SELECT occ_code FROM after)
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
ORDER BY m.occ_code, l.change_year, l.from_code`,
		needs: [{ table: 'occupations' }, { table: 'occupation-lineage' }],
		decode: decodeMember,
		prebuilt,
	};
}

/** The family of one role. */
export function familyOf(role: SocCode): Statement<FamilyMember> {
	return family('family-of', `role/${role}`, sql`SELECT ${text(role)} AS occ_code`);
}

/** The families of the health-information set. */
export function familiesOfSet(): Statement<FamilyMember> {
	return family(
		'families-of-set',
		'common',
		own('SELECT occ_code FROM occupations WHERE in_health_information_set'),
	);
}

function decodeMember(record: EngineRecord): FamilyMember {
	const occCode = textOf(record, 'occ_code');
	const fromCode = textOf(record, 'from_code');
	return {
		occCode,
		occTitle: textOf(record, 'title'),
		firstYear: Number(record['first_year']),
		lastYear: Number(record['last_year']),
		isAsked: false,
		origin:
			fromCode === ''
				? null
				: {
						fromCode,
						toCode: occCode,
						changeYear: numberOf(record, 'change_year') ?? 0,
						relation: textOf(record, 'relation') as LineageRelation,
						note: textOf(record, 'note'),
					},
	};
}

/** Relations that leave both the code and the counties of a metropolitan area as they were. */
const UNCHANGED = ['same', 'new'];
/** Relations of an area to the one that it is under another code. */
const CONTINUED = ['renamed', 'not_comparable'];

/** When the counties or the code of a metropolitan area changed, oldest first. */
export function areaChangesOf(area: AreaCode): Statement<AreaChange> {
	return {
		name: 'area-changes-of',
		...sql`
SELECT to_code, change_year, bool_and(same_counties) AS same_counties,
	CASE WHEN count_if(from_code = to_code) = 0 AND count_if(is_main) = 1
		THEN max(CASE WHEN is_main THEN from_code END) END AS earlier_code,
	string_agg(coalesce(note, ''), ' ' ORDER BY coalesce(note, '')) AS note
FROM (
	SELECT *, from_code IS NOT NULL AND ${isIn(own('relation'), CONTINUED.map(text))}
		AND shared_counties = max(shared_counties) OVER (PARTITION BY change_year) AS is_main
	FROM "area-lineage" WHERE to_code = ${text(area)} AND NOT ${isIn(own('relation'), UNCHANGED.map(text))}
)
GROUP BY to_code, change_year ORDER BY change_year`,
		needs: [{ table: 'area-lineage' }],
		decode: (record) => ({
			areaCode: textOf(record, 'to_code'),
			changeYear: Number(record['change_year']),
			sameCounties: record['same_counties'] === true,
			earlierCode: textOf(record, 'earlier_code') || null,
			note: textOf(record, 'note'),
		}),
		prebuilt: `place/${area}`,
	};
}

/** What every metropolitan area became when the delineation changed, by code. */
export function areaLinks(): Statement<AreaLink> {
	return {
		name: 'area-links',
		...own(
			'SELECT from_code, to_code, change_year, same_counties FROM "area-lineage" ORDER BY change_year, from_code NULLS FIRST, to_code',
		),
		needs: [{ table: 'area-lineage' }],
		decode: fields({
			fromCode: is.text,
			toCode: is.text,
			changeYear: is.number,
			sameCounties: is.yes,
		}),
		prebuilt: 'delineations',
	};
}
