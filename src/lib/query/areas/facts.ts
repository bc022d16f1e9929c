import type { AreaCode } from '$lib/domain/area.ts';
import type { AreaFacts, AreaPrices } from '$lib/domain/area-profile.ts';
import type { CodeChange } from '$lib/domain/code-change.ts';
import { codeChanges } from '../code-changes.ts';
import { fields, is, yearsIn } from '../record.ts';
import { own, sql, text } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** What the areas table says of every area: the nation, states and territories, then the others by title. */
export function areaFacts(): Statement<AreaFacts> {
	return {
		name: 'area-page-facts',
		...own(`SELECT * FROM areas
ORDER BY list_position(['nation', 'state', 'territory', 'metro', 'nonmetro'], kind), title, area_code`),
		needs: [{ table: 'areas' }],
		decode: fields({
			areaCode: is.text,
			title: is.text,
			kind: is.word,
			states: is.text,
			primaryState: is.text,
			latitude: is.figure,
			longitude: is.figure,
			population: is.figure,
			populationYear: is.figure,
			releases: yearsIn,
		}),
	};
}

/** Every change of a metropolitan area's counties, code or title. */
export function areaChanges(): Statement<CodeChange> {
	return codeChanges('area-page-changes', { lineage: 'area-lineage', titles: 'areas', code: 'area_code' });
}

/**
 * The newest regional price parities of every area, BEA's portions of states among them: their codes (`48999`) are
 * its own and no area of the wage tables has them.
 */
export function areaPrices(): Statement<AreaPrices> {
	return {
		name: 'area-page-prices',
		...own(`SELECT area_code, year, all_items, goods, housing, utilities, other FROM "price-parities"
WHERE all_items IS NOT NULL
QUALIFY year = max(year) OVER (PARTITION BY area_code) ORDER BY area_code`),
		needs: [{ table: 'price-parities' }],
		decode: fields({
			areaCode: is.text,
			year: is.number,
			allItems: is.figure,
			goods: is.figure,
			housing: is.figure,
			utilities: is.figure,
			other: is.figure,
		}),
	};
}

/** A state that an area lies in, wholly or in part. */
export interface AreaState {
	readonly areaCode: AreaCode;
	readonly stateCode: AreaCode;
	readonly stateTitle: string;
}

/**
 * The states and territories that an area lies in, in the order of the area's title: one row for most, several for an area
 * over state lines, the state itself for a state. No row for the nation, or for a state no table has.
 */
export function areaStates(area: AreaCode): Statement<AreaState> {
	return {
		name: 'area-states',
		...sql`
SELECT a.area_code, s.area_code AS state_code, s.title AS state_title
FROM areas a JOIN areas s
	ON s.kind IN ('state', 'territory') AND list_contains(string_split(a.states, '-'), s.states)
WHERE a.area_code = ${text(area)}
ORDER BY list_position(string_split(a.states, '-'), s.states)`,
		needs: [{ table: 'areas' }],
		decode: fields({ areaCode: is.text, stateCode: is.text, stateTitle: is.text }),
		prebuilt: `place/${area}`,
	};
}
