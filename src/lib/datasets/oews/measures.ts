import type { Estimate, Flag } from '../../domain/estimate.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { WAGE_MEASURES } from '../../domain/measure.ts';
import { parseCell, type TopCode } from './cells.ts';
import type { Column } from './columns.ts';
import type { RowCells } from './row-cells.ts';

/** Values and flags under the column names of the wage tables. */
export type WageCells = Readonly<Record<string, number | string | null>>;

const STATISTIC_COLUMNS = {
	mean: 'mean',
	p10: 'pct10',
	p25: 'pct25',
	median: 'median',
	p75: 'pct75',
	p90: 'pct90',
} as const;
const ORDERED = ['p10', 'p25', 'median', 'p75', 'p90'] as const;

/** Columns that hold a number or a mark in every official row. */
export const FIGURES: readonly Column[] = [
	'tot_emp',
	...Object.values(STATISTIC_COLUMNS).flatMap((statistic) => [`a_${statistic}`, `h_${statistic}`] as const),
];

/** Whether a figure that OEWS always prints, as number or mark, is an empty cell. */
export function isInferred(row: RowCells): boolean {
	return FIGURES.some((column) => row.has(column) && row.text(column) === '');
}

/** The word for a percentile among the capped ones of a history: `p50` for the median. */
const CAPPED: Partial<Record<Column, string>> = { a_median: 'p50' };

/**
 * A wage of a history, whose marks `#` have become the top code and a word in a column beside it: the mark again.
 * Errors: the cell that is called capped is not the top code of its release, or is it without being called so.
 */
function readWage(row: RowCells, column: Column, top: TopCode): Result<Estimate> {
	const kind = column.startsWith('a_') ? 'annual' : 'hourly';
	const parsed = parseCell(row.cell(column), kind, top);
	if (!parsed.ok || !row.has('capped_fields')) return parsed;
	const isCapped = row
		.text('capped_fields')
		.split('|')
		.includes(CAPPED[column] ?? '');
	if (isCapped === (parsed.value.value !== null && parsed.value.value === top[kind])) {
		return isCapped ? ok({ value: parsed.value.value, flag: 'top_coded' }) : parsed;
	}
	return fail({
		sentence: isCapped
			? `capped_fields calls this wage top-coded, but the top code of its release is ${String(top[kind])}.`
			: 'The wage is the top code of its release, but capped_fields does not call it top-coded.',
		remedy: 'Give the file as it was obtained.',
	});
}

/** Each wage of a row: where it is read and where it goes. */
const WAGES = (['a', 'h'] as const).map((period) =>
	WAGE_MEASURES.map((statistic) => {
		const name = `${period}_${statistic}`;
		const column = `${period}_${STATISTIC_COLUMNS[statistic]}` as const;
		const isOrdered = (ORDERED as readonly string[]).includes(statistic);
		return { name, flagName: `${name}_flag`, column, isOrdered };
	}),
);

function readWages(row: RowCells, top: TopCode, into: Record<string, number | string | null>): Result<null> {
	for (const wages of WAGES) {
		let previous: { value: number; column: Column } | null = null;
		for (const { name, flagName, column, isOrdered } of wages) {
			let flag: Flag = 'not_in_source';
			let value: number | null = null;
			if (row.has(column)) {
				const parsed = readWage(row, column, top);
				if (!parsed.ok) return row.refuse(column, parsed.problem.sentence, parsed.problem.remedy);
				({ value, flag } = parsed.value);
				if (value !== null && isOrdered) {
					if (previous && value < previous.value) {
						return row.refuse(
							column,
							`The percentiles are out of order: ${value} is less than ${previous.value} in ${row.spelling(previous.column)}.`,
							'Check whether columns were swapped; give the file as published.',
						);
					}
					previous = { value, column };
				}
			}
			into[name] = value;
			into[flagName] = flag;
			if (name === 'a_mean') into['mean_rse'] = null;
		}
	}
	return ok(null);
}

function readRatio(row: RowCells, column: Column): Result<number | null> {
	if (!row.has(column)) return ok(null);
	const parsed = parseCell(row.cell(column), 'ratio', { hourly: null, annual: null });
	if (!parsed.ok) return row.refuse(column, parsed.problem.sentence, parsed.problem.remedy);
	return ok(parsed.value.value);
}

/**
 * The figures of a row. Columns the table lacks are `not_in_source`. `top`: thresholds in dollars of the row's
 * release. `isArea`: whether the row is one of the wages by area, which alone have location quotients.
 *
 * Errors: a cell is neither number nor mark, negative, or percentiles are out of order.
 */
export function readMeasures(row: RowCells, top: TopCode, isArea: boolean): Result<WageCells> {
	const into: Record<string, number | string | null> = {};
	const employment = parseCell(row.cell('tot_emp'), 'employment', top);
	if (!employment.ok) return row.refuse('tot_emp', employment.problem.sentence, employment.problem.remedy);
	into['employment'] = employment.value.value;
	into['employment_flag'] = employment.value.flag;
	const ratios: readonly (readonly [string, Column])[] = [
		['employment_rse', 'emp_prse'],
		...(isArea
			? ([
					['location_quotient', 'loc_quotient'],
					['jobs_per_1000', 'jobs_1000'],
				] as const)
			: []),
	];
	for (const [name, column] of ratios) {
		const value = readRatio(row, column);
		if (!value.ok) return value;
		into[name] = value.value;
	}
	const wages = readWages(row, top, into);
	if (!wages.ok) return wages;
	const error = readRatio(row, 'mean_prse');
	if (!error.ok) return error;
	into['mean_rse'] = error.value;
	return ok(into);
}
