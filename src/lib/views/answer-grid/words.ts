import { formatCount, formatEstimate, formatMissing } from '$lib/domain/format.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { decade, formatGrowth } from '$lib/domain/outlook-row.ts';
import { capitalised, joined } from '$lib/domain/phrases.ts';
import type { AnswerGrid, Cell } from './grid.ts';

/** `Median pay per year, May 2025`: what the large figures are. */
export function gridCaption({ measure, year }: AnswerGrid, { pay, dollars }: Filters): string {
	const statistic = measure === 'median' || measure === 'mean' ? '' : 'of ';
	const money = { nominal: '', real: 'in today’s dollars', local: 'adjusted for local prices' }[dollars];
	return joined(', ', [
		`${capitalised(measureTitle(measure))} ${statistic}pay ${pay === 'annual' ? 'per year' : 'per hour'}`,
		money,
		`May ${year}`,
	]);
}

export interface CellWords {
	/** `$48,990`, or why there is none. */
	readonly pay: string;
	/** Whether it is a figure. */
	readonly isFigure: boolean;
	/** `4% below U.S.`; in the nation's own cells how the number of jobs is projected to change. Empty for nothing to say. */
	readonly detail: string;
	/** `194,720 jobs`; why there is no number. Empty without a row. */
	readonly jobs: string;
}

/** What a cell says. */
export function cellWords(
	{ row, pay, difference, outlook }: Cell,
	grid: AnswerGrid,
	filters: Filters,
): CellWords {
	if (!row || !pay) {
		return { pay: `No BLS figure for May ${grid.year}`, isFigure: false, detail: '', jobs: '' };
	}
	const { employment } = row;
	return {
		pay: formatEstimate(pay, grid.measure, filters.pay),
		isFigure: pay.value !== null,
		detail: difference === null ? growthWords(outlook) : differenceWords(difference),
		jobs:
			employment.value === null
				? `jobs: ${formatMissing(employment.flag)}`
				: `${formatCount(employment.value)} jobs`,
	};
}

function differenceWords(difference: number): string {
	const percent = Math.round(difference * 100);
	if (percent === 0) return 'same as U.S.';
	return `${Math.abs(percent)}% ${percent > 0 ? 'above' : 'below'} U.S.`;
}

function growthWords(outlook: Cell['outlook']): string {
	if (outlook?.changePercent === null || outlook === null) return '';
	return `${formatGrowth(outlook.changePercent)} jobs, ${decade(outlook)}`;
}

/** What the grid leaves out; empty for nothing. */
export function leftOut(roles: number, places: number, grid: AnswerGrid): string {
	const more = (all: number, shown: number, one: string) =>
		all > shown && `${all - shown} more ${all - shown === 1 ? one : `${one}s`}`;
	const text = joined(' and ', [
		more(roles, grid.roles.length, 'role'),
		more(places, grid.places.length, 'place'),
	]);
	return text && `${text} in the charts below.`;
}
