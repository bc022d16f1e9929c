import { isWageMeasure, measureTitle, type Measure, type WageMeasure } from '$lib/domain/measure.ts';
import { estimateOf, type WageEstimate } from '$lib/domain/wage-row.ts';
import { lineMark, movedMarks, rectMark, textMark } from './marks.ts';
import {
	dot,
	figureLine,
	hasErrorBar,
	hasHatch,
	referencePointer,
	ROW_THICKNESS,
	type FigureMark,
} from './range-marks.ts';
import { nationPhrase } from './range-nation.ts';
import { BROAD_FROM, isLow, type Ink, type LimitedRoom, type Mark, type Drawn } from './scene.ts';
import { intervalSign, NO_FIGURE, signRows, topCodedSign, type Sign } from './signs.ts';

/** How the rows of a pay range are read: a specimen with its parts named, and only the signs that occur. */
export function rangeLegend(
	rows: readonly WageEstimate[],
	measure: Measure,
	ink: Ink,
	room: LimitedRoom,
): Drawn {
	const signs = signsOf(rows, measure, false, ink);
	if (!isWageMeasure(measure) || rows.length === 0) return signRows(signs, room);
	if (isLow(room)) return signRows([rangeSign(measure, ink, 'dot'), ...signs], room);
	const specimen = specimenOf(measure, ink, 10, 'dot');
	const { marks, height } = signRows(signs, room, specimen.height);
	return { marks: [...specimen.marks, ...marks], height };
}

/**
 * The same for a list of rows whose figure is a line. In a broad room the signs are beside the specimen, else under it.
 * `hasNation`: whether rows are held against the nation.
 */
export function rowsLegend(
	rows: readonly WageEstimate[],
	measure: Measure,
	ink: Ink,
	room: LimitedRoom,
	hasNation: boolean,
): Drawn {
	const signs = signsOf(rows, measure, hasNation, ink);
	if (!isWageMeasure(measure) || rows.length === 0) return signRows(signs, room);
	if (isLow(room)) return signRows([rangeSign(measure, ink, 'line'), ...signs], room);
	const specimen = specimenOf(measure, ink, ROW_THICKNESS, 'line');
	if (room.width < BROAD_FROM) {
		const { marks, height } = signRows(signs, room, specimen.height);
		return { marks: [...specimen.marks, ...marks], height };
	}
	const { marks, height } = signRows(signs, room);
	return {
		marks: [...specimen.marks, movedMarks(marks, 0, BESIDE)],
		height: Math.max(specimen.height, height),
	};
}

/** Where signs begin beside the specimen. */
const BESIDE = 330;

/** Pixels from the left of the specimen's points; the distances are of no distribution in particular. */
const POINTS: Record<WageMeasure, number> = { p10: 12, p25: 62, median: 108, mean: 122, p75: 166, p90: 222 };

const STRESSED = { ink: 'ink', weight: 600 } as const;

function specimenOf(measure: WageMeasure, ink: Ink, thickness: number, figureMark: FigureMark): Drawn {
	const middle = figureMark === 'dot' ? 9 : 10;
	const top = middle - thickness / 2;
	const marks: Mark[] = [
		rectMark(POINTS.p10, middle - 1, POINTS.p90 - POINTS.p10, 2, ink),
		rectMark(POINTS.p25, top, POINTS.p75 - POINTS.p25, thickness, ink),
	];
	if (measure !== 'median') {
		marks.push(rectMark(POINTS.median - 1, top, 2, thickness, 'paper'));
	}
	const at = POINTS[measure];
	marks.push(figureMark === 'dot' ? dot(at, middle) : figureLine(at, middle, thickness));
	const below = middle + (figureMark === 'dot' ? 20 : 22);
	const names: readonly (readonly [WageMeasure, string])[] = [
		['p10', '10th'],
		['p25', '25th'],
		measure === 'mean' ? ['mean', 'mean'] : ['median', 'median'],
		['p75', '75th'],
	];
	for (const [point, name] of names) {
		const stress = point === measure ? STRESSED : {};
		marks.push(textMark(POINTS[point], below, name, { ...stress, anchor: 'middle' }));
	}
	marks.push(textMark(POINTS.p90 - 12, below, '90th percentile', measure === 'p90' ? STRESSED : {}));
	return { marks, height: below + (figureMark === 'dot' ? 10 : 6) };
}

/** The specimen on one line, its parts in words. */
function rangeSign(measure: WageMeasure, ink: Ink, figureMark: FigureMark): Sign {
	const at = (point: WageMeasure) => (POINTS[point] - POINTS.p10) / 4;
	return {
		width: at('p90'),
		text: `Mark: ${measureTitle(measure)}. Bar: 25th–75th percentile. Line: 10th–90th.`,
		marks: (x, y) => [
			rectMark(x, y - 1, at('p90'), 2, ink),
			rectMark(x + at('p25'), y - 5, at('p75') - at('p25'), 10, ink),
			figureMark === 'dot' ? dot(x + at(measure), y) : figureLine(x + at(measure), y, 10),
		],
	};
}

function signsOf(
	rows: readonly WageEstimate[],
	measure: Measure,
	hasNation: boolean,
	ink: Ink,
): readonly Sign[] {
	const signs: Sign[] = [];
	if (hasNation) {
		signs.push({
			width: 8,
			text: `${nationPhrase(measure)} of the same role`,
			marks: (x, y) => [referencePointer(x + 4, y + 4)],
		});
	}
	const wages = isWageMeasure(measure);
	if (wages && measure !== 'median' && rows.some((row) => row.median.value !== null)) {
		signs.push({
			width: 18,
			text: 'median',
			marks: (x, y) => [rectMark(x, y - 5, 18, 10, ink), rectMark(x + 8, y - 5, 2, 10, 'paper')],
		});
	}
	if (wages && rows.some((row) => isTopCoded(row, measure))) signs.push(topCodedSign(ink));
	if (measure === 'lq' && rows.some((row) => row.locationQuotient !== null)) {
		signs.push({
			width: 12,
			text: '1: as common here as in the nation',
			marks: (x, y) => [lineMark(x + 6, y - 8, x + 6, y + 8, 'ink', 1, '3 2')],
		});
	}
	if (rows.some((row) => hasErrorBar(row, measure))) signs.push(intervalSign(measure));
	if (rows.some((row) => hasHatch(row, measure))) signs.push(NO_FIGURE);
	return signs;
}

function isTopCoded(row: WageEstimate, measure: Measure): boolean {
	return [row.p75, row.p90, estimateOf(row, measure)].some(({ flag }) => flag === 'top_coded');
}
