import { fail, ok, type Result } from '../../domain/result.ts';
import type { CatalogueEntry } from '../catalogue.ts';
import type { ImportedTable } from '../importing/import-all.ts';
import type { BuiltTable } from '../importing/importer.ts';
import type { WageTables } from '../oews/build.ts';
import { coverageTable } from '../oews/coverage.ts';
import { buildReferenceTables } from '../reference/build.ts';
import { wageTables } from '../tables/wage-tables.ts';
import { addToExisting } from './additions.ts';
import type { Changes } from './changes.ts';
import type { Row } from './csv.ts';
import { readPart, type Existing } from './existing.ts';

/** What a run writes, and which files of an earlier run stay as they are. */
export interface Plan {
	readonly tables: readonly BuiltTable[];
	readonly kept: readonly CatalogueEntry[];
	/** Whether the run adds to what is there, instead of rebuilding every table. */
	readonly adds: boolean;
	/** Files of an earlier run that this one would not write again. */
	readonly lost: readonly string[];
	/** What an addition does to the figures that are there; null where nothing is added to. */
	readonly changes: Changes | null;
}

function nameOf(table: string, part: string | null | undefined): string {
	return part ? `${table}/${part}` : table;
}

function coverageBefore(existing: Existing): readonly Row[] {
	const entry = existing.entries.find(({ table }) => table === wageTables.name);
	return entry ? readPart(existing, entry, wageTables) : [];
}

/**
 * Decides what the inputs make. Wage files alone are added to the tables that are there; together with the other
 * sources they rebuild every table; without tables to add to they make the wage tables only.
 *
 * Errors: the added files do not fit the tables that are there.
 */
export function planTables(
	existing: Existing | null,
	reference: ReadonlyMap<string, readonly ImportedTable<unknown>[]>,
	wages: WageTables,
): Result<Plan> {
	if (reference.size === 0) {
		if (!existing) {
			const tables = [...wages.tables, coverageTable(wages.tables)];
			return ok({ tables, kept: [], adds: false, lost: [], changes: null });
		}
		const added = addToExisting(existing, wages);
		if (!added.ok) return added;
		const { changes } = added.value;
		const tables = [...added.value.tables, coverageTable(added.value.tables, coverageBefore(existing))];
		const replaced = new Set(tables.map(({ schema, part }) => nameOf(schema.name, part)));
		const kept = existing.entries.filter(({ table, part }) => !replaced.has(nameOf(table, part)));
		return ok({ tables, kept, adds: true, lost: [], changes });
	}
	const tables = [
		...wages.tables,
		coverageTable(wages.tables),
		...buildReferenceTables(reference, wages.facts),
	];
	const made = new Set(tables.map(({ schema, part }) => nameOf(schema.name, part)));
	const lost = (existing?.entries ?? []).filter(({ table, part }) => !made.has(nameOf(table, part)));
	return ok({ tables, kept: [], adds: false, lost: lost.map(({ path }) => path), changes: null });
}

/** Refuses a run that would take tables away: a source is missing among the inputs. */
export function keepEverything({ lost }: Pick<Plan, 'lost'>): Result<null> {
	if (lost.length === 0) return ok(null);
	return fail({
		sentence: `The sources given do not make ${lost.length} of the files that are there: ${lost.slice(0, 5).join(', ')}${lost.length > 5 ? ' …' : ''}.`,
		remedy: 'Give the sources of these too, or remove the files by hand if they are no longer wanted.',
	});
}
