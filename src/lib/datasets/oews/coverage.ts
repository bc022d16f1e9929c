import { areaKind } from '../../domain/area.ts';
import { ALL_OCCUPATIONS } from '../../domain/occupation.ts';
import type { BuiltTable } from '../importing/importer.ts';
import { wageCitation } from '../reference/input.ts';
import { settingWages, wages } from '../tables/wages.ts';
import { wageTables, type WageTableKind } from '../tables/wage-tables.ts';

/** Below these a release's table of places is a sample: BLS publishes some 390 metropolitan areas, 50 states and DC. */
const WHOLE_PLACES: Partial<Record<WageTableKind, number>> = { metro: 300, state: 51 };

/** A table with a smaller share of the nation's occupations holds a selection of them; not every one is in every place. */
const WHOLE_OCCUPATIONS = 0.6;

const WAGES = ['mean', 'p10', 'p25', 'median', 'p75', 'p90'] as const;

type Row = BuiltTable['rows'][number];

interface Met {
	readonly year: number;
	readonly kind: WageTableKind;
	readonly places: Set<unknown>;
	readonly occupations: Set<string>;
	readonly columns: Set<string>;
	rows: number;
	marked: number;
}

/** States stand with the territories, as BLS publishes them. */
function kindOf(row: Row, part: string): WageTableKind | null {
	const code = row['area_code'];
	if (typeof code === 'string') {
		const kind = areaKind(code);
		return kind === 'territory' ? 'state' : kind;
	}
	const series = part.split('-')[0];
	return series === 'sector' || series === 'industry' || series === 'owner' ? series : null;
}

function meet(met: Met, row: Row): void {
	met.rows += 1;
	met.places.add(row['area_code'] ?? row['setting_id']);
	const code = String(row['occ_code']);
	if (code !== ALL_OCCUPATIONS) met.occupations.add(code);
	let isMarked = row['employment_flag'] !== '';
	for (const period of ['a', 'h'] as const) {
		for (const wage of WAGES) {
			const flag = row[`${period}_${wage}_flag`] ?? 'not_in_source';
			if (flag === 'not_in_source') continue;
			met.columns.add(period === 'a' ? wage : 'hourly');
			if (flag !== '') isMarked = true;
		}
	}
	if (row['mean_rse'] != null) met.columns.add('errors');
	if (row['location_quotient'] != null) met.columns.add('lq');
	if (isMarked) met.marked += 1;
}

const COLUMN_ORDER = [...WAGES, 'hourly', 'errors', 'lq'];

/**
 * Counts what each release's tables of the nation, the places and the industries hold, read off the rows themselves, part by
 * part: none of them is kept.
 */
export class CoverageCount {
	readonly #tables = new Map<string, Met>();

	/** Takes a part of a table of wages; others are passed over. */
	take({ part = '', rows, schema }: Pick<BuiltTable, 'part' | 'rows' | 'schema'>): void {
		if (schema !== wages && schema !== settingWages) return;
		for (const row of rows) {
			const kind = kindOf(row, part);
			if (!kind) continue;
			const year = Number(row['year']);
			const key = `${year} ${kind}`;
			const met: Met = this.#tables.get(key) ?? {
				year,
				kind,
				places: new Set(),
				occupations: new Set(),
				columns: new Set(),
				rows: 0,
				marked: 0,
			};
			this.#tables.set(key, met);
			meet(met, row);
		}
	}

	/** `before`: entries of releases and kinds that have no row among the parts, kept as they are. */
	rows(before: readonly Row[]): readonly Row[] {
		const tables = this.#tables;
		const kept = before.filter((row) => !tables.has(`${String(row['year'])} ${String(row['kind'])}`));
		const national = new Map<number, number>([
			...kept.flatMap((row): [number, number][] =>
				row['kind'] === 'nation' ? [[Number(row['year']), Number(row['occupations'])]] : [],
			),
			...[...tables.values()].flatMap(({ kind, year, occupations }): [number, number][] =>
				kind === 'nation' ? [[year, occupations.size]] : [],
			),
		]);
		const entries = [...tables.values()].map((met) => entryOf(met, national.get(met.year) ?? Infinity));
		const keyOf = (row: Row) => `${String(row['kind'])} ${String(row['year'])}`;
		return [...kept, ...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
	}
}

function entryOf({ year, kind, places, occupations, columns, rows, marked }: Met, national: number): Row {
	const isWhole = occupations.size >= WHOLE_OCCUPATIONS * national;
	const hasAllPlaces = places.size >= (WHOLE_PLACES[kind] ?? 0);
	return {
		year,
		kind,
		rows,
		places: places.size,
		occupations: occupations.size,
		extent: !isWhole ? 'some_occupations' : hasAllPlaces ? 'whole' : 'some_places',
		occ_codes: isWhole ? '' : [...occupations].sort().join(' '),
		columns: COLUMN_ORDER.filter((column) => columns.has(column)).join(' '),
		marked_rows: marked,
	};
}

/** What the parts hold, as a table to be written. `before`: see `CoverageCount.rows`. */
export function coverageTable(parts: readonly BuiltTable[], before: readonly Row[] = []): BuiltTable {
	const count = new CoverageCount();
	for (const part of parts) count.take(part);
	const rows = count.rows(before);
	return { schema: wageTables, rows, sources: [wageCitation(rows.map(({ year }) => Number(year)))] };
}
