import type { AreaCode, AreaKind } from '$lib/domain/area.ts';
import type { EngineRecord, Statement } from '../statement.ts';

/** An area as the filter rail and the map know it. */
export interface ListedArea {
	readonly code: AreaCode;
	readonly title: string;
	readonly kind: AreaKind;
	/** Postal codes with hyphens, `MO-KS`; empty for the nation. */
	readonly states: string;
	/** FIPS code of the state it mainly lies in; empty for the nation. */
	readonly primaryState: string;
	/** Degrees; null where there is no centroid. */
	readonly latitude: number | null;
	readonly longitude: number | null;
	/** People; null where not known. */
	readonly population: number | null;
	/** First and last May release that has the area. */
	readonly firstYear: number;
	readonly lastYear: number;
}

/** Every area of the tables: the nation, states and territories, then metropolitan and nonmetropolitan areas by title. */
export function areaList(): Statement<ListedArea> {
	return {
		name: 'area-list',
		sql: `SELECT area_code, title, kind, states, primary_state, latitude, longitude, population, first_year, last_year
FROM areas
ORDER BY list_position(['nation', 'state', 'territory', 'metro', 'nonmetro'], kind), title, area_code`,
		parameters: [],
		needs: [{ table: 'areas' }],
		decode: (record) => ({
			code: String(record['area_code']),
			title: String(record['title']),
			kind: record['kind'] as AreaKind,
			states: String(record['states'] ?? ''),
			primaryState: String(record['primary_state'] ?? ''),
			latitude: measured(record, 'latitude'),
			longitude: measured(record, 'longitude'),
			population: measured(record, 'population'),
			firstYear: Number(record['first_year']),
			lastYear: Number(record['last_year']),
		}),
	};
}

function measured(record: EngineRecord, column: string): number | null {
	const value = record[column];
	return typeof value === 'number' ? value : null;
}
