import type { Field, TableSchema } from '../../datasets/schema.ts';

function column(name: string, type: Field['type'], description: string, unit?: string): Field {
	return { name, type, description, ...(unit === undefined ? {} : { unit }) };
}

/** The reader's own figures as statements see them. */
export const YOUR_FIGURES: TableSchema = {
	name: 'your_figures',
	title: 'Your own figures',
	description: 'One row for each figure of the files you added. It stays in this tab.',
	fields: [
		column('series', 'string', 'What you call the file or its column.'),
		column('line', 'integer', 'Line of your file, counted from 1 with the header.'),
		column('occ_code', 'string', 'Occupation you matched the row with.'),
		column('area_code', 'string', 'Area you matched the row with; 99 where the file has no place.'),
		column('setting_id', 'string', 'Setting; empty where the file has none.'),
		column('credential_id', 'string', 'Credential; empty where the file has none.'),
		column('year', 'integer', 'Year; empty where the file has none.'),
		column('measure', 'string', 'What the value is: median, mean, p10 … p90, employment, lq.'),
		column('value', 'number', 'The figure: dollars in the period, jobs or a ratio.'),
		column('period', 'string', 'annual or hourly.'),
	],
	primaryKey: ['series', 'line', 'measure'],
};

/** The reader's own payroll as statements see it. */
export const YOUR_PAYROLL: TableSchema = {
	name: 'your_payroll',
	title: 'Your payroll',
	description: 'One row for each person of the payroll you added. It stays in this tab.',
	fields: [
		column('line', 'integer', 'Line of your file, counted from 1 with the header.'),
		column('name', 'string', 'Name or number; empty where the file has none.'),
		column('title', 'string', 'Job title as it stands in the file.'),
		column('occ_code', 'string', 'Occupation you confirmed.'),
		column('area_code', 'string', 'Area you confirmed.'),
		column('annual_pay', 'number', 'Pay of a full-time year.', 'USD'),
		column('fte', 'number', 'Share of full time, above 0 to 1.', 'ratio'),
		column('site', 'string', 'Site; empty where the file has none.'),
		column('grade', 'string', 'Grade; empty where the file has none.'),
		column('start_date', 'string', 'Day of start, year first.'),
		column('pay_group', 'string', 'Group; empty where the file has none.'),
		column('range_minimum', 'number', 'Least pay of the grade.', 'USD'),
		column('range_maximum', 'number', 'Most pay of the grade.', 'USD'),
	],
	primaryKey: ['line'],
};
