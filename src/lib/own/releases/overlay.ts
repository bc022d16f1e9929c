import type { BuiltTable } from '../../datasets/importing/importer.ts';
import type { TableSchema } from '../../datasets/schema.ts';
import { areas } from '../../datasets/tables/areas.ts';
import { wageTables } from '../../datasets/tables/wage-tables.ts';
import { settingWages, wages } from '../../datasets/tables/wages.ts';
import { joinRows } from '../../datasets/writing/additions.ts';
import { presentFields, printTable, type Row } from '../../datasets/writing/csv.ts';
import { rowsOfText } from '../../datasets/writing/existing.ts';
import { SCHEMAS } from '../../engine/schemas.ts';
import type { OwnBytes } from '../../engine/table-store.ts';
import type { Context } from '../../query/context.ts';
import type { TableNeed } from '../../query/table-need.ts';
import type { OwnPart, OwnRelease, OwnTable } from '../store/own-item.ts';
import { tablesOf } from './release-title.ts';

const keyOf = ({ table, part }: { readonly table: string; readonly part?: string | null }) =>
	`${table}/${part ?? ''}`;

/**
 * A reader's official releases as they stand in place of the site's tables. Where several brought rows of one part, or the
 * site's part has changed since, their own rows are joined anew onto what is there.
 */
export class Overlay {
	/** The published tables that were brought, each once, oldest first. */
	readonly tables: readonly OwnTable[];
	readonly #parts = new Map<string, OwnPart[]>();

	/** `releases`: as they were added, the newest last. */
	constructor(releases: readonly OwnRelease[]) {
		const tables = new Map<string, OwnTable>();
		for (const release of releases) {
			for (const table of tablesOf(release)) tables.set(`${table.year} ${table.scope}`, table);
			for (const part of release.parts)
				this.#parts.set(keyOf(part), [...(this.#parts.get(keyOf(part)) ?? []), part]);
		}
		this.tables = [...tables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, table]) => table);
	}

	/** Whether any of the needs is the reader's own: then nothing that was answered without it holds. */
	readonly holds = (needs: readonly TableNeed[]): boolean =>
		needs.some((need) => this.#parts.has(keyOf(need)));

	/** What questions must know of the tables, with the parts that were brought. Its newest release stays the site's. */
	contextOf(context: Context): Context {
		const own = [...this.#parts.values()].flatMap(([part]) => part ?? []);
		const withOwn = (parts: readonly string[], table: string) =>
			[
				...new Set([...parts, ...own.flatMap((part) => (part.table === table ? (part.part ?? []) : []))]),
			].sort();
		return {
			...context,
			wageParts: withOwn(context.wageParts, wages.name),
			settingParts: withOwn(context.settingParts, settingWages.name),
		};
	}

	/** How the bytes of a part are had; null for one that is the site's. */
	readonly bytesOf: OwnBytes = (need) => {
		const parts = this.#parts.get(keyOf(need));
		const [first] = parts ?? [];
		if (!parts || !first) return null;
		return async (site) => {
			const isCurrent = (site?.sha256 ?? '') === (first.onto ?? '');
			if (parts.length === 1 && isCurrent) return first.bytes;
			const schema = SCHEMAS.get(need.table);
			if (!schema) return first.bytes;
			const base = isCurrent
				? rowsOf(first, schema)
				: site
					? rowsOfText(new TextDecoder().decode(await site.fetch()), schema)
					: [];
			const joined = parts.slice(isCurrent ? 1 : 0).reduce((rows, part) => joinOwn(rows, part, schema), base);
			return new TextEncoder().encode(printTable(presentFields(schema, joined), joined));
		};
	};
}

function rowsOf({ bytes }: OwnPart, schema: TableSchema): readonly Row[] {
	return rowsOfText(new TextDecoder().decode(bytes), schema);
}

/** The rows that are there with those the reader's file brought. */
function joinOwn(before: readonly Row[], part: OwnPart, schema: TableSchema): readonly Row[] {
	const all = rowsOf(part, schema);
	const own = part.ownRows
		? Array.from(part.ownRows).flatMap((index): readonly Row[] => (all[index] ? [all[index]] : []))
		: all;
	const built: BuiltTable = { schema, rows: own, sources: [] };
	if (schema === wages || schema === settingWages) return joinRows(built, before, new Set()).rows;
	const key = (row: Row) => schema.primaryKey.map((name) => String(row[name])).join(' ');
	const rows = new Map(before.map((row) => [key(row), row]));
	for (const row of own) {
		const known = rows.get(key(row));
		rows.set(key(row), known ? both(known, row, schema) : row);
	}
	return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

const words = (cell: Row[string] | undefined) =>
	String(cell ?? '')
		.split(' ')
		.filter(Boolean);

/** An area in the releases of both; a table as large as the larger of both, with the figures of both. */
function both(first: Row, second: Row, schema: TableSchema): Row {
	const union = (name: string) => [...new Set([...words(first[name]), ...words(second[name])])];
	const numbers = (name: string) => [Number(first[name]), Number(second[name])];
	if (schema === areas) {
		return {
			...second,
			first_year: Math.min(...numbers('first_year')),
			last_year: Math.max(...numbers('last_year')),
			releases: union('releases').sort().join(' '),
		};
	}
	if (schema !== wageTables) return second;
	const larger = Number(first['rows']) > Number(second['rows']) ? first : second;
	return { ...larger, columns: union('columns').join(' ') };
}
