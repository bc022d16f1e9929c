import { scaleLinear } from 'd3-scale';
import { lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import { formatCountBriefly } from '$lib/domain/format.ts';
import { decade, formatGrowth } from '$lib/domain/outlook-row.ts';
import type { PathRow } from '$lib/domain/path-row.ts';
import { hatch } from '$lib/charts/hatch.ts';
import type { Ink, Mark } from '$lib/charts/scene.ts';

/** A figure beside the pay range, as a small bar from zero under its number; one scale for both sides. */
export interface SmallColumn {
	readonly heading: readonly [string, string];
	readonly value: (row: PathRow) => number | null;
	readonly write: (value: number) => string;
}

/** The span of the rows' projections, `2024–34`; empty where none has one. */
export function spanOf(rows: readonly PathRow[]): string {
	const projection = rows.find((row) => row.projection)?.projection;
	return projection ? decade(projection) : '';
}

export function smallColumns(rows: readonly PathRow[]): readonly SmallColumn[] {
	return [
		{ heading: ['Jobs', ''], value: ({ wage }) => wage?.employment.value ?? null, write: formatCountBriefly },
		{
			heading: ['Openings', 'a year'],
			value: ({ projection }) => projection?.openings ?? null,
			write: formatCountBriefly,
		},
		{
			heading: ['Growth', spanOf(rows)],
			value: ({ projection }) => projection?.changePercent ?? null,
			write: formatGrowth,
		},
	];
}

interface Cell {
	readonly left: number;
	readonly right: number;
	readonly middle: number;
	readonly ink: Ink;
}

/** Draws a row's figure of a column; the scale is that of all rows, zero in it. */
export function smallColumnMarks(
	column: SmallColumn,
	rows: readonly PathRow[],
): (row: PathRow, cell: Cell) => readonly Mark[] {
	const values = rows.flatMap((row) => column.value(row) ?? []);
	const domain = [Math.min(0, ...values), Math.max(0, ...values)];
	return (row, { left, right, middle, ink }) => {
		const value = column.value(row);
		if (value === null) return [hatch(left, middle - 6, right - left, 12)];
		const scale = scaleLinear()
			.domain(domain[0] === domain[1] ? [0, 1] : domain)
			.range([left, right]);
		const [from, to] = [scale(0), scale(value)];
		return [
			textMark(right, middle + 1, column.write(value), { ink: 'ink', anchor: 'end' }),
			rectMark(Math.min(from, to), middle + 5, Math.max(0.5, Math.abs(to - from)), 5, ink),
			lineMark(from, middle + 3, from, middle + 12, 'axis'),
		];
	};
}
