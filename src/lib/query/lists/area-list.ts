import type { AreaCode, AreaKind } from '$lib/domain/area.ts';
import { fields, from, is } from '../record.ts';
import { own } from '../sql.ts';
import type { Statement } from '../statement.ts';

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
		...own(`SELECT area_code, title, kind, states, primary_state, latitude, longitude, population, first_year, last_year
FROM areas
ORDER BY list_position(['nation', 'state', 'territory', 'metro', 'nonmetro'], kind), title, area_code`),
		needs: [{ table: 'areas' }],
		decode: fields({
			code: from('area_code', is.text),
			title: is.text,
			kind: is.word,
			states: is.text,
			primaryState: is.text,
			latitude: is.figure,
			longitude: is.figure,
			population: is.figure,
			firstYear: is.number,
			lastYear: is.number,
		}),
	};
}
