import { OWN_COLUMN } from '../column.ts';
import { printTable, readTable } from './table.ts';
import type { Traced } from './trace.ts';

/** A file's official rows alone, and whether it has figures of a reader's own. Rows that cannot be read stay as they are. */
export function withoutOwn(traced: Traced): Traced {
	const { trace, rows } = traced;
	const [header = ''] = (rows ?? '').split(/\r\n|\r|\n/, 1);
	if (rows === null || !header.includes(OWN_COLUMN)) {
		return trace?.hasOwn ? { ...traced, hasOwn: true } : traced;
	}
	const table = readTable(rows);
	if (!table.ok) return traced;
	const { columns } = table.value;
	const kept = columns.flatMap((name, place) => (name.startsWith(OWN_COLUMN) ? [] : [place]));
	if (kept.length === columns.length) return traced;
	const official = printTable({
		columns: kept.map((place) => columns[place] ?? ''),
		rows: table.value.rows.map((row) => kept.map((place) => row[place] ?? '')),
	});
	return { ...traced, rows: official, hasOwn: true };
}
