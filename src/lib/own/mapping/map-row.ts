import { isWageMeasure, type Measure, type Period } from '../../domain/measure.ts';
import { quoted } from '../../domain/result.ts';
import { faultOfCell } from '../../datasets/importing/cell-fault.ts';
import type { Cell } from '../../datasets/importing/importer.ts';
import { readDate } from '../reading/dates.ts';
import { readNumber } from '../reading/numbers.ts';
import { faultOfPay, periodOf } from '../reading/pay.ts';
import { shownOf, type Row } from '../reading/row.ts';
import { BASIS_FIELD, isMatched, type Assignment, type Assignments, type Choices } from './assignment.ts';
import type { Field, MappedRow, RefusedRow } from './fields.ts';

/** What a table is mapped by. */
export interface Plan {
	readonly fields: readonly Field[];
	readonly assignments: Assignments;
	readonly choices: Choices;
	/** Names of the columns, in order. */
	readonly columns: readonly string[];
}

export type Mapped =
	| { readonly isTaken: true; readonly row: MappedRow }
	| { readonly isTaken: false; readonly refused: RefusedRow };

type Value = string | number | null;
type ReadValue = { readonly value: Value } | { readonly reason: string };

const [FIRST_YEAR, LAST_YEAR] = [1990, 2100];
/** A column's name that says percent: `FTE %`, `Pct of full time`. */
const PERCENT_NAME = /%|\b(pct|percent(age)?)\b/i;
/** Characters of a cell that are kept beside what it was read as. */
const KEPT = 300;

/** A row with a value for each field, or why it cannot be taken in. A row is taken as a whole or not at all. */
export function mapRow(row: Row, plan: Plan): Mapped {
	const { line, cells } = row;
	const refuse = (reason: string, column = '', value = ''): Mapped => ({
		isTaken: false,
		refused: { line, column, value: quoted(value), reason },
	});
	if (row.fault !== '') return refuse(row.fault);
	const width = plan.columns.length;
	if (isRagged(row, width)) return refuse(raggedReason(cells.length, width));
	const values: Record<string, Value> = {};
	const kept: Record<string, string> = {};
	// What other fields are read by comes first.
	const ordered = [...plan.fields].sort((one, two) => Number(isFirst(two)) - Number(isFirst(one)));
	for (const field of ordered) {
		const assignment = plan.assignments.get(field.id);
		if (assignment?.from !== 'column') {
			if (!assignment && field.isRequired) return refuse(`No column was chosen for “${field.title}”.`);
			values[field.id] = assignment ? fixed(field, assignment.code) : null;
			kept[field.id] = '';
			continue;
		}
		const cell = cells[assignment.column] ?? null;
		const name = plan.columns[assignment.column] ?? '';
		const read = readField(field, cell, assignment, values, plan.choices);
		if ('reason' in read) return refuse(read.reason, name, shownOf(cell));
		if (read.value === null && field.isRequired)
			return refuse('The cell is empty, and every row needs it.', name, shownOf(cell));
		values[field.id] = field.isShare && PERCENT_NAME.test(name) ? shareOf(read.value) : read.value;
		kept[field.id] = shownOf(cell).slice(0, KEPT);
	}
	return { isTaken: true, row: { line, values, cells: kept } };
}

/** `80` of a column of percentages; up to 1 it is a share already, as workbooks store percentages. */
function shareOf(value: Value): Value {
	return typeof value === 'number' && value > 1 ? value / 100 : value;
}

function isFirst({ id, kind }: Field): boolean {
	return id === BASIS_FIELD || kind === 'measure';
}

/** Workbooks leave empty cells at the end of a row out; texts do not, unless something was cut off. */
function isRagged({ cells }: Row, width: number): boolean {
	if (cells.length > width) return cells.slice(width).some((cell) => shownOf(cell) !== '');
	return cells.length < width && cells.every((cell) => typeof cell === 'string');
}

function raggedReason(cells: number, width: number): string {
	return `The row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header ${width}.`;
}

function fixed({ kind }: Field, code: string): Value {
	return kind === 'year' ? Number(code) : code;
}

function readField(
	field: Field,
	cell: Cell,
	assignment: Assignment & { readonly from: 'column' },
	values: Readonly<Record<string, Value>>,
	choices: Choices,
): ReadValue {
	const { kind, id } = field;
	if (isMatched(kind)) return readMatched(cell, choices.get(id));
	if (kind === 'money' || kind === 'number') return readAmount(field, cell, assignment, values);
	if (kind === 'year') return readYear(cell);
	if (kind === 'date') {
		const read = readDate(cell, assignment.dayOrder);
		return read.kind === 'refused'
			? { reason: read.reason }
			: { value: read.kind === 'date' ? read.value : null };
	}
	const fault = faultOfCell(cell, 'text');
	return fault ? { reason: fault.sentence } : { value: shownOf(cell) || null };
}

function readMatched(cell: Cell, meant: ReadonlyMap<string, string | null> | undefined): ReadValue {
	const fault = faultOfCell(cell, 'text');
	if (fault) return { reason: fault.sentence };
	const text = shownOf(cell);
	if (text === '') return { value: null };
	const code = meant?.get(text);
	if (code === undefined) return { reason: 'What this value means was not chosen.' };
	return code === null ? { reason: 'You left this value out.' } : { value: code };
}

function readAmount(
	{ kind, isEitherBasis }: Field,
	cell: Cell,
	{ decimal, period }: Assignment & { readonly from: 'column' },
	values: Readonly<Record<string, Value>>,
): ReadValue {
	const read = readNumber(cell, decimal);
	if (read.kind === 'refused') return { reason: read.reason };
	if (read.kind === 'missing') return { value: null };
	const measure = values.measure;
	const isPay = kind === 'money' && (typeof measure !== 'string' || isWageMeasure(measure as Measure));
	if (!isPay) return read.value < 0 ? { reason: 'The number cannot be negative.' } : { value: read.value };
	if (/%\s*$/.test(shownOf(cell))) return { reason: 'The cell holds a percentage, not an amount of money.' };
	if (isEitherBasis) return readOnEitherBasis(read.value);
	const basis = basisOf(values) ?? period;
	if (read.period !== null && read.period !== basis) {
		return { reason: `The cell says that it is ${read.period} pay; the column is read as ${basis} pay.` };
	}
	const fault = faultOfPay(read.value, basis);
	return fault === null ? { value: read.value } : { reason: fault };
}

function readOnEitherBasis(value: number): ReadValue {
	if (faultOfPay(value, 'hourly') === null) return { value };
	const fault = faultOfPay(value, 'annual');
	return fault === null ? { value } : { reason: fault };
}

/** What a row's own cell says that its pay is for. */
export function basisOf(values: Readonly<Record<string, Value>>): Period | null {
	const said = values[BASIS_FIELD];
	return typeof said === 'string' ? periodOf(said) : null;
}

function readYear(cell: Cell): ReadValue {
	const text = shownOf(cell);
	const fault = faultOfCell(typeof cell === 'object' ? null : cell, 'a year');
	if (fault) return { reason: fault.sentence };
	if (text === '') return { value: null };
	const years = new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
	const [year] = years;
	if (years.size !== 1 || year === undefined) return { reason: 'The cell does not hold one year.' };
	const value = Number(year);
	return value >= FIRST_YEAR && value <= LAST_YEAR
		? { value }
		: { reason: `Years before ${FIRST_YEAR} are not taken in.` };
}
