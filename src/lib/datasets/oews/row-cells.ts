import { fail, type Result } from '../../domain/result.ts';
import { faultOfCell, isBlank } from '../importing/cell-fault.ts';
import { placeIn, type Cell, type SourceTable } from '../importing/importer.ts';
import { WAGE_COLUMNS, type Column, type OewsHeader } from './columns.ts';

/** What a column holds, as the sentence on a cell that does not has it. */
const EXPECTED: Partial<Record<Column, string>> = {
	area: 'the code of an area',
	naics: 'the code of an industry',
	occ_code: 'the code of an occupation',
	tot_emp: 'a number of jobs',
	emp_prse: 'a percentage',
	mean_prse: 'a percentage',
	jobs_1000: 'a figure',
	loc_quotient: 'a figure',
	...Object.fromEntries(WAGE_COLUMNS.map((column) => [column, 'a wage'])),
};

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

	/** A cell beyond the last column that has a name, counted from 1; null where there is none. */
	surplus(): number | null {
		const { lastName } = this.#header;
		for (let at = lastName + 1; at < this.#cells.length; at += 1) {
			if (!isBlank(this.#cells[at])) return at + 1;
		}
		return null;
	}

	/** A refusal of the first cell that cannot be what its column is for; null where all can. */
	fault(): Result<never> | null {
		for (const [column, index] of this.#header.index) {
			const cell = this.#cells[index];
			const fault = faultOfCell(cell, EXPECTED[column] ?? 'text');
			if (fault) return this.refuse(column, fault.sentence, fault.remedy);
			if (typeof cell === 'string' && /[\t\n\r]/.test(cell.trim())) {
				return this.refuse(column, 'The cell has a tab or more than one line.');
			}
		}
		return null;
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
