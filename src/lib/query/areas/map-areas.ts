import type { AreaCode } from '$lib/domain/area.ts';
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
		sql: `SELECT area_code, title, latitude, longitude FROM areas
WHERE list_contains(string_split(releases, ' '), CAST(CAST(? AS INTEGER) AS VARCHAR)) OR kind IN ('state', 'territory')
ORDER BY area_code`,
		parameters: [release],
		needs: [{ table: 'areas' }],
		decode: (record) => ({
			code: String(record['area_code']),
			title: String(record['title']),
			latitude: degrees(record['latitude']),
			longitude: degrees(record['longitude']),
		}),
	};
}

function degrees(value: string | number | boolean | null | undefined): number | null {
	return typeof value === 'number' ? value : null;
}

interface OutlineCounty {
	readonly areaCode: AreaCode;
	readonly countyFips: string;
}

/** The counties areas are outlined by; former counties have other borders than what replaced them. */
export function outlineCounties(): Statement<OutlineCounty> {
	return {
		name: 'outline-counties',
		sql: `SELECT area_code, county_fips FROM "area-counties" WHERE source <> 'former_county' ORDER BY ALL`,
		parameters: [],
		needs: [{ table: 'area-counties' }],
		decode: (record) => ({
			areaCode: String(record['area_code']),
			countyFips: String(record['county_fips']),
		}),
	};
}
