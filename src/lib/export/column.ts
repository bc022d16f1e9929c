import type { Estimate } from '$lib/domain/estimate.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import type { Measure, Period } from '$lib/domain/measure.ts';

/** One column of a table and of its download: both are printed from this, so that they cannot differ. */
export interface Column<Row> {
	/** Name in the CSV, part of the contract. */
	readonly name: string;
	/** Heading a reader sees. */
	readonly header: string;
	readonly align: 'left' | 'right';
	/** The raw cell, for the CSV and for sorting; null is an empty cell. */
	readonly value: (row: Row) => string | number | null;
	/** The cell as shown on the page: `≥ $239,200`, `not released (*)`. */
	readonly text: (row: Row) => string;
	/** Place among the columns that come first on the screen, see `leading`. The file's order is the list's own. */
	readonly lead?: number;
}

/** How the names of columns of a reader's own figures begin in every file. */
export const OWN_COLUMN = 'yours_';

/** The columns in their order, those of these names told to come first on the screen, in this order. */
export function leading<Row>(
	names: readonly string[],
	columns: readonly Column<Row>[],
): readonly Column<Row>[] {
	return columns.map((column) => {
		const lead = names.indexOf(column.name);
		return lead < 0 ? column : { ...column, lead };
	});
}

/** A column of words of a few, written out on the page. */
export function coded<Row, Code extends string>(
	name: string,
	header: string,
	words: Readonly<Record<Code, string>>,
	value: (row: Row) => Code,
): Column<Row> {
	return text(name, header, value, (row) => words[value(row)]);
}

/** A column of text; `written` gives the text on the page where it differs from the file's. */
export function text<Row>(
	name: string,
	header: string,
	value: (row: Row) => string,
	written: (row: Row) => string = value,
): Column<Row> {
	return { name, header, align: 'left', value, text: written };
}

/** A column of numbers; null is empty on the page and in the file. */
export function number<Row>(
	name: string,
	header: string,
	value: (row: Row) => number | null,
	format: (value: number) => string = String,
): Column<Row> {
	const written = (row: Row) => {
		const found = value(row);
		return found === null ? '' : format(found);
	};
	return { name, header, align: 'right', value, text: written };
}

/** Whole dollars a year, cents an hour: the only rounding between the source and the file. */
export function rounded({ value, flag }: Estimate, pay: Period): Estimate {
	if (value === null) return { value, flag };
	return { value: pay === 'annual' ? Math.round(value) : Math.round(value * 100) / 100, flag };
}

/** Dollars a year stand as they were calculated, dollars an hour to the cent. */
export function exact(estimate: Estimate, pay: Period): Estimate {
	return pay === 'annual' ? estimate : rounded(estimate, pay);
}

/** A published figure and its flag, in two columns; both are empty where a row has none of the kind. */
export function estimatePair<Row>(
	name: string,
	header: string,
	[measure, pay]: readonly [Measure, Period],
	of: (row: Row) => Estimate | null,
	flagHeader = `${header} flag`,
): readonly Column<Row>[] {
	const figure: Column<Row> = {
		name,
		header,
		align: 'right',
		value: (row) => of(row)?.value ?? null,
		text: (row) => {
			const found = of(row);
			return found ? formatEstimate(found, measure, pay) : '';
		},
	};
	return [figure, text(`${name}_flag`, flagHeader, (row) => of(row)?.flag ?? '')];
}
