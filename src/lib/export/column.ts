import type { Estimate } from '$lib/domain/estimate.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import type { Period, WageMeasure } from '$lib/domain/measure.ts';

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

/** A column of pay: dollars by the year, or by the hour with cents. */
export function pay<Row>(
	name: string,
	header: string,
	of: (row: Row) => Estimate,
	measure: WageMeasure,
	period: Period,
): Column<Row> {
	return {
		name,
		header,
		align: 'right',
		value: (row) => {
			const { value } = of(row);
			return value === null || period === 'annual' ? value : Math.round(value * 100) / 100;
		},
		text: (row) => formatEstimate(of(row), measure, period),
	};
}
