import type { Estimate } from '$lib/domain/estimate.ts';
import { isWageMeasure, type Measure, type WageMeasure } from '$lib/domain/measure.ts';
import { estimateOf, type WageEstimate } from '$lib/domain/wage-row.ts';
import type { Axis } from './axis.ts';
import { hatch } from './hatch.ts';
import { circleMark, polygonMark, rectMark } from './marks.ts';
import { confidenceInterval } from '$lib/domain/sampling-error.ts';
import type { Ink, Mark } from './scene.ts';

/** Pixels kept free at both ends of an axis: for the arrow of a top-coded end, the hatching of an unknown one. */
export const END_ROOM = 14;

/** How thick the 25th–75th bar of a list's rows is, and of its legend. */
export const ROW_THICKNESS = 12;

/** Where one row's marks go: the middle line, how thick the 25th–75th bar is, and the plot's left and right. */
interface RangePlace {
	readonly axis: Axis;
	readonly middle: number;
	readonly thickness: number;
	readonly ink: Ink;
	readonly left: number;
	readonly right: number;
	/** A figure the row is held against, see range-nation.ts; its tick lies over the bar and under the dot. */
	readonly reference?: number | null;
	/** How the chosen figure is drawn; a dot unless said. */
	readonly figureMark?: FigureMark;
}

/** A line lets a bar of a few pixels be seen, a dot covers it. */
export type FigureMark = 'dot' | 'line';

/** Every value a row puts on the axis of a measure: the percentiles and the chosen figure with its error. */
export function drawnValues(row: WageEstimate, measure: Measure): readonly number[] {
	const chosen = estimateOf(row, measure);
	const interval = chosen.value === null ? null : confidenceInterval(chosen.value, rseOf(row, measure));
	const range = isWageMeasure(measure) ? [row.p10, row.p25, row.median, row.p75, row.p90] : [];
	const all = [...range, chosen].flatMap(({ value }) => (value === null ? [] : [value]));
	return interval ? [...all, ...interval] : all;
}

/** Relative standard error in percent that BLS publishes for a measure, or null. */
function rseOf(row: WageEstimate, measure: Measure): number | null {
	if (estimateOf(row, measure).flag === 'top_coded') return null;
	if (measure === 'mean') return row.meanRse;
	return measure === 'employment' ? row.employmentRse : null;
}

/** Whether a row has an error bar in a measure: a legend explains what is drawn, nothing else. */
export function hasErrorBar(row: WageEstimate, measure: Measure): boolean {
	return estimateOf(row, measure).value !== null && rseOf(row, measure) !== null;
}

/**
 * A row as the 10th–90th percentile in a thin line, the 25th–75th in a thick one and the chosen measure as a dot
 * (measures other than wages: a length from zero). A figure that is not published is not drawn; a row without any
 * is hatched from left to right, an end that is unknown a little way; a top-coded end opens in an arrow.
 */
export function rangeMarks(row: WageEstimate, measure: Measure, place: RangePlace): readonly Mark[] {
	return [...rangeBody(row, measure, place), ...intervalMarks(row, measure, place)];
}

/** The same without the interval of the chosen figure, for who draws more over it. */
export function rangeBody(row: WageEstimate, measure: Measure, place: RangePlace): readonly Mark[] {
	if (drawnValues(row, measure).length === 0) {
		return [hatch(place.left, place.middle - 6, Math.max(0, place.right - place.left), 12)];
	}
	return isWageMeasure(measure) ? wageMarks(row, measure, place) : lengthMarks(row, measure, place);
}

function wageMarks(row: WageEstimate, measure: WageMeasure, place: RangePlace): readonly Mark[] {
	const { middle, thickness, ink } = place;
	const x = (value: number) => place.axis.scale(value);
	const known = (estimate: Estimate) => estimate.value !== null;
	const low = [row.p10, row.p25, row.median].find(known)?.value ?? null;
	const top = [row.p90, row.p75, row.median].find(known);
	const marks: Mark[] = [];
	if (low !== null && top && top.value !== null) {
		marks.push(rectMark(x(low), middle - 1, x(top.value) - x(low), 2, ink));
		if (row.p25.value !== null && row.p75.value !== null) {
			const width = x(row.p75.value) - x(row.p25.value);
			marks.push(rectMark(x(row.p25.value), middle - thickness / 2, width, thickness, ink));
		}
		if (row.p10.value === null || row.p25.value === null) marks.push(unknownEnd(x(low) - END_ROOM, middle));
		if (row.p90.value === null || row.p75.value === null) marks.push(unknownEnd(x(top.value), middle));
		else if (top.flag === 'top_coded') {
			// The arrow grows with what is open: a thin end is the 90th percentile alone.
			const thick = row.p75.flag === 'top_coded' ? thickness / 2 : 4;
			marks.push(arrow(x(top.value), middle, thick, ink));
		}
	}
	if (measure !== 'median' && row.median.value !== null && row.median.flag !== 'top_coded') {
		const centre = x(row.median.value);
		marks.push(rectMark(centre - 1, middle - thickness / 2, 2, thickness, 'paper'));
	}
	if (place.reference != null) {
		const at = x(place.reference);
		// Two lines on one bar could not be told apart: beside a line the reference is a pointer above it.
		if (place.figureMark === 'line') marks.push(referencePointer(at, middle - thickness / 2));
		else marks.push(referenceTick(at, middle));
	}
	const chosen = row[measure];
	if (chosen.value !== null) {
		const centre = x(chosen.value);
		if (chosen.flag === 'top_coded') marks.push(arrow(centre, middle, thickness / 2 + 2, 'ink'));
		else
			marks.push(place.figureMark === 'line' ? figureLine(centre, middle, thickness) : dot(centre, middle));
	}
	return marks;
}

