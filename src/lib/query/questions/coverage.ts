import type { AreaCode } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { Asked } from '../asked.ts';
import type { Context } from '../context.ts';
import { roleConditions } from '../filter.ts';
import { allOf, commaSeparated, integer, isIn, own, sql, text, type Fragment } from '../sql.ts';
import type { HeldTables } from '../held/held-tables.ts';
import { narrowing } from '../held/wage-rows.ts';
import type { Statement } from '../statement.ts';
import type { TableNeed } from '../table-need.ts';
import { TITLE_NEEDS, filterNeeds, wageNeeds } from '../tables.ts';

/**
 * Why the tables hold no row for a role, area and year:
 *
 * - `occupation_not_in_release`: the code was not in use, or is not known at all
 * - `area_not_in_release`: that release at hand has no such area
 * - `no_estimate`: BLS published the release with both in it, and nothing for this pair
 */
type Gap = 'occupation_not_in_release' | 'area_not_in_release' | 'no_estimate';

export interface MissingRow {
	readonly occCode: SocCode;
	/** The newest title; the code where it is not known. */
	readonly occTitle: string;
	readonly areaCode: AreaCode;
	readonly areaTitle: string;
	readonly year: number;
	readonly reason: Gap;
}

/**
 * Which of the asked role × area × year have no row, and why. `asked` is that of the view (`askedByRole`,
 * `askedByArea`) with the same filters. Of a kind of areas only those are asked that the release has.
 */
export function coverage(filters: Filters, asked: Asked, context: Context): Statement<MissingRow> {
	const { sql: statement, parameters } = sql`
WITH roles(occ_code, role_position) AS (${numbered(asked.roles.map(text))}),
	years(year, year_position) AS (${numbered(asked.years.map(integer))}),
	places(area_code, area_position) AS (${places(asked.areas)})
SELECT r.occ_code, coalesce(o.title, r.occ_code) AS occ_title, p.area_code,
	coalesce(a.title, p.area_code) AS area_title, y.year,
	CASE WHEN o.occ_code IS NULL OR y.year NOT BETWEEN o.first_year AND o.last_year THEN 'occupation_not_in_release'
		WHEN NOT coalesce(${IN_RELEASE}, false) THEN 'area_not_in_release'
		ELSE 'no_estimate' END AS reason
FROM roles r CROSS JOIN places p CROSS JOIN years y
LEFT JOIN wages w ON w.occ_code = r.occ_code AND w.area_code = p.area_code AND w.year = y.year
LEFT JOIN occupations o ON o.occ_code = r.occ_code
LEFT JOIN areas a ON a.area_code = p.area_code
WHERE w.occ_code IS NULL AND ${allOf(roleConditions(filters, own('r.occ_code')))}
	AND ${'codes' in asked.areas ? own('true') : IN_RELEASE}
ORDER BY role_position, area_position, year_position, area_title`;
	const needs = [...wageNeeds(asked, context), ...TITLE_NEEDS, ...filterNeeds(filters)];
	return {
		name: 'coverage',
		sql: statement,
		parameters,
		needs,
		held: (tables) => heldCoverage(tables, filters, asked, needs),
		decode: (record) => ({
			occCode: String(record['occ_code']),
			occTitle: String(record['occ_title']),
			areaCode: String(record['area_code']),
			areaTitle: String(record['area_title']),
			year: Number(record['year']),
			reason: record['reason'] as Gap,
		}),
	};
}

/** The same from held tables. */
function heldCoverage(
	tables: HeldTables,
	filters: Filters,
	asked: Asked,
	needs: readonly TableNeed[],
): readonly MissingRow[] {
	const [areas, occupations] = [tables.areas(), tables.occupations()];
	const parts = tables.partsOf('wages', needs);
	const isLeft = narrowing(tables, filters);
	const isInRelease = (area: AreaCode, year: number) =>
		areas.get(area)?.releases.includes(String(year)) ?? false;
	const hasRow = (role: SocCode, area: AreaCode, year: number) =>
		parts.some((part) =>
			part
				.rowsOf(role)
				?.get(area)
				?.some((row) => part.year[row] === year),
		);
	const places = placesOf(tables, asked.areas);
	// Of named areas each stands with its years, of a kind each year with its areas by title.
	const pairs =
		'codes' in asked.areas
			? places.flatMap((area) => asked.years.map((year) => ({ area, year })))
			: asked.years.flatMap((year) =>
					places.filter((area) => isInRelease(area, year)).map((area) => ({ area, year })),
				);
	return asked.roles.filter(isLeft).flatMap((occCode) => {
		const occupation = occupations.get(occCode);
		const isInUse = (year: number) =>
			occupation !== undefined && occupation.firstYear <= year && year <= occupation.lastYear;
		const reasonOf = (area: AreaCode, year: number): Gap => {
			if (!isInUse(year)) return 'occupation_not_in_release';
			return isInRelease(area, year) ? 'no_estimate' : 'area_not_in_release';
		};
		return pairs
			.filter(({ area, year }) => !hasRow(occCode, area, year))
			.map(({ area, year }) => ({
				occCode,
				occTitle: occupation?.title ?? occCode,
				areaCode: area,
				areaTitle: areas.get(area)?.title ?? area,
				year,
				reason: reasonOf(area, year),
			}));
	});
}

/** Areas by code in the order asked, those of a kind by title. */
function placesOf(tables: HeldTables, areas: Asked['areas']): readonly AreaCode[] {
	if ('codes' in areas) return areas.codes;
	return [...tables.areas()]
		.filter(([, { kind }]) => areas.kinds.some((asked) => asked === kind))
		.sort(([, a], [, b]) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
		.map(([code]) => code);
}

/**
 * Whether the release of year `y` has the area `a`. Its first and last year do not tell: a release between them may
 * not be at hand.
 */
const IN_RELEASE = own(`list_contains(string_split(a.releases, ' '), CAST(y.year AS VARCHAR))`);

function places(areas: Asked['areas']): Fragment {
	if ('codes' in areas) return numbered(areas.codes.map(text));
	return sql`SELECT area_code, 0 FROM areas WHERE ${isIn(own('kind'), areas.kinds.map(text))}`;
}

/** A query of the values with their places; of no rows where there is no value. */
function numbered(values: readonly Fragment[]): Fragment {
	if (values.length === 0) return own('SELECT NULL, 0 WHERE false');
	return sql`VALUES ${commaSeparated(values.map((value, index) => sql`(${value}, ${own(String(index))})`))}`;
}
