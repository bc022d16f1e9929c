import type { TableSchema } from '../schema.ts';
import { amount, choice, count, flag, occCode, requiredText, requiredYear, signed, text } from './fields.ts';

export const projections: TableSchema = {
	name: 'projections',
	title: 'Employment projections, nation',
	description:
		'Employment of each occupation in the base and the projected year, with openings and separations. The self-employed are counted, unlike in the wage tables.',
	fields: [
		occCode('occ_code', 'National Employment Matrix code.'),
		requiredText('title', 'National Employment Matrix title.'),
		choice('occupation_type', ['summary', 'line_item'], 'Group of occupations, or a single one.'),
		requiredYear('base_year', 'Base year.'),
		requiredYear('projected_year', 'Projected year.'),
		count('employment_base', 'jobs', 'Employment in the base year, rounded by BLS to a hundred.'),
		count('employment_projected', 'jobs', 'Employment in the projected year.'),
		signed('change', 'jobs', 'Change over the span.'),
		signed('change_percent', 'percent', 'Change over the span.'),
		amount('self_employed_percent', 'percent', 'Self-employed among the jobs of the base year.'),
		count('openings', 'jobs per year', 'Openings a year on average, from growth and from people leaving.'),
		amount('median_wage', 'USD', 'Median annual wage BLS prints beside the projection.'),
		flag('median_wage_flag', 'the median', ['not_available', 'top_coded']),
		text('typical_education', 'Typical entry-level education, an id of the table education.'),
		text('work_experience', 'Work experience in a related occupation.'),
		text('on_the_job_training', 'Typical on-the-job training.'),
		amount('exit_rate', 'percent per year', 'Leaving the labour force.'),
		amount('transfer_rate', 'percent per year', 'Changing to another occupation.'),
		amount('separations_rate', 'percent per year', 'Both together.'),
		count('exits', 'jobs per year', 'People leaving the labour force.'),
		count('transfers', 'jobs per year', 'People changing to another occupation.'),
		count('separations', 'jobs per year', 'Both together.'),
	],
	primaryKey: ['occ_code', 'base_year'],
};

export const stateProjections: TableSchema = {
	name: 'state-projections',
	title: 'Employment projections, states',
	description: "Long-term projections the states make, and the nation's of the same round.",
	fields: [
		requiredText('area_code', '99 the nation, else a state or territory.'),
		occCode('occ_code', 'Occupation.'),
		requiredYear('base_year', 'Base year.'),
		requiredYear('projected_year', 'Projected year.'),
		count('employment_base', 'jobs', 'Employment in the base year.'),
		count('employment_projected', 'jobs', 'Employment in the projected year.'),
		signed('change_percent', 'percent', 'Change over the span.'),
		count('openings', 'jobs per year', 'Openings a year on average.'),
	],
	primaryKey: ['area_code', 'occ_code', 'base_year'],
};

export const priceParities: TableSchema = {
	name: 'price-parities',
	title: 'Regional price parities',
	description:
		'Price level of an area, US = 100 in every year: it compares places within a year and is not a deflator over time.',
	fields: [
		requiredYear('year', 'Year.'),
		requiredText(
			'area_code',
			"99 the nation, two digits a state, five a metropolitan area; BEA's own code for portions of a state (ss998 metropolitan, ss999 nonmetropolitan).",
		),
		choice(
			'kind',
			[
				'nation',
				'nation_nonmetro_portion',
				'state',
				'metro',
				'state_metro_portion',
				'state_nonmetro_portion',
			],
			'Kind of area.',
		),
		amount('all_items', 'US = 100', 'All items.'),
		amount('goods', 'US = 100', 'Goods.'),
		amount('housing', 'US = 100', 'Housing services (rents).'),
		amount('utilities', 'US = 100', 'Utilities.'),
		amount('other', 'US = 100', 'Other services.'),
		flag('flag', 'the parity', ['no_price_parity']),
	],
	primaryKey: ['year', 'area_code'],
};

export const cpi: TableSchema = {
	name: 'cpi',
	title: 'Consumer prices, annual averages',
	description:
		'CPI-U, US city average, all items, not seasonally adjusted: mean of the months published. The year that is not over has no row.',
	fields: [
		requiredYear('year', 'Year.'),
		amount('annual_average', '1982–84 = 100', 'Mean of the months published, to three decimals.', {
			required: true,
		}),
		count('months', 'months', 'Months the mean is over: 12, or 11 where one was never collected.', {
			required: true,
			maximum: 12,
		}),
	],
	primaryKey: ['year'],
};

export const cpiMonthly: TableSchema = {
	name: 'cpi-monthly',
	title: 'Consumer prices, months',
	description: 'CPI-U, US city average, all items, not seasonally adjusted.',
	fields: [
		requiredYear('year', 'Year.'),
		count('month', 'month', 'Month, 1 to 12.', { required: true, minimum: 1, maximum: 12 }),
		amount('index', '1982–84 = 100', 'Index.', { required: true }),
	],
	primaryKey: ['year', 'month'],
};