/** The chosen figure as a line that reaches over the bar, and hides next to nothing of a narrow one. */
export function figureLine(x: number, middle: number, thickness: number): Mark {
	return rectMark(x - 1, middle - thickness / 2 - 4, 2, thickness + 8, 'ink');
}

/** A figure to compare with, as a pointer whose tip touches the bar's upper edge. */
export function referencePointer(x: number, top: number): Mark {
	const corners = [
		[x - 4, top - 7],
		[x + 4, top - 7],
		[x, top - 1],
	] as const;
	return polygonMark(corners, { fill: 'ink' });
}

/** A figure to compare with: a tick that reaches over the bar, so that it shows on a bar of any colour. */
function referenceTick(x: number, middle: number): Mark {
	return rectMark(x - 1, middle - 10, 2, 20, 'ink');
}

/** Where a range would go on, did BLS publish how far. */
function unknownEnd(x: number, middle: number): Mark {
	return hatch(x + 2, middle - 5, END_ROOM - 4, 10);
}

/** Whether an end of a row's range, or the whole row, is hatched. */
export function hasHatch(row: WageEstimate, measure: Measure): boolean {
	if (drawnValues(row, measure).length === 0) return true;
	return isWageMeasure(measure) && [row.p10, row.p25, row.p75, row.p90].some(({ value }) => value === null);
}

function lengthMarks(row: WageEstimate, measure: Measure, place: RangePlace): readonly Mark[] {
	const { value } = estimateOf(row, measure);
	if (value === null) return [];
	const [from, to] = [place.axis.scale(0), place.axis.scale(value)];
	if (measure === 'lq') {
		return [rectMark(from, place.middle - 1, to - from, 2, place.ink), dot(to, place.middle)];
	}
	const height = place.thickness + 4;
	return [rectMark(from, place.middle - height / 2, to - from, height, place.ink)];
}

/** The 90 percent interval of a row's figure, over the figure itself; nothing where BLS publishes no error. */
export function intervalMarks(
	row: WageEstimate,
	measure: Measure,
	{ axis, middle, figureMark }: Pick<RangePlace, 'axis' | 'middle' | 'figureMark'>,
): readonly Mark[] {
	const { value } = estimateOf(row, measure);
	const interval = value === null ? null : confidenceInterval(value, rseOf(row, measure));
	if (!interval) return [];
	// The ends of a short interval would be lost under a dot: they reach over it.
	const half = isWageMeasure(measure) && figureMark !== 'line' ? 8 : 4;
	return errorBar(axis.scale(interval[0]), axis.scale(interval[1]), middle, 'ink', half);
}

/** A thin bar with end strokes of twice `half` pixels between two pixels: a 90 percent confidence interval. */
export function errorBar(
	from: number,
	to: number,
	middle: number,
	ink: Ink = 'ink',
	half = 4,
): readonly Mark[] {
	const stroke = { kind: 'line', ink, thickness: 1.25 } as const;
	return [
		{ ...stroke, x1: from, x2: to, y1: middle, y2: middle },
		{ ...stroke, x1: from, x2: from, y1: middle - half, y2: middle + half },
		{ ...stroke, x1: to, x2: to, y1: middle - half, y2: middle + half },
	];
}

/** The chosen figure. The paper-coloured rim keeps it apart from the bar it lies on. */
export function dot(cx: number, cy: number): Mark {
	return circleMark(cx, cy, 5, 'ink', 'paper', 1.5);
}

/** An open end: "this or more". `half` is half its height. */
export function arrow(x: number, middle: number, half: number, ink: Ink): Mark {
	const tip = x + Math.min(END_ROOM - 4, half + 4);
	const corners = [
		[x, middle - half],
		[tip, middle],
		[x, middle + half],
	] as const;
	return polygonMark(corners, { fill: ink });
}
