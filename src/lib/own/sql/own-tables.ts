import Papa from 'papaparse';
import type { Field, TableSchema } from '../../datasets/schema.ts';
import type { OwnSeries } from '../../domain/own-figures.ts';
import type { TableFile } from '../../engine/engine.ts';
import { sqlName } from '../../engine/workbench.ts';
import type { OwnPayload, OwnPerson } from '../store/own-item.ts';

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

/** What a reader gave, as tables of the engine of `/sql`; official releases stand in place of the parts they replace. */
export function ownTables(
	payloads: readonly OwnPayload[],
	schemas: ReadonlyMap<string, TableSchema>,
): readonly TableFile[] {
	const series = payloads.flatMap((payload) => (payload.kind === 'figures' ? payload.series : []));
	const people = payloads.flatMap((payload) => (payload.kind === 'payroll' ? payload.payroll.people : []));
	const parts = payloads.flatMap((payload) => (payload.kind === 'release' ? payload.release.parts : []));
	// A later release stands in place of an earlier one of the same part.
	const latest = new Map(parts.map((part) => [`${part.table}/${part.part ?? ''}`, part]));
	return [
		...(series.length > 0 ? [fileOf(YOUR_FIGURES, series.flatMap(figureRows))] : []),
		...(people.length > 0 ? [fileOf(YOUR_PAYROLL, people.map(personRow))] : []),
		...[...latest.values()].flatMap(({ table, part, bytes }): readonly TableFile[] => {
			const schema = schemas.get(table);
			const own = { part, path: `your ${table}`, bytes };
			return schema ? [{ schema: { ...schema, name: sqlName(table) }, ...own }] : [];
		}),
	];
}

type Row = readonly (string | number | null)[];

function figureRows({ title, figures }: OwnSeries): readonly Row[] {
	return figures.map((own) => [
		title,
		own.line,
		own.role,
		own.area,
		own.setting,
		own.credential,
		own.year,
		own.measure,
		own.value,
		own.period,
	]);
}

function personRow(own: OwnPerson): Row {
	return [
		own.line,
		own.name,
		own.title,
		own.role,
		own.area,
		own.annualPay,
		own.fte,
		own.site,
		own.grade,
		own.startDate,
		own.group,
		own.rangeMinimum,
		own.rangeMaximum,
	];
}

function fileOf(schema: TableSchema, rows: readonly Row[]): TableFile {
	const lines = [schema.fields.map(({ name }) => name), ...rows.map((row) => [...row])];
	const bytes = new TextEncoder().encode(`${Papa.unparse(lines, { newline: '\n' })}\n`);
	return { schema, part: null, path: schema.name, bytes };
}
