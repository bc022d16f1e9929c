import { READ_LIMITS } from './limits.ts';
import { isBlankRow, shownOf, type Row } from './row.ts';

/** Share of the widest row's cells that a header fills: titles above it fill one or two. */
const FILLED = 0.6;

/**
 * Line of the row that names the columns: the first of those given that fills most of the width with different texts
 * that are not numbers. The first row with anything in it where none does. Null where all are blank.
 */
export function findHeader(rows: readonly Row[]): number | null {
	const filled = rows.filter((row) => !isBlankRow(row));
	const width = Math.max(0, ...filled.map(countFilled));
	const named = filled.find((row) => {
		const names = row.cells.map(shownOf).filter((name) => name !== '');
		const isWide = names.length >= Math.max(2, width * FILLED);
		const numbers = names.filter((name) => /^[$(+-]?\d[\d.,]*[%k)]?$/i.test(name)).length;
		return isWide && numbers * 2 < names.length && new Set(names).size * 2 > names.length;
	});
	return (named ?? filled[0])?.line ?? null;
}

function countFilled({ cells }: Row): number {
	return cells.filter((cell) => shownOf(cell) !== '').length;
}

/**
 * The columns' names, each one once: a repeated one gets a number, an empty one is `Column 3`. Cells without a name after
 * the last one that has one are not columns.
 */
export function columnNames(header: Row): readonly string[] {
	const names = header.cells.map((cell) =>
		shownOf(cell).replace(/\s+/g, ' ').slice(0, READ_LIMITS.valueLength),
	);
	while (names.at(-1) === '') names.pop();
	const given = new Set(names);
	const taken = new Set<string>();
	return names.map((name, index) => {
		let unique = name === '' ? `Column ${index + 1}` : name;
		const base = unique;
		for (let count = 2; taken.has(unique) || (unique !== name && given.has(unique)); count += 1) {
			unique = `${base} (${count})`;
		}
		taken.add(unique);
		return unique;
	});
}
