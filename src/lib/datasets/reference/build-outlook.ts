import { group } from 'd3-array';
import type { BuiltTable } from '../importing/importer.ts';
import { cpi, cpiMonthly, priceParities, projections, stateProjections } from '../tables/outlook.ts';
import { annualAverages, consumerPricesImporter } from './consumer-prices.ts';
import type { Editorial } from './editorial.ts';
import { byKey, OUR_OWN, tableOf, type ReferenceInput } from './input.ts';
import { projectionsImporter, separationsImporter } from './national-projections.ts';
import { priceParitiesImporter } from './price-parities.ts';
import { stateProjectionsImporter } from './state-projections.ts';

/** BLS's words for typical entry-level education to the ids of the table `education`. */
export function educationIds(editorial: Pick<Editorial, 'education'>): ReadonlyMap<string, string> {
	return new Map(editorial.education.map(({ bls_title, id }) => [bls_title, id]));
}

function nationalProjections(input: ReferenceInput): readonly object[] {
	const key = (row: { readonly occCode: string; readonly baseYear: number }): string =>
		`${row.occCode} ${row.baseYear}`;
	const separations = new Map(input.rows(separationsImporter).map((row) => [key(row), row]));
	const education = educationIds(input.editorial);
	return [...input.rows(projectionsImporter)].sort(byKey('occCode', 'baseYear')).map((row) => ({
		...row,
		...separations.get(key(row)),
		occupationType: row.type,
		typicalEducation: education.get(row.typicalEducation),
	}));
}

/** The nation stands in all three files of BEA with one and the same figure: the first stays. */
function parities(input: ReferenceInput): readonly object[] {
	const byArea = group(input.rows(priceParitiesImporter), ({ year, areaCode }) => `${year} ${areaCode}`);
	return [...byArea.values()]
		.flatMap(([first, ...others]) => {
			if (!first) return [];
			const { year, areaCode, kind } = first;
			const series = new Map([first, ...others].reverse().map((row) => [row.series, row.value]));
			const flag = (series.get('all_items') ?? null) === null ? 'no_price_parity' : '';
			return [{ ...Object.fromEntries(series), year, areaCode, kind, flag }];
		})
		.sort(byKey('year', 'areaCode'));
}

/** Employment projections and the two price series that put wages of other places and years on one footing. */
export function buildOutlook(input: ReferenceInput): BuiltTable[] {
	const ofStates = [...input.rows(stateProjectionsImporter)].sort(byKey('occCode', 'areaCode'));
	const months = [...input.rows(consumerPricesImporter)].sort(byKey('year', 'month'));
	const national = [...input.cite(projectionsImporter, separationsImporter), OUR_OWN];
	const prices = input.cite(consumerPricesImporter);
	return [
		tableOf(projections, nationalProjections(input), national),
		tableOf(stateProjections, ofStates, input.cite(stateProjectionsImporter)),
		tableOf(priceParities, parities(input), input.cite(priceParitiesImporter)),
		tableOf(cpi, annualAverages(months), prices),
		tableOf(cpiMonthly, months, prices),
	];
}
