import { boxMark, circleMark, lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import { formatEstimate, formatMissing } from '$lib/domain/format.ts';
import type { Period, WageMeasure } from '$lib/domain/measure.ts';
import type { MetroRow } from '$lib/domain/metro-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { TICK_SIZE, type Axis } from '$lib/charts/axis.ts';
import { hatch } from '$lib/charts/hatch.ts';
import { wordsOnHatch } from '$lib/charts/range-labels.ts';
import { arrow, drawnValues, END_ROOM, intervalMarks, rangeBody } from '$lib/charts/range-marks.ts';
import type { Ink, Mark } from '$lib/charts/scene.ts';

/** Where the two ranges of a row go. */
export interface PairPlace {
	readonly axis: Axis;
	/** Middle lines of the published range and of the local one. */
	readonly upper: number;
	readonly lower: number;
	readonly left: number;
	readonly right: number;
	readonly ink: Ink;
}

export const THICKNESS = 8;

/**
 * A row's two ranges, one over the other: published filled with a full dot, local in outline with a hollow one, and a line
 * from dot to dot whose slope is what prices do to the figure.
 */
export function pairMarks(row: MetroRow, measure: WageMeasure, place: PairPlace): readonly Mark[] {
	const { published, local } = row;
	const { axis, upper, lower, left, right, ink } = place;
	const [from, to] = [published[measure], local[measure]];
	const marks: Mark[] = [];
	if (drawnValues(published, measure).length === 0) {
		const middle = (upper + lower) / 2;
		return [
			hatch(left, upper - 5, Math.max(0, right - left), lower - upper + 10),
			...wordsOnHatch(formatMissing(from.flag), left, middle),
		];
	}
	if (drawnValues(local, measure).length === 0) {
		marks.push(hatch(left, lower - 5, Math.max(0, right - left), 10));
		marks.push(...wordsOnHatch(formatMissing(to.flag), left, lower));
	}
	marks.push(
		...rangeBody(published, measure, { axis, middle: upper, thickness: THICKNESS, ink, left, right }),
	);
	marks.push(...outlineMarks(local, place));
	if (measure !== 'median') marks.push(...medianTicks(local, place));
	// The dots of both ranges lie over the line between them, so they are drawn after it.
	const isSlope =
		from.value !== null && to.value !== null && from.flag !== 'top_coded' && to.flag !== 'top_coded';
	if (isSlope && from.value !== null && to.value !== null) {
		marks.push(lineMark(axis.scale(from.value), upper, axis.scale(to.value), lower, 'ink', 1.5));
	}
	if (from.value !== null && from.flag !== 'top_coded') marks.push(fullDot(axis.scale(from.value), upper));
	if (to.value !== null) {
		marks.push(
			to.flag === 'top_coded'
				? arrow(axis.scale(to.value), lower, THICKNESS / 2 + 2, 'ink')
				: hollowDot(axis.scale(to.value), lower),
		);
	}
	marks.push(...intervalMarks(published, measure, { axis, middle: upper }));
	marks.push(...intervalMarks(local, measure, { axis, middle: lower }));
	return marks;
}

function fullDot(cx: number, cy: number): Mark {
	return circleMark(cx, cy, 4.5, 'ink', 'paper', 1.5);
}

function hollowDot(cx: number, cy: number): Mark {
	return circleMark(cx, cy, 4, 'paper', 'ink', 2);
}

/** The local range: the same shape as the published one, in outline. */
function outlineMarks(row: WageRow, { axis, lower: middle, ink }: PairPlace): readonly Mark[] {
	const x = ({ value }: { readonly value: number | null }) => (value === null ? null : axis.scale(value));
	const [p10, p25, p75, p90] = [x(row.p10), x(row.p25), x(row.p75), x(row.p90)];
	const known = [row.p10, row.p25, row.median, row.p75, row.p90].flatMap((estimate) => x(estimate) ?? []);
	const [first, last] = [known[0], known.at(-1)];
	if (first === undefined || last === undefined) return [];
	const marks: Mark[] = [rectMark(first, middle - 0.75, last - first, 1.5, ink)];
	if (p25 !== null && p75 !== null) {
		const [top, bottom] = [middle - THICKNESS / 2 + 0.75, middle + THICKNESS / 2 - 0.75];
		marks.push(boxMark(p25, top, p75, bottom, ink, 1.5));
	}
	if (p10 === null || p25 === null) marks.push(hatch(first - END_ROOM + 2, middle - 5, END_ROOM - 4, 10));
	if (p90 === null || p75 === null) marks.push(hatch(last + 2, middle - 5, END_ROOM - 4, 10));
	else if (row.p90.flag === 'top_coded') {
		marks.push(arrow(last, middle, row.p75.flag === 'top_coded' ? THICKNESS / 2 : 4, ink));
	}
	return marks;
}

/** Where another measure has the dot, the median stays as a tick. */
function medianTicks(row: WageRow, { axis, lower, ink }: PairPlace): readonly Mark[] {
	if (row.median.value === null || row.median.flag === 'top_coded') return [];
	const x = axis.scale(row.median.value) - 1;
	return [rectMark(x, lower - THICKNESS / 2, 2, THICKNESS, ink)];
}

/** A row's two figures, right-aligned at `right` on the lines of their ranges; the one of the choice's money stands out. */
export function figureMarks(
	row: MetroRow,
	measure: WageMeasure,
	pay: Period,
	right: number,
	baselines: readonly [number, number],
	isLocalFirst: boolean,
): readonly Mark[] {
	return [row.published, row.local].map((own, index): Mark => {
		const estimate = own[measure];
		const isFirst = (index === 1) === isLocalFirst && estimate.value !== null;
		const text = estimate.value === null ? '–' : formatEstimate(estimate, measure, pay);
		const ink: Ink = isFirst ? 'ink' : 'ink-soft';
		return textMark(right, baselines[index] ?? 0, text, {
			ink,
			size: isFirst ? 13 : TICK_SIZE + 0.5,
			weight: isFirst ? 600 : 400,
			anchor: 'end',
		});
	});
}
