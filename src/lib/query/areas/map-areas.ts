import type { AreaCode } from '$lib/domain/area.ts';
import { fields, from, is } from '../record.ts';
import { integer, own, sql } from '../sql.ts';
import type { Statement } from '../statement.ts';

interface AreaPlace {
	readonly code: AreaCode;
	readonly title: string;
	readonly latitude: number | null;
	readonly longitude: number | null;
}

/** Every area of a May release, and every state and territory of any, with an interior point where one is known. */
export function mapAreas(release: number): Statement<AreaPlace> {
	return {
		name: 'map-areas',
		...sql`SELECT area_code, title, latitude, longitude FROM areas
WHERE list_contains(string_split(releases, ' '), CAST(${integer(release)} AS VARCHAR)) OR kind IN ('state', 'territory')
ORDER BY area_code`,
		needs: [{ table: 'areas' }],
		decode: fields({
			code: from('area_code', is.text),
			title: is.text,
			latitude: is.figure,
			longitude: is.figure,
		}),
	};
}

interface OutlineCounty {
	readonly areaCode: AreaCode;
	readonly countyFips: string;
}

/** The counties areas are outlined by; former counties have other borders than what replaced them. */
export function outlineCounties(): Statement<OutlineCounty> {
	return {
		name: 'outline-counties',
		...own(`SELECT area_code, county_fips FROM "area-counties" WHERE source <> 'former_county' ORDER BY ALL`),
		needs: [{ table: 'area-counties' }],
		decode: fields({ areaCode: is.text, countyFips: is.text }),
	};
}
