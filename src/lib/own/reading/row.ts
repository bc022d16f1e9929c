import type { Cell } from '../../datasets/importing/importer.ts';

/** A row of a reader's file. Cells of texts are always text. */
export interface Row {
	/** Line of the file it begins on, counted from 1; the row of a workbook's sheet. */
	readonly line: number;
	readonly cells: readonly Cell[];
	/** Why the row cannot be taken, whatever its columns are for; empty where it can. */
	readonly fault: string;
}

/** A cell as the reader sees it, without blanks around it. Empty for none. */
export function shownOf(cell: Cell | undefined): string {
	if (cell === null || cell === undefined) return '';
	if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
	return (typeof cell === 'string' ? cell : String(cell)).trim();
}

/** Whether nothing stands in a row. */
export function isBlankRow({ cells, fault }: Row): boolean {
	return fault === '' && cells.every((cell) => shownOf(cell) === '');
}
