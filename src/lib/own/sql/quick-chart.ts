import type { QuickFigure, QuickPoint, QuickRow, QuickSeries } from '../../domain/quick-figure.ts';
import type { WorkbenchAnswer } from '../../engine/workbench-answer.ts';

/** Which picture of a result, of which of its columns (by place, from 0). */
export type ChartChoice =
	| { readonly kind: 'ranked'; readonly label: number; readonly value: number }
	| { readonly kind: 'lines'; readonly year: number; readonly value: number; readonly series: number | null }
	| { readonly kind: 'points'; readonly x: number; readonly y: number; readonly label: number | null };

export const MOST_RANKED = 40;
const MOST_LINES = 12;
const MOST_POINTS = 2_000;

/** What the columns of a result can stand for in a picture. */
export interface ChartColumns {
	readonly texts: readonly number[];
	/** Numbers other than years. */
	readonly numbers: readonly number[];
	readonly years: readonly number[];
}

export function chartColumns({ columns, rows }: WorkbenchAnswer): ChartColumns {
	const places = columns.map((_, at) => at);
	const isNumber = (at: number) =>
		columns[at]?.isNumber === true && rows.some((row) => numberOf(row[at]) !== null);
	const isYear = (at: number) =>
		/year/i.test(columns[at]?.name ?? '') &&
		rows.every((row) => {
			const value = numberOf(row[at]);
			return value === null || (Number.isInteger(value) && value >= 1800 && value <= 2200);
		});
	const numeric = places.filter(isNumber);
	return {
		texts: places.filter((at) => columns[at]?.isNumber === false),
		numbers: numeric.filter((at) => !isYear(at)),
		years: numeric.filter(isYear),
	};
}

/**
 * The picture that suits a result: figures by year as lines, two numbers that vary as points, a text and a number as ranked
 * bars; null where there is nothing to draw.
 */
export function chooseChart(answer: WorkbenchAnswer): ChartChoice | null {
	const { texts, numbers, years } = chartColumns(answer);
	const [value, second] = numbers;
	const [year] = years;
	const [text = null] = texts;
	if (value === undefined || answer.rows.length < 2) return null;
	if (year !== undefined && distinct(answer, year) > 1) {
		const series = texts.find((at) => isOnePerYear(answer, year, at)) ?? null;
		if (series !== null || isOnePerYear(answer, year, null)) return { kind: 'lines', year, value, series };
	}
	if (second !== undefined && distinct(answer, value) > 2 && distinct(answer, second) > 2)
		return { kind: 'points', x: value, y: second, label: text };
	return text === null ? null : { kind: 'ranked', label: text, value };
}

/** The figure of a choice; null where no row has what it needs. */
export function quickFigure(answer: WorkbenchAnswer, choice: ChartChoice): QuickFigure | null {
	const name = (at: number) => answer.columns[at]?.name ?? '';
	if (choice.kind === 'ranked') {
		const rows = answer.rows.flatMap((row, at): QuickRow[] => {
			const value = numberOf(row[choice.value]);
			return value === null ? [] : [{ at, label: labelOf(row[choice.label]), value }];
		});
		rows.sort((left, right) => right.value - left.value);
		const more = Math.max(0, rows.length - MOST_RANKED);
		if (rows.length === 0) return null;
		return { kind: 'ranked', value: name(choice.value), rows: rows.slice(0, MOST_RANKED), more };
	}
	if (choice.kind === 'points') {
		const points = answer.rows.flatMap((row, at): QuickPoint[] => {
			const [x, y] = [numberOf(row[choice.x]), numberOf(row[choice.y])];
			if (x === null || y === null) return [];
			return [{ at, label: choice.label === null ? '' : labelOf(row[choice.label]), x, y }];
		});
		const more = Math.max(0, points.length - MOST_POINTS);
		if (points.length === 0) return null;
		return {
			kind: 'points',
			x: name(choice.x),
			y: name(choice.y),
			points: points.slice(0, MOST_POINTS),
			more,
		};
	}
	const series = seriesOf(answer, choice);
	if (series.length === 0) return null;
	const more = Math.max(0, series.length - MOST_LINES);
	return { kind: 'lines', value: name(choice.value), series: series.slice(0, MOST_LINES), more };
}

function seriesOf(
	{ rows, columns }: WorkbenchAnswer,
	{ year, value, series }: Extract<ChartChoice, { kind: 'lines' }>,
): readonly QuickSeries[] {
	const known = new Map<string, Map<number, number>>();
	for (const row of rows) {
		const [at, figure] = [numberOf(row[year]), numberOf(row[value])];
		if (at === null || figure === null) continue;
		const name = series === null ? (columns[value]?.name ?? '') : labelOf(row[series]);
		const points = known.get(name) ?? new Map<number, number>();
		known.set(name, points);
		// Of several rows of a year the first stands.
		if (!points.has(at)) points.set(at, figure);
	}
	const drawn = [...known].map(([name, points]) => ({
		name,
		points: [...points]
			.map(([at, figure]) => ({ year: at, value: figure }))
			.sort((left, right) => left.year - right.year),
	}));
	const last = ({ points }: QuickSeries) => points.at(-1)?.value ?? 0;
	return drawn.sort((left, right) => last(right) - last(left));
}

/** Whether no year has two rows, of a series where one is given. */
function isOnePerYear({ rows }: WorkbenchAnswer, year: number, series: number | null): boolean {
	const seen = new Set(rows.map((row) => `${row[year]}|${series === null ? '' : row[series]}`));
	return seen.size === rows.length;
}

function distinct({ rows }: WorkbenchAnswer, at: number): number {
	return new Set(rows.map((row) => row[at]).filter((cell) => cell !== null)).size;
}

/** A finite number; null for NULL, NaN and infinity. */
function numberOf(cell: string | null | undefined): number | null {
	if (cell === null || cell === undefined || cell.trim() === '') return null;
	const value = Number(cell);
	return Number.isFinite(value) ? value : null;
}

function labelOf(cell: string | null | undefined): string {
	return cell ?? '(empty)';
}
