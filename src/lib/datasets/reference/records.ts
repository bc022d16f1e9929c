import { placeIn, type Cell, type Imported, type Refusal, type SourceTable } from '../importing/importer.ts';
import { refuseHeader, refuseRecord } from './record-faults.ts';

/**
 * What a layout's header looks like: a pattern for each column, tried on the header cell with blanks collapsed
 * and letters lowered. Each key takes the first column that no key before it has taken.
 */
export interface Layout<Key extends string> {
	readonly columns: Readonly<Record<Key, RegExp>>;
	/** Columns that together tell this layout from every other. */
	readonly signature: readonly Key[];
	/** Columns whose absence is not an error. */
	readonly optional: readonly Key[];
}

/** A header that was found: its row, counted from 0, and where each column stands. */
export interface Header<Key extends string> {
	readonly row: number;
	readonly at: Readonly<Partial<Record<Key, number>>>;
	readonly titles: readonly string[];
}

/** Official workbooks put up to two title lines above the header; six rows leave room for a third and blanks. */
const HEADER_WITHIN = 6;

/** Trimmed text of a cell; empty for a blank one. */
function textOf(cell: Cell | undefined): string {
	return cell === null || cell === undefined
		? ''
		: String(cell)
				.replace(/^\uFEFF/, '')
				.trim();
}

/** BEA quotes its codes after a leading blank, so that the quotes stay in the cell. */
function unquoted(text: string): string {
	return /^".*"$/.test(text) ? text.slice(1, -1).trim() : text;
}

function normalised(cell: Cell | undefined): string {
	return unquoted(textOf(cell)).replace(/\s+/g, ' ').toLowerCase();
}

/** The header of a layout, or null when the table is of another layout. */
export function findHeader<Key extends string>(table: SourceTable, layout: Layout<Key>): Header<Key> | null {
	const keys = Object.keys(layout.columns) as Key[];
	for (const [row, cells] of table.rows.slice(0, HEADER_WITHIN).entries()) {
		const titles = cells.map(normalised);
		const at: Partial<Record<Key, number>> = {};
		const taken = new Set<number>();
		for (const key of keys) {
			const column = titles.findIndex((title, index) => !taken.has(index) && layout.columns[key].test(title));
			if (column < 0) continue;
			at[key] = column;
			taken.add(column);
		}
		if (layout.signature.every((key) => at[key] !== undefined)) return { row, at, titles };
	}
	return null;
}

/**
 * How a layout is recognised, in the shape an importer needs: by its signature, with the plain header names for
 * the report on a file that almost fits.
 */
export function recognitionOf<Key extends string>(
	layout: Layout<Key>,
): { readonly columns: readonly string[]; recognise(table: SourceTable): boolean } {
	const patterns = Object.values<RegExp>(layout.columns).map(({ source }) => source.replaceAll('\\', ''));
	return {
		columns: patterns.filter((source) => /^\^[\w */-]+\$$/.test(source)).map((source) => source.slice(1, -1)),
		recognise: (table) => findHeader(table, layout) !== null,
	};
}

export interface NumberRule {
	readonly minimum: number;
	/** Texts that stand for "no figure": they give null. */
	readonly missing: readonly string[];
}

/** One data row, read column by column. The first cell that cannot be read is remembered, and refuses the row. */
export class SourceRecord<Key extends string> {
	problem: Refusal | null = null;
	readonly #table: SourceTable;
	readonly #header: Header<Key>;
	readonly #cells: readonly Cell[];
	/** Line or sheet row, counted from 1 with the header. */
	readonly line: number;

	constructor(table: SourceTable, header: Header<Key>, cells: readonly Cell[], line: number) {
		this.#table = table;
		this.#header = header;
		this.#cells = cells;
		this.line = line;
	}

	/** Path of the file, for tables whose name says what their rows do not. */
	get file(): string {
		return this.#table.file;
	}

