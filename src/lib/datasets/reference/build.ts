import type { BuiltTable, Importer, Refusal, WageFacts } from '../importing/importer.ts';
import { buildAreaCounties } from './build-area-counties.ts';
import { buildAreas } from './build-areas.ts';
import { buildArticles } from './build-articles.ts';
import { buildCredentials } from './build-credentials.ts';
import { buildIndustryPay } from './build-industry-pay.ts';
import { buildNetwork } from './build-network.ts';
import { buildOccupations } from './build-occupations.ts';
import { buildOutlook } from './build-outlook.ts';
import { buildPostings } from './build-postings.ts';
import { buildSettings, unmatchedHandbook } from './build-settings.ts';
import { consumerPricesImporter } from './consumer-prices.ts';
import { credentialPayImporter, credentialsImporter, tuitionImporter } from './credential-tables.ts';
import { editorialText } from './editorial-files.ts';
import { loadEditorial } from './editorial.ts';
import { GEOGRAPHY } from './geography.ts';
import { handbookImporter } from './handbook.ts';
import { referenceInput, type ImportedTable } from './input.ts';
import { projectionsImporter, separationsImporter } from './national-projections.ts';
import { ONET } from './occupational-network.ts';
import { POSTINGS } from './postings.ts';
import { priceParitiesImporter } from './price-parities.ts';
import { quarterlyCensusImporter } from './quarterly-census.ts';
import { stateProjectionsImporter } from './state-projections.ts';

/** Importers of every official layout the reference tables are made of. */
export const REFERENCE_IMPORTERS: readonly Importer<unknown>[] = [
	projectionsImporter,
	separationsImporter,
	stateProjectionsImporter,
	handbookImporter,
	priceParitiesImporter,
	consumerPricesImporter,
	quarterlyCensusImporter,
	...Object.values(GEOGRAPHY),
	credentialsImporter,
	credentialPayImporter,
	tuitionImporter,
	...Object.values(ONET),
	...Object.values(POSTINGS),
];

/**
 * The reference tables, from what the importers read (by importer id) and what the wage tables know. A table none
 * of whose sources was given is not built, rather than built empty.
 */
export function buildReferenceTables(
	imported: ReadonlyMap<string, readonly ImportedTable[]>,
	facts: WageFacts,
): readonly BuiltTable[] {
	const input = referenceInput(imported, facts, loadEditorial(editorialText));
	const tables = [
		...buildOccupations(input),
		...buildNetwork(input),
		...buildAreas(input),
		...buildAreaCounties(input),
		...buildSettings(input),
		...buildIndustryPay(input),
		...buildOutlook(input),
		...buildCredentials(input),
		...buildArticles(input),
		...buildPostings(input),
	];
	return tables.filter(({ rows }) => rows.length > 0);
}

/** Rows that were read but belong to no row of a reference table, with the reason: for the report of an import. */
export function unplacedReferenceRows(
	imported: ReadonlyMap<string, readonly ImportedTable[]>,
	facts: WageFacts,
): readonly Refusal[] {
	return unmatchedHandbook(referenceInput(imported, facts, loadEditorial(editorialText)));
}
