import { faultOfCell, isBlank } from '../importing/cell-fault.ts';
import { placeIn, type Cell, type Refusal, type SourceTable } from '../importing/importer.ts';

/** A header as found: its row, counted from 0, where each column that is read stands, and all titles in lower case. */
interface FoundHeader {
	readonly row: number;
	readonly at: Readonly<Record<string, number | undefined>>;
	readonly titles: readonly string[];
}

/** Why none of a table's rows is read; null where its rows decide. */
export function refuseHeader(table: SourceTable, { row, at, titles }: FoundHeader): Refusal | null {
	const line = row + 1;
	const indexes = Object.values(at).filter((index) => index !== undefined);
	const twice = indexes.find(
		(index) => titles.indexOf(titles[index] ?? '') !== titles.lastIndexOf(titles[index] ?? ''),
	);
	if (twice !== undefined) {
		return {
			place: placeIn(table, { line, column: titles[twice] ?? '' }),
			reason: 'the header names this column twice: nobody can tell which of the two is meant',
			remedy: 'Bring the file as published: a column was copied or renamed.',
		};
	}
	if (table.rows.slice(line).some((cells) => !cells.every(isBlank))) return null;
	return {
		place: placeIn(table, { line }),
		reason: 'the table is a header without any row',
		remedy: 'Download the file again: its rows are missing.',
	};
}

/**
 * Why a row is none of the table, whatever its columns hold; null where it is one. `cells` stand on `line`, counted
 * from 1. Refused: more cells than the header, the header again, cells that can be neither figure nor text.
 */
export function refuseRecord(
	table: SourceTable,
	{ at, titles }: FoundHeader,
	cells: readonly Cell[],
	line: number,
): Refusal | null {
	const last = titles.findLastIndex((title) => title !== '');
	const surplus = cells.findIndex((cell, index) => index > last && !isBlank(cell));
	if (surplus !== -1) {
		return {
			place: placeIn(table, { line, value: String(cells[surplus]) }),
			reason: `the row has more cells than the header: cell ${surplus + 1} has no column`,
			remedy: 'Bring the file as published: a comma inside a cell is not quoted, or a cell was put in.',
		};
	}
	const indexes = Object.values(at).filter((index) => index !== undefined);
	const isHeader = indexes.every(
		(index) =>
			String(cells[index] ?? '')
				.trim()
				.toLowerCase() === titles[index],
	);
	if (isHeader) {
		return {
			place: placeIn(table, { line }),
			reason: 'the header stands here a second time: two tables were put one below the other',
			remedy: 'Bring each table as a file of its own, as published.',
		};
	}
	for (const index of indexes) {
		const fault = faultOfCell(cells[index], 'a figure or text');
		if (!fault) continue;
		const place = placeIn(table, { line, column: titles[index] ?? '', value: String(cells[index]) });
		return { place, reason: fault.sentence, remedy: fault.remedy };
	}
	return null;
}
