import { fail, type Result } from '../../domain/result.ts';
import { placeIn, type Cell, type SourceTable } from '../importing/importer.ts';
import type { Column, OewsHeader } from './columns.ts';

/** One row of an OEWS table by column, and the way to refuse one of its cells. */
export class RowCells {
	readonly #table: SourceTable;
	readonly #header: OewsHeader;
	readonly #cells: readonly Cell[];
	readonly line: number;

	constructor(table: SourceTable, header: OewsHeader, cells: readonly Cell[], line: number) {
		this.#table = table;
		this.#header = header;
		this.#cells = cells;
		this.line = line;
	}

	/** Whether the table has the column. */
	has(column: Column): boolean {
		return this.#header.index.has(column);
	}

	cell(column: Column): Cell | undefined {
		const index = this.#header.index.get(column);
		return index === undefined ? undefined : this.#cells[index];
	}

	/** The cell as trimmed text; empty where the column or the cell is. */
	text(column: Column): string {
		return String(this.cell(column) ?? '').trim();
	}

	isTrue(column: Column): boolean {
		return this.text(column).toUpperCase() === 'TRUE';
	}

	/** The column's name as this table spells it. */
	spelling(column: Column): string {
		return this.#header.spelling.get(column) ?? column;
	}

	/** Whether the row ends before the last column that is read. */
	isCutOff(): boolean {
		return (
			this.#cells.length < this.#header.width - 1 &&
			this.#cells.length <= Math.max(...this.#header.index.values())
		);
	}

	refuse(column: Column, sentence: string, remedy = 'Give the file as published.'): Result<never> {
		const { line } = this;
		const place = placeIn(this.#table, { line, column: this.spelling(column), value: this.text(column) });
		return fail({ sentence, remedy, place });
	}
}
