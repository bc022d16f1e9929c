import { NATION, type AreaCode, type AreaKind } from '$lib/domain/area.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { fields, is, textOf, yearsIn } from '../record.ts';
import { own, sql, text, type Fragment } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** What of an occupation the filters look at, and what says why it may have no row. */
export interface RoleFacts {
	readonly occCode: SocCode;
	/** Its newest title. */
	readonly title: string;
	/** First and last May release of the tables that has the code. */
	readonly firstYear: number;
	readonly lastYear: number;
	/** Id of the typical entry-level education; empty where BLS assigns none. */
	readonly education: string;
	/** Ids of the credentials that serve it. */
	readonly credentials: readonly string[];
}

function roleFacts(name: string, prebuilt: string, condition: Fragment): Statement<RoleFacts> {
	return {
		name,
		...sql`
SELECT o.occ_code, o.title, o.first_year, o.last_year, coalesce(o.typical_education, '') AS education,
	coalesce(string_agg(c.credential_id, ' ' ORDER BY c.credential_id), '') AS credentials
FROM occupations o LEFT JOIN "credential-occupations" c ON c.occ_code = o.occ_code
WHERE ${condition}
GROUP BY o.occ_code, o.title, o.first_year, o.last_year, o.typical_education ORDER BY o.occ_code`,
		needs: [{ table: 'occupations' }, { table: 'credential-occupations' }],
		decode: fields({
			occCode: is.text,
			title: is.text,
			firstYear: is.number,
			lastYear: is.number,
			education: is.text,
			credentials: (record) => textOf(record, 'credentials').split(' ').filter(Boolean),
		}),
		prebuilt,
	};
}

/** The facts of the health-information set. */
export function factsOfSet(): Statement<RoleFacts> {
	return roleFacts('facts-of-set', 'common', own('o.in_health_information_set'));
}

/** The facts of one role; no row where no table knows its code. */
export function factsOfRole(role: SocCode): Statement<RoleFacts> {
	return roleFacts('facts-of-role', `role/${role}`, sql`o.occ_code = ${text(role)}`);
}

/** What of an area says why it may have no row. */
export interface PlaceFacts {
	readonly areaCode: AreaCode;
	readonly title: string;
	readonly kind: AreaKind;
	/** The May releases of the tables that have it. */
	readonly releases: readonly number[];
	/** The one state that stands for it: itself, or the first of those it lies in; empty for the nation. */
	readonly homeState: AreaCode;
}

function placeFacts(name: string, prebuilt: string, condition: Fragment): Statement<PlaceFacts> {
	return {
		name,
		...sql`
SELECT area_code, title, kind, releases,
	CASE WHEN kind IN ('state', 'territory') THEN area_code WHEN area_code = ${text(NATION)} THEN '' ELSE primary_state END AS home_state
FROM areas WHERE ${condition} ORDER BY title, area_code`,
		needs: [{ table: 'areas' }],
		decode: fields({
			areaCode: is.text,
			title: is.text,
			kind: is.word,
			releases: yearsIn,
			homeState: is.text,
		}),
		prebuilt,
	};
}

/** The facts of one area; no row where no table knows its code. */
export function factsOfPlace(area: AreaCode): Statement<PlaceFacts> {
	return placeFacts('facts-of-place', `place/${area}`, sql`area_code = ${text(area)}`);
}

/** The facts of every area, by title: for choices of so many that asking one by one costs more. */
export function factsOfPlaces(): Statement<PlaceFacts> {
	return placeFacts('facts-of-places', 'places', own('true'));
}

/** How many areas of a kind a release has. */
export interface PlaceCount {
	readonly kind: AreaKind;
	readonly year: number;
	readonly areas: number;
}

/** The areas of each kind in each release, counted: how many figures a ranking could have. */
export function placeCounts(): Statement<PlaceCount> {
	return {
		name: 'place-counts',
		...own(`SELECT kind, CAST(year AS INTEGER) AS year, count(*) AS areas
FROM (SELECT kind, unnest(string_split(releases, ' ')) AS year FROM areas WHERE releases <> '')
GROUP BY ALL ORDER BY kind, year`),
		needs: [{ table: 'areas' }],
		decode: fields({ kind: is.word, year: is.number, areas: is.number }),
		prebuilt: 'common',
	};
}
