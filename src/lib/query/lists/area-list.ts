import type { AreaCode } from '$lib/domain/area.ts';
import type { AreaFacts } from '$lib/domain/area-profile.ts';
import { fields, from, is } from '../record.ts';
import { own } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** An area as the filter rail and the map know it. */
export interface ListedArea extends Pick<
	AreaFacts,
	'title' | 'kind' | 'states' | 'primaryState' | 'latitude' | 'longitude' | 'population'
> {
	readonly code: AreaCode;
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
