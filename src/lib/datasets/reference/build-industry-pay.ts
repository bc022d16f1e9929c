import type { BuiltTable } from '../importing/importer.ts';
import { industryPay } from '../tables/employers.ts';
import { allSettings } from './build-settings.ts';
import { byKey, OUR_OWN, tableOf, wageCitation, type ReferenceInput } from './input.ts';
import { quarterlyCensusImporter } from './quarterly-census.ts';

/** Unclassified establishments of QCEW, and everything in it; in the wage tables the same digits are government. */
const UNCLASSIFIED = /^99/;

/**
 * Jobs and average pay of everyone in an industry, by owner, in the order of the codes. The file has no titles: they are those
 * of the settings with the same NAICS code, or editorial ones.
 */
export function buildIndustryPay(input: ReferenceInput): BuiltTable[] {
	const census = input.rows(quarterlyCensusImporter);
	if (census.length === 0) return [];
	const settings = new Map(allSettings(input).map(({ settingId, title }) => [settingId, title]));
	const titles = new Map(
		input.editorial['industry-titles'].map(({ industry_code, title }) => [industry_code, title]),
	);
	const rows = census.map((row) => {
		const { industryCode } = row;
		const settingId = `naics-${industryCode}`;
		const setting = UNCLASSIFIED.test(industryCode) ? undefined : settings.get(settingId);
		return {
			...row,
			settingId: setting === undefined ? '' : settingId,
			title: setting ?? titles.get(industryCode) ?? '',
		};
	});
	const years = input.facts.settings.map(({ year }) => year);
	return [
		tableOf(industryPay, [...rows].sort(byKey('year', 'industryCode', 'ownership')), [
			...input.cite(quarterlyCensusImporter),
			...(years.length > 0 ? [wageCitation(years)] : []),
			OUR_OWN,
		]),
	];
}
