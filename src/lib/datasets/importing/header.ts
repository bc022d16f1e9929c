import type { Cell, SourceTable } from './importer.ts';

/** Headers stand within the first rows: some tables put a title or two above theirs. */
const ROWS_SEARCHED = 12;

/** A header cell as compared: lower case, every run of other signs than letters and digits one underscore. */
export function normaliseName(cell: Cell | undefined): string {
	return String(cell ?? '')
		.trim()
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_|_$/g, '');
}

/** How many single-letter edits lead from one name to the other (Levenshtein). */
export function editDistance(from: string, to: string): number {
	let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let row = 1; row <= from.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= to.length; column += 1) {
			const swap = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
			current.push(Math.min(swap, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
		}
		previous = current;
	}
	return previous[to.length] ?? 0;
}

/** Names with more edits between them than this are not spellings of each other. */
export function farthest(name: string): number {
	return Math.ceil(name.length * 0.5);
}

/** How a table's best header row compares with the columns a layout needs. */
export interface Resemblance {
	/** Index of the row into `rows`. */
	readonly row: number;
	readonly found: number;
	readonly missing: readonly string[];
	/** For each missing column the unused header cell spelled most like it, if any is near. */
	readonly nearest: Readonly<Record<string, string>>;
}

/** The row among the first ones that holds most of the columns. Names compare as `normaliseName` gives them. */
export function compareHeader(table: SourceTable, columns: readonly string[]): Resemblance {
	let best: Resemblance = { row: 0, found: 0, missing: columns, nearest: {} };
	const wanted = columns.map((column) => ({ column, name: normaliseName(column) }));
	table.rows.slice(0, ROWS_SEARCHED).forEach((cells, row) => {
		const names = cells.map(normaliseName);
		const missing = wanted.filter(({ name }) => !names.includes(name));
		const found = wanted.length - missing.length;
		if (found <= best.found) return;
		const unused = cells.filter((cell, index) => {
			const name = names[index] ?? '';
			return name !== '' && !wanted.some((want) => want.name === name) && typeof cell === 'string';
		});
		const nearest: Record<string, string> = {};
		for (const { column, name } of missing) {
			const ranked = unused
				.map((cell) => ({ cell: String(cell), edits: editDistance(name, normaliseName(cell)) }))
				.sort((a, b) => a.edits - b.edits || a.cell.localeCompare(b.cell, 'en'));
			const first = ranked[0];
			if (first && first.edits <= farthest(name)) nearest[column] = first.cell;
		}
		best = { row, found, missing: missing.map(({ column }) => column), nearest };
	});
	return best;
}
