import { isBlank } from '../importing/cell-fault.ts';
import { normaliseName } from '../importing/header.ts';
import type { Cell, SourceTable } from '../importing/importer.ts';
import type { Result } from '../../domain/result.ts';
import type { TopCode } from './cells.ts';
import type { Column, OewsHeader } from './columns.ts';
import { FIGURES } from './measures.ts';
import type { RowCells } from './row-cells.ts';

const MARKS: ReadonlySet<unknown> = new Set(['*', '**', '#', '~']);

/** What an empty cell of a table can mean. */
export interface Blanks {
	/** Whether figures that were not released carry a mark in this table: then an empty cell was emptied by somebody. */
	readonly keepsMarks: boolean;
	/** Whether the table says in a column of its own which cells stood at the top code. */
	readonly namesTopCodes: boolean;
}

/** Whether a row has a mark in place of a figure. */
export function hasMark(cells: readonly Cell[], header: OewsHeader): boolean {
	return FIGURES.some((column) => {
		const cell = cells[header.index.get(column) ?? -1];
		return typeof cell === 'string' && MARKS.has(cell.trim());
	});
}

/** Whether a row has an empty cell where a figure or its mark belongs. */
export function hasBlank(cells: readonly Cell[], header: OewsHeader): boolean {
	return FIGURES.some((column) => {
		const index = header.index.get(column);
		return index !== undefined && isBlank(cells[index]);
	});
}

/** Whether a table says in a column of its own which cells stood at the top code. */
export function namesTopCodes(header: OewsHeader): boolean {
	return [...header.unknown, ...header.spelling.values()].map(normaliseName).includes('capped_fields');
}

/** Reads off a table what its empty cells can mean. */
export function blanksOf(table: SourceTable, header: OewsHeader): Blanks {
	return {
		keepsMarks: table.rows.slice(header.row + 1).some((cells) => hasMark(cells, header)),
		namesTopCodes: namesTopCodes(header),
	};
}

const REMEDY =
	'Give the file as published: the figure, or the mark that stood for it, is missing in this copy.';

/**
 * A refusal of the first empty cell of a row that nobody can read; null where there is none. Of a copy that lost its
 * marks an empty employment is `**`; an empty wage is `*`, but where the release has a top code, which may have stood
 * there too.
 */
export function refuseBlank(
	row: RowCells,
	year: number,
	{ keepsMarks, namesTopCodes }: Blanks,
	top: TopCode,
): Result<never> | null {
	const isOpen = (column: Column) => row.has(column) && isBlank(row.cell(column));
	const column = FIGURES.find(isOpen);
	if (column && keepsMarks) {
		const sentence =
			'The cell is empty, but this table has a mark (*, **, #) wherever no figure was released.';
		return row.refuse(column, sentence, REMEDY);
	}
	const wage = top.annual === null || namesTopCodes ? undefined : FIGURES.slice(1).find(isOpen);
	if (!wage) return null;
	const sentence = `The cell is empty in a copy without marks: in May ${year} it may stand for * (not released) or for # (at or above the top code).`;
	return row.refuse(wage, sentence, REMEDY);
}
