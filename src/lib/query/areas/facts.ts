import type { AreaKind } from '$lib/domain/area.ts';
import type { AreaFacts } from '$lib/domain/area-profile.ts';
import type { Statement } from '../statement.ts';
import { numberOf, textOf } from '../record.ts';

/** What the areas table says of every area: the nation, states and territories, then the others by title. */
export function areaFacts(): Statement<AreaFacts> {
	return {
		name: 'area-page-facts',
		sql: `SELECT * FROM areas
ORDER BY list_position(['nation', 'state', 'territory', 'metro', 'nonmetro'], kind), title, area_code`,
		parameters: [],
		needs: [{ table: 'areas' }],
		decode: (record) => ({
			areaCode: textOf(record, 'area_code'),
			title: textOf(record, 'title'),
			kind: record['kind'] as AreaKind,
			states: textOf(record, 'states'),
			primaryState: textOf(record, 'primary_state'),
			latitude: numberOf(record, 'latitude'),
			longitude: numberOf(record, 'longitude'),
			population: numberOf(record, 'population'),
			populationYear: numberOf(record, 'population_year'),
			releases: textOf(record, 'releases').split(' ').filter(Boolean).map(Number),
		}),
	};
}
