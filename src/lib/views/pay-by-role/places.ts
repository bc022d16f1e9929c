import { NATION, type AreaCode } from '$lib/domain/area.ts';
import { shortArea } from '$lib/domain/metro-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';

/** Areas as sentences name them. */
export interface PlaceNames {
	readonly nameOf: (area: AreaCode) => string;
}

/** Metropolitan areas by their first city, `Austin`; with their states where two of the rows' begin alike. */
export function placeNames(rows: readonly Pick<WageRow, 'areaCode' | 'areaTitle'>[]): PlaceNames {
	const short = new Map(rows.map(({ areaCode, areaTitle }) => [areaCode, shortArea(areaTitle)] as const));
	const cityOf = (name: string) => name.replace(/, [A-Z]{2}(-[A-Z]{2})*$/, '');
	const cities = [...short.values()].map(cityOf);
	const nameOf = (area: AreaCode) => {
		if (area === NATION) return 'the United States';
		const name = short.get(area) ?? area;
		const city = cityOf(name);
		return cities.filter((other) => other === city).length > 1 ? name : city;
	};
	return { nameOf };
}

/** ` in Austin`, ` in the United States`. */
export function inPlace(places: PlaceNames, area: AreaCode): string {
	return ` in ${places.nameOf(area)}`;
}
