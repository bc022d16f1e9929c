import type { BuiltTable } from '../importing/importer.ts';
import { cpiMonthly, cpi, priceParities, projections, stateProjections } from '../tables/outlook.ts';
import { annualAverages, consumerPricesImporter } from './consumer-prices.ts';
import type { Editorial } from './editorial.ts';
import { byKey, OUR_OWN, type ReferenceInput } from './input.ts';
import { projectionsImporter, separationsImporter } from './national-projections.ts';
import { priceParitiesImporter, type ParityKind, type ParitySeries } from './price-parities.ts';
import { stateProjectionsImporter } from './state-projections.ts';

/** BLS's words for typical entry-level education to the ids of the table `education`. */
export function educationIds(editorial: Pick<Editorial, 'education'>): ReadonlyMap<string, string> {
	return new Map(editorial.education.map(({ bls_title, id }) => [bls_title, id]));
}

function nationalProjections(input: ReferenceInput): BuiltTable[] {
	const rows = input.rows(projectionsImporter);
	if (rows.length === 0) return [];
	const key = (row: { readonly occCode: string; readonly baseYear: number }): string =>
		`${row.occCode} ${row.baseYear}`;
	const separations = new Map(input.rows(separationsImporter).map((row) => [key(row), row]));
	const education = educationIds(input.editorial);
	return [
		{
			schema: projections,
			rows: [...rows]
				.sort(
					byKey(
						({ occCode }) => occCode,
						({ baseYear }) => baseYear,
					),
				)
				.map((row) => {
					const leaving = separations.get(key(row));
					return {
						occ_code: row.occCode,
						title: row.title,
						occupation_type: row.type,
						base_year: row.baseYear,
						projected_year: row.projectedYear,
						employment_base: row.employmentBase,
						employment_projected: row.employmentProjected,
						change: row.change,
						change_percent: row.changePercent,
						self_employed_percent: row.selfEmployedPercent,
						openings: row.openings,
						median_wage: row.medianWage,
						median_wage_flag: row.medianWageFlag,
						typical_education: education.get(row.typicalEducation) ?? null,
						work_experience: row.workExperience || null,
						on_the_job_training: row.onTheJobTraining || null,
						exit_rate: leaving?.exitRate ?? null,
						transfer_rate: leaving?.transferRate ?? null,
						separations_rate: leaving?.separationsRate ?? null,
						exits: leaving?.exits ?? null,
						transfers: leaving?.transfers ?? null,
						separations: leaving?.separations ?? null,
					};
				}),
			sources: [...input.cite(projectionsImporter, separationsImporter), OUR_OWN],
		},
	];
}

function stateProjectionsTable(input: ReferenceInput): BuiltTable[] {
	const rows = input.rows(stateProjectionsImporter);
	if (rows.length === 0) return [];
	return [
		{
			schema: stateProjections,
			rows: [...rows]
				.sort(
					byKey(
						({ occCode }) => occCode,
						({ areaCode }) => areaCode,
					),
				)
				.map((row) => ({
					area_code: row.areaCode,
					occ_code: row.occCode,
					base_year: row.baseYear,
					projected_year: row.projectedYear,
					employment_base: row.employmentBase,
					employment_projected: row.employmentProjected,
					change_percent: row.changePercent,
					openings: row.openings,
				})),
			sources: input.cite(stateProjectionsImporter),
		},
	];
}

interface Parity {
	readonly year: number;
	readonly area_code: string;
	readonly kind: ParityKind;
	readonly series: ReadonlyMap<ParitySeries, number | null>;
}

function priceParitiesTable(input: ReferenceInput): BuiltTable[] {
	const byArea = new Map<string, Parity>();
	// The nation stands in all three files of BEA with one and the same figure: the first stays.
	for (const { areaCode, kind, year, series, value } of input.rows(priceParitiesImporter)) {
		const key = `${year} ${areaCode}`;
		const known = byArea.get(key) ?? { year, area_code: areaCode, kind, series: new Map() };
		if (known.series.has(series)) continue;
		byArea.set(key, { ...known, series: new Map([...known.series, [series, value]]) });
	}
	if (byArea.size === 0) return [];
	return [
		{
			schema: priceParities,
			rows: [...byArea.values()]
				.sort(
					byKey(
						({ year }) => year,
						({ area_code }) => area_code,
					),
				)
				.map(({ series, ...row }) => ({
					...row,
					all_items: series.get('all_items') ?? null,
					goods: series.get('goods') ?? null,
					housing: series.get('housing') ?? null,
					utilities: series.get('utilities') ?? null,
					other: series.get('other') ?? null,
					flag: (series.get('all_items') ?? null) === null ? 'no_price_parity' : '',
				})),
			sources: input.cite(priceParitiesImporter),
		},
	];
}

function consumerPrices(input: ReferenceInput): BuiltTable[] {
	const months = [...input.rows(consumerPricesImporter)].sort(
		byKey(
			({ year }) => year,
			({ month }) => month,
		),
	);
	if (months.length === 0) return [];
	const sources = input.cite(consumerPricesImporter);
	return [
		{
			schema: cpi,
			rows: annualAverages(months).map(({ year, annualAverage, months: count }) => ({
				year,
				annual_average: annualAverage,
				months: count,
			})),
			sources,
		},
		{ schema: cpiMonthly, rows: months.map(({ year, month, index }) => ({ year, month, index })), sources },
	];
}

/** Employment projections and the two price series that put wages of other places and years on one footing. */
export function buildOutlook(input: ReferenceInput): BuiltTable[] {
	return [
		...nationalProjections(input),
		...stateProjectionsTable(input),
		...priceParitiesTable(input),
		...consumerPrices(input),
	];
}