	text(key: Key): string {
		const column = this.#header.at[key];
		return column === undefined ? '' : unquoted(textOf(this.#cells[column]));
	}

	/** A figure, or null where the cell is blank or holds one of the rule's missing marks. */
	number(key: Key, rule: NumberRule): number | null {
		return this.#parse(this.text(key), this.#titleOf(key), rule);
	}

	/** The year a column's header names, for tables that print it there alone. */
	yearInHeader(key: Key): number {
		return Number(/\d{4}/.exec(this.#titleOf(key))?.[0]);
	}

	/** A figure of a column by its place, for layouts with a column a year. */
	numberAt(column: number, rule: NumberRule): number | null {
		return this.#parse(
			unquoted(textOf(this.#cells[column])),
			this.#header.titles[column] ?? `${column + 1}`,
			rule,
		);
	}

	/** A figure that must be there; 0 with the record refused where it is not. */
	requiredNumber(key: Key, minimum: number): number {
		const value = this.number(key, { minimum, missing: [] });
		if (value === null)
			this.refuse(key, 'the figure is missing', 'Put the published figure there or take the row out.');
		return value ?? 0;
	}

	/** Text that must fit a pattern; empty with the record refused where it does not. */
	code(key: Key, pattern: RegExp, what: string): string {
		const text = this.text(key);
		if (pattern.test(text)) return text;
		this.refuse(
			key,
			`“${text}” does not have the form of the ${what}`,
			`Codes are text of the form ${pattern.source}; check that no leading zero was lost.`,
		);
		return '';
	}

	refuse(key: Key, reason: string, remedy: string): void {
		this.problem ??= this.#refusal(this.#titleOf(key), this.text(key), reason, remedy);
	}

	#titleOf(key: Key): string {
		return this.#header.titles[this.#header.at[key] ?? -1] ?? key;
	}

	#parse(text: string, column: string, rule: NumberRule): number | null {
		if (text === '' || rule.missing.includes(text)) return null;
		const plain = text.replace(/^\$/, '').replace(/(?<=\d),(?=\d{3}\b)/g, '');
		const value = /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(plain) ? Number(plain) : NaN;
		if (!Number.isFinite(value)) {
			this.problem ??= this.#refusal(
				column,
				text,
				`“${text}” is not a number`,
				'Bring the file as published.',
			);
			return null;
		}
		if (value < rule.minimum) {
			const reason = `${text} is below ${rule.minimum}, the least this column can hold`;
			this.problem ??= this.#refusal(column, text, reason, 'Compare the cell with the official table.');
			return null;
		}
		return value;
	}

	#refusal(column: string, value: string, reason: string, remedy: string): Refusal {
		return { place: placeIn(this.#table, { line: this.line, column, value }), reason, remedy };
	}
}

/** What one data row came to: rows of ours, or the reason it was passed over on purpose. */
export type Reading<Row> = { readonly rows: readonly Row[] } | { readonly passedOver: string };

/** An import that refused the whole table, with the reason. */
export function refusedWhole<Row>(
	table: SourceTable,
	line: number,
	column: string,
	reason: string,
	remedy: string,
): Imported<Row> {
	return { rows: [], read: 0, refused: [{ place: placeIn(table, { line, column }), reason, remedy }] };
}

/** Where the header of a layout lacks columns: a refusal that names them all, or null when it is complete. */
function missingColumns<Key extends string, Row>(
	table: SourceTable,
	layout: Layout<Key>,
	header: Header<Key>,
): Imported<Row> | null {
	const keys = Object.keys(layout.columns) as Key[];
	const absent = keys.filter((key) => header.at[key] === undefined && !layout.optional.includes(key));
	if (absent.length === 0) return null;
	return refusedWhole(
		table,
		header.row + 1,
		absent.join(', '),
		`no column fits ${absent.map((key) => `“${key}” (${layout.columns[key].source})`).join(', ')}`,
		'Bring the file as published: a column was taken out or its header renamed.',
	);
}

/**
 * Reads every data row of a table of a known layout. Blank rows are not counted; a row whose reading left a
 * problem is refused with it; nothing is dropped without a count.
 */
export function readRecords<Key extends string, Row>(
	table: SourceTable,
	layout: Layout<Key>,
	read: (record: SourceRecord<Key>, header: Header<Key>) => Reading<Row>,
): Imported<Row> {
	const header = findHeader(table, layout);
	if (!header)
		return refusedWhole(
			table,
			1,
			layout.signature.join(', '),
			'the header was not found',
			'Bring the file as published.',
		);
	const incomplete = missingColumns<Key, Row>(table, layout, header);
	if (incomplete) return incomplete;
	const whole = refuseHeader(table, header);
	if (whole) return { rows: [], read: 0, refused: [whole] };
	const rows: Row[] = [];
	const refused: Refusal[] = [];
	const passedOver: Record<string, number> = {};
	let count = 0;
	for (const [offset, cells] of table.rows.slice(header.row + 1).entries()) {
		if (cells.every((cell) => textOf(cell) === '')) continue;
		count += 1;
		const line = header.row + offset + 2;
		const shape = refuseRecord(table, header, cells, line);
		if (shape) {
			refused.push(shape);
			continue;
		}
		const record = new SourceRecord(table, header, cells, line);
		const reading = read(record, header);
		if (record.problem) refused.push(record.problem);
		else if ('passedOver' in reading)
			passedOver[reading.passedOver] = (passedOver[reading.passedOver] ?? 0) + 1;
		else for (const row of reading.rows) rows.push(row);
	}
	return { rows, read: count, refused, passedOver };
}
