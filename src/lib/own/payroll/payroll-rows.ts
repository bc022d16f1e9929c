import type { MappedRow, MappedTable, RefusedRow } from '../mapping/fields.ts';
import type { OwnPayroll, OwnPerson } from '../store/own-item.ts';
import { basisOfAmount, fullTimePay, readBasis, type PayBasis } from './pay-basis.ts';

/** Full-time pay outside this is a mistake of the file: a month's pay, a missing point, an hour's pay as a year's. */
const LEAST_PAY = 5_000;
const MOST_PAY = 5_000_000;

/** A mapped file, with the basis of its column of pay where the reader confirmed one. */
type PayrollTable = MappedTable & { readonly periods?: Readonly<Record<string, PayBasis>> };

/**
 * A payroll of a mapped file, and the rows that cannot be taken in, with a reason for each. A row's own basis goes before that of its
 * column; without either the amount tells.
 */
export function payrollOf({ file, rows, periods }: PayrollTable): {
	readonly payroll: OwnPayroll;
	readonly refused: readonly RefusedRow[];
} {
	const people: OwnPerson[] = [];
	const refused: RefusedRow[] = [];
	const perFullTime = fullTimeOf(rows);
	for (const row of rows) {
		const person = personOf(row, periods?.['pay'] ?? null, perFullTime);
		if ('reason' in person) refused.push(person);
		else people.push(person);
	}
	return { payroll: { title: file.name, people }, refused };
}

/** What a full-time job is in the column of FTE: 100 where that is the most that it holds, else 1. */
function fullTimeOf(rows: readonly MappedRow[]): number {
	const most = rows.reduce((so, row) => Math.max(so, numberOf(row, 'fte') ?? 0), 0);
	return most === 100 ? 100 : 1;
}

function personOf(row: MappedRow, ofColumn: PayBasis | null, perFullTime: number): OwnPerson | RefusedRow {
	const refuse = (id: string, reason: string): RefusedRow => ({
		line: row.line,
		column: id,
		value: row.cells[id] ?? '',
		reason,
	});
	const [role, area, pay] = [textOf(row, 'title'), textOf(row, 'place'), numberOf(row, 'pay')];
	if (role === null) return refuse('title', 'The title is not matched with an occupation.');
	if (area === null) return refuse('place', 'The place is not matched with an area.');
	if (pay === null) return refuse('pay', 'There is no pay.');
	if (pay <= 0) return refuse('pay', 'Pay must be above zero.');
	const fte = row.values['fte'] == null ? 1 : (numberOf(row, 'fte') ?? 0) / perFullTime;
	if (fte <= 0 || fte > 1) return refuse('fte', 'FTE must be above 0 and at most 1, or a percentage.');
	const written = textOf(row, 'basis');
	const basis = written === null ? (ofColumn ?? basisOfAmount(pay)) : readBasis(written);
	if (basis === null && written !== null)
		return refuse('basis', 'The pay basis is neither hourly nor annual.');
	if (basis === null) return refuse('pay', 'This could be a pay per hour, month or year. Add a pay basis.');
	const annualPay = fullTimePay(pay, basis, fte);
	if (!(annualPay >= LEAST_PAY && annualPay <= MOST_PAY))
		return refuse('pay', 'A full-time year would pay less than $5,000 or more than $5,000,000.');
	return {
		line: row.line,
		name: textOf(row, 'name'),
		title: row.cells['title']?.trim() ?? '',
		role,
		area,
		annualPay,
		fte,
		site: textOf(row, 'site'),
		grade: textOf(row, 'grade'),
		startDate: textOf(row, 'startDate'),
		group: textOf(row, 'group'),
		rangeMinimum: rangeEnd(numberOf(row, 'rangeMinimum'), basis),
		rangeMaximum: rangeEnd(numberOf(row, 'rangeMaximum'), basis),
	};
}

/** An end of a pay range is of a full-time job; whether of an hour or a year, its amount tells, else the person's basis. */
function rangeEnd(amount: number | null, basis: PayBasis): number | null {
	if (amount === null || amount <= 0) return null;
	return fullTimePay(amount, basisOfAmount(amount) ?? basis, 1);
}

function textOf(row: MappedRow, id: string): string | null {
	const value = row.values[id];
	return value === null || value === undefined || String(value).trim() === '' ? null : String(value).trim();
}

function numberOf(row: MappedRow, id: string): number | null {
	const value = row.values[id];
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
