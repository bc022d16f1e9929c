import type { TableSchema } from '../schema.ts';
import { CENSUS_LEVELS, CENSUS_OWNERS } from './census-codes.ts';
import {
	SETTING_KEY,
	amount,
	choice,
	count,
	flag,
	requiredText,
	requiredYear,
	signed,
	text,
} from './fields.ts';

export const industryPay: TableSchema = {
	name: 'industry-pay',
	title: 'Jobs and average pay of all employees, by industry and owner',
	description:
		'Quarterly Census of Employment and Wages, annual averages for the United States: everyone covered by unemployment insurance, part-time jobs included, whatever their occupation. A row for each industry and owner.',
	fields: [
		requiredYear('year', 'Year of the annual averages.'),
		requiredText(
			'industry_code',
			'NAICS code, or a code of QCEW: 10 all industries, 101 and 102 goods and services, 1011 to 1029 supersectors, 99 to 999999 unclassified.',
			{ pattern: '^(\\d{2,6}|31-33|44-45|48-49)$' },
		),
		text('title', 'Title of the industry; empty where no table here names it.'),
		text(
			'setting_id',
			'The setting of the wage tables with the same NAICS code; empty where they have none, and for unclassified establishments, whose code 99 stands for government there.',
			{ pattern: '^naics-[0-9-]+$' },
		),
		choice('ownership', [...new Set(Object.values(CENSUS_OWNERS))], 'Whose establishments the row covers.'),
		choice(
			'aggregation',
			[...new Set(Object.values(CENSUS_LEVELS))],
			'How fine the code is: total, owner and owners are of all industries; subsector, industry-group, naics-industry and national-industry are NAICS codes of 3, 4, 5 and 6 digits.',
		),
		count(
			'establishments',
			'establishments',
			'Annual average; BLS publishes it even where the other figures are withheld.',
			{ required: true },
		),
		count('employment', 'jobs', 'Annual average of monthly jobs, full-time and part-time.'),
		flag('employment_flag', 'employment', ['withheld']),
		amount('average_annual_pay', 'USD', 'Total wages of the year over average jobs, in dollars of the year.'),
		flag('average_annual_pay_flag', 'average annual pay', ['withheld']),
		amount('average_weekly_wage', 'USD per week', 'Average weekly wage, in dollars of the year.'),
		flag('average_weekly_wage_flag', 'the average weekly wage', ['withheld']),
		signed('employment_change_percent', 'percent', 'Change of jobs over the year before.'),
		flag('employment_change_percent_flag', 'the change of jobs', ['withheld']),
		signed(
			'average_annual_pay_change_percent',
			'percent',
			'Change of average annual pay over the year before.',
		),
		flag('average_annual_pay_change_percent_flag', 'the change of average annual pay', ['withheld']),
	],
	primaryKey: ['year', 'industry_code', 'ownership'],
	foreignKeys: [SETTING_KEY],
};
