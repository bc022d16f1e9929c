import type { Importer } from '../importing/importer.ts';
import { consumerPricesImporter } from './consumer-prices.ts';
import { areaDefinitionsImporter, populationImporter } from './geography.ts';
import { handbookImporter } from './handbook.ts';
import { projectionsImporter, separationsImporter } from './national-projections.ts';
import { priceParitiesImporter } from './price-parities.ts';
import { stateProjectionsImporter } from './state-projections.ts';

/** Gives the rows an importer read over all its files. */
export type RowsOf = <Row>(importer: Importer<Row>) => readonly Row[];

function span(years: readonly number[]): string {
	const [first, last] = years.reduce(
		([least, most], year) => [Math.min(least, year), Math.max(most, year)] as const,
		[Infinity, -Infinity] as readonly [number, number],
	);
	return first === last ? String(first) : `${first}–${last}`;
}

const decades = (rows: readonly { readonly baseYear: number; readonly projectedYear: number }[]): string =>
	[...new Set(rows.map(({ baseYear, projectedYear }) => `${baseYear}–${String(projectedYear).slice(2)}`))]
		.sort()
		.join(', ');

/**
 * The release a source's own rows name, or null where they do not say and the catalogue must: a newer file is then
 * never cited as the one before.
 */
export function releaseOfRows(id: string, rows: RowsOf): string | null {
	switch (id) {
		case handbookImporter.id:
			return `May ${span(rows(handbookImporter).map(({ year }) => year))} wages`;
		case projectionsImporter.id:
			return decades(rows(projectionsImporter));
		case separationsImporter.id:
			return decades(rows(separationsImporter));
		case stateProjectionsImporter.id:
			return decades(rows(stateProjectionsImporter));
		case priceParitiesImporter.id:
			return span(rows(priceParitiesImporter).map(({ year }) => year));
		case consumerPricesImporter.id:
			return span(rows(consumerPricesImporter).map(({ year }) => year));
		case areaDefinitionsImporter.id:
			return `May ${span(rows(areaDefinitionsImporter).map(({ year }) => year))}`;
		case populationImporter.id:
			return span(rows(populationImporter).map(({ year }) => year));
		default:
			return null;
	}
}
