import type { BuiltTable, WageFacts } from '../importing/importer.ts';
import { areaCounties as schema } from '../tables/areas.ts';
import { plainCounties } from './area-lineage.ts';
import { GEOGRAPHY, type AreaCounty, type DelineatedCounty } from './geography.ts';
import { byKey, OUR_OWN, tableOf, type ReferenceInput } from './input.ts';

/** A county of an area, and how it is known to be one. */
export interface PlacedCounty {
	readonly areaCode: string;
	readonly countyFips: string;
	readonly source: 'delineation' | 'former_county' | 'definition' | 'rest_of_state';
}

const stateOf = (fips: string): string => fips.slice(0, 2);

/**
 * The counties of metropolitan areas, and of those nonmetropolitan areas of the newest release whose counties are
 * certain. Areas are redrawn under an old code (North Carolina's first code moved from one end of the state to the
 * other), so an earlier definition counts only where code and title both stand; and a county of several areas, or
 * one that left a metropolitan area, stays out, unless its state has one nonmetropolitan area alone.
 */
export function placeCounties(
	definitions: readonly AreaCounty[],
	delineation: readonly DelineatedCounty[],
	facts: Pick<WageFacts, 'areas' | 'newestYear'>,
	retired: ReadonlySet<string>,
): readonly PlacedCounty[] {
	const delineated = plainCounties(delineation, definitions);
	const reformed = new Set(delineated.filter(isPlanningRegion).map(({ countyFips }) => stateOf(countyFips)));
	const isFormer = (row: DelineatedCounty) => reformed.has(stateOf(row.countyFips)) && !isPlanningRegion(row);
	const metropolitan = delineated
		.filter(({ kind }) => kind === 'metro')
		.map((row): PlacedCounty => ({
			areaCode: row.cbsaCode,
			countyFips: row.countyFips,
			source: isFormer(row) ? 'former_county' : 'delineation',
		}));
	const taken = new Set(metropolitan.map(({ countyFips }) => countyFips));
	const free = new Set(
		[
			...delineated.filter((row) => !isFormer(row)),
			...definitions.filter((row) => !reformed.has(row.stateFips)),
		]
			.map(({ countyFips }) => countyFips)
			.filter((fips) => !taken.has(fips) && !retired.has(fips)),
	);
	const wholly = whollyInOne(definitions);
	const newest = facts.areas.filter(
		({ areaCode, year }) => areaCode.length === 7 && year === facts.newestYear,
	);
	const titles = new Map(newest.map(({ areaCode, title }) => [areaCode, title]));
	const alone = onlyAreas([...titles.keys()]);
	const others = [...free].flatMap((countyFips): PlacedCounty[] => {
		const before = wholly.get(countyFips);
		if (before && titles.get(before.areaCode) === before.areaTitle) {
			return [{ areaCode: before.areaCode, countyFips, source: 'definition' }];
		}
		const areaCode = alone.get(stateOf(countyFips));
		return areaCode ? [{ areaCode, countyFips, source: 'rest_of_state' }] : [];
	});
	return [...metropolitan, ...others].sort(byKey('areaCode', 'countyFips'));
}

/** Connecticut's planning regions took the place of its counties, with other borders. */
function isPlanningRegion({ countyName }: DelineatedCounty): boolean {
	return /planning region$/i.test(countyName);
}

/** Counties all of whose rows, towns included, belong to one nonmetropolitan area. */
function whollyInOne(definitions: readonly AreaCounty[]): ReadonlyMap<string, AreaCounty> {
	const newest = Math.max(...definitions.map(({ year }) => year));
	const found = new Map<string, AreaCounty | null>();
	for (const row of definitions) {
		if (row.year !== newest) continue;
		const known = found.get(row.countyFips);
		found.set(row.countyFips, known === undefined || known?.areaCode === row.areaCode ? row : null);
	}
	return new Map(
		[...found].flatMap(([fips, row]) => (row && row.areaCode.length === 7 ? [[fips, row] as const] : [])),
	);
}

/** Nonmetropolitan areas that are the only one of their state, by state. */
function onlyAreas(codes: readonly string[]): ReadonlyMap<string, string> {
	const alone = codes.filter(
		(code) => codes.filter((other) => stateOf(other) === stateOf(code)).length === 1,
	);
	return new Map(alone.map((code) => [stateOf(code), code]));
}

/** Which counties areas are made of: what a map draws them from. */
export function buildAreaCounties(input: ReferenceInput): BuiltTable[] {
	const [definitions, delineation] = [input.rows(GEOGRAPHY.definitions), input.rows(GEOGRAPHY.delineation)];
	if (definitions.length === 0 || delineation.length === 0) return [];
	const retired = new Set(input.editorial['retired-counties'].map(({ county_fips }) => county_fips));
	const rows = placeCounties(definitions, delineation, input.facts, retired);
	return [tableOf(schema, rows, [...input.cite(GEOGRAPHY.definitions, GEOGRAPHY.delineation), OUR_OWN])];
}
