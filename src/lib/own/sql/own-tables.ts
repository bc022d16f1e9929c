import Papa from 'papaparse';
import type { TableSchema } from '../../datasets/schema.ts';
import type { OwnSeries } from '../../domain/own-figures.ts';
import type { TableFile } from '../../engine/engine.ts';
import type { FetchBytes, FileCatalogue } from '../../engine/table-store.ts';
import { sqlName } from '../../engine/sql-name.ts';
import { Overlay } from '../releases/overlay.ts';
import type { OwnPayload, OwnPerson } from '../store/own-item.ts';
import { YOUR_FIGURES, YOUR_PAYROLL } from './own-schemas.ts';

/**
 * What a reader gave, as tables of the engine of `/sql`; official releases are joined onto the site's parts, as views have them.
 * Rejects where one of these cannot be fetched.
 */
export async function ownTables(
	payloads: readonly OwnPayload[],
	schemas: ReadonlyMap<string, TableSchema>,
	{ resources }: FileCatalogue,
	fetchBytes: FetchBytes,
): Promise<readonly TableFile[]> {
	const series = payloads.flatMap((payload) => (payload.kind === 'figures' ? payload.series : []));
	const people = payloads.flatMap((payload) => (payload.kind === 'payroll' ? payload.payroll.people : []));
	const releases = payloads.flatMap((payload) => (payload.kind === 'release' ? [payload.release] : []));
	const overlay = new Overlay(releases);
	const parts = new Map(
		releases.flatMap((release) => release.parts.map((part) => [`${part.table}/${part.part ?? ''}`, part])),
	);
	const replaced = [...parts.values()].map(async ({ table, part }): Promise<readonly TableFile[]> => {
		const site = resources.find((entry) => entry.table === table && (entry.part || null) === part);
		const fetched = site && { sha256: site.sha256, fetch: () => fetchBytes(site.path, () => undefined) };
		const bytes = await overlay.bytesOf(part === null ? { table } : { table, part })?.(fetched ?? null);
		const schema = schemas.get(table);
		if (!schema || !bytes) return [];
		return [{ schema: { ...schema, name: sqlName(table) }, part, path: `your ${table}`, bytes }];
	});
	return [
		...(series.length > 0 ? [fileOf(YOUR_FIGURES, series.flatMap(figureRows))] : []),
		...(people.length > 0 ? [fileOf(YOUR_PAYROLL, people.map(personRow))] : []),
		...(await Promise.all(replaced)).flat(),
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
