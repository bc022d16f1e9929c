import Papa from 'papaparse';
import type { TableSchema } from '../../datasets/schema.ts';
import type { OwnSeries } from '../../domain/own-figures.ts';
import type { TableFile } from '../../engine/engine.ts';
import { sqlName } from '../../engine/sql-name.ts';
import type { OwnPayload, OwnPerson } from '../store/own-item.ts';
import { YOUR_FIGURES, YOUR_PAYROLL } from './own-schemas.ts';

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
