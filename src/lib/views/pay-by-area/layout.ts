import { areaKind, type AreaCode, type AreaKind } from '$lib/domain/area.ts';
import { formatEstimate, formatMissing } from '$lib/domain/format.ts';
import { isWageMeasure, measureTitle } from '$lib/domain/measure.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { capitalised } from '$lib/domain/phrases.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { axisTitle, type Axis, gridMarks, linearAxis, tickFormat, tickLabelMarks } from '$lib/charts/axis.ts';
import { boxMark, HEAD, keyedMarks, lineMark, nothingScene, textMark } from '$lib/charts/marks.ts';
import type { Reading } from '$lib/charts/range-columns.ts';
import { overGridlines, wordsOnHatch } from '$lib/charts/range-labels.ts';
import { drawnValues, END_ROOM, hasErrorBar, rangeMarks, ROW_THICKNESS } from '$lib/charts/range-marks.ts';
import { intervalSign } from '$lib/charts/signs.ts';
import { withoutKind } from '$lib/charts/place-words.ts';
import { partLines, rankLines, type RankedRow } from '$lib/charts/ranking.ts';
import type { LinePart } from '$lib/charts/portion.ts';
import { roleInks } from '$lib/charts/role-ink.ts';
import {
	NARROW_BELOW,
	type AxisSlot,
	type Datum,
	type Ink,
	type Mark,
	type Room,
	type Scene,
	type TextMark,
} from '$lib/charts/scene.ts';
import { wrap } from '$lib/charts/text-width.ts';
import { measuresBeside, moneyFactor, rowAxis } from '$lib/charts/value-axis.ts';
import { wageDatum, wageKey } from '$lib/charts/wage-datum.ts';
import { rankColumns, LABEL_LINE, LABEL_SIZE, type RankColumns, type RankRow } from './rank-columns.ts';

/** What the view `pay-by-area` ranks. */
export interface RankedListState extends Reading {
	/** In the order shown, each with its rank among all places of its release. */
	readonly rows: readonly RankedRow[];
	/** Chosen places of another level, which have no rank here: they stand above the ranking and say what they are. */
	readonly beside: readonly WageRow[];
	/** Places the reader chose: outlined among the others, which step back. */
	readonly chosen: readonly AreaCode[];
	/** The roles that have a colour of their own, in the order of their colours. */
	readonly accented: readonly SocCode[];
	/** Lines beyond the first ones; null for all there are. */
	readonly more: number | null;
}

/** Lines of a ranking before more are asked for; in a narrow room a screen holds fewer. */
export const FIRST_LINES = { wide: 15, narrow: 8 } as const;
const KEY_LINE = 16;
const TICKS = 22;
const GAP_HEIGHT = 20;
const SEPARATOR = 9;
/** A list longer than a screen gets its axis a second time at the end. */
const LONG = 25;
const FOOTER = 24;

const KIND_WORDS: Readonly<Record<AreaKind, string>> = {
	nation: 'nation',
	state: 'state',
	territory: 'territory',
	metro: 'metro',
	nonmetro: 'nonmetro area',
};

/**
 * One occupation’s pay in many places: rank, place, figure, range. A place without a figure is hatched. `part`: lines of a file
 * instead of those of the screen; places of another level are in the first. `isPlain`: without ranges, beside a map that has no
 * room for them.
 */
export function rankedListLayout(
	state: RankedListState,
	room: Room,
	part: LinePart | null = null,
	isPlain = false,
): Scene {
	const isNarrow = room.width < NARROW_BELOW && !isPlain;
	const first = isNarrow ? FIRST_LINES.narrow : FIRST_LINES.wide;
	const most = state.more === null ? state.rows.length : first + state.more;
	const lines = part ? partLines(state.rows, part, state.chosen) : rankLines(state.rows, most, state.chosen);
	const beside = part && part.from > 0 ? [] : state.beside.map((row) => besideRow(row, state));
	const ranked = lines.map((line) => (line.kind === 'gap' ? line : rankedRow(line.entry, state)));
	const rows = [...beside, ...ranked.flatMap((line) => ('row' in line ? [line] : []))];
	if (rows.length === 0) return nothingScene(room);

	const { measure, pay } = state;
	const columns = rankColumns(rows, state, room, isPlain);
	// The nation's jobs beside those of its metros would leave nothing of these to be seen.
	const isCount = measure === 'employment' && ranked.some((line) => 'row' in line);
	const values = rows
		.filter(({ lead }) => !isCount || lead !== '')
		.flatMap(({ row }) => drawnValues(row, measure));
	const axis = rankAxis(values, columns.plotLeft + END_ROOM, room.width - END_ROOM, state);
	const marks: Mark[] = [];
	const data: Datum[] = [];
	const slots: AxisSlot[] = [];
	const hasIntervals = rows.some(({ row }) => hasErrorBar(row, measure));
	const key = isPlain ? [] : wrap(keyWords(state, hasIntervals), columns.least, 12, 400, 3);
	const top = key.length * KEY_LINE + TICKS;
	let y = top + 4;
	const draw = (line: RankRow) => {
		const height = columns.rowHeight(line);
		const box = { x: 0, y, width: room.width, height };
		marks.push(
			keyedMarks(wageKey(line.row), [
				...(line.isChosen ? [boxMark(0.75, y + 1, room.width - 0.75, y + height - 1, 'ink', 1.5)] : []),
				...rowMarks(line, y, columns, state, { axis, right: room.width }),
			]),
		);
		data.push(wageDatum(line.row, measure, pay, box, { before: spokenRank(line) }));
		slots.push({
			key: wageKey(line.row),
			at: plotMiddle(columns, y, height),
			factor: moneyFactor(line.row, state.dollars),
		});
		y += height;
	};
	beside.forEach(draw);
	if (beside.length > 0) {
		marks.push(lineMark(0, y + 4, room.width, y + 4, 'axis'));
		y += SEPARATOR;
	}
	for (const line of ranked) {
		if ('row' in line) draw(line);
		else {
			const words = `… ${line.places} more ${line.places === 1 ? 'place' : 'places'} between`;
			marks.push(...overGridlines(textMark(columns.labelLeft, y + 14, words), 'paper'));
			y += GAP_HEIGHT;
		}
	}
	const bottom = y + 4;
	const isLong = rows.length > LONG && !isPlain;
	return {
		width: room.width,
		height: bottom + (isLong ? FOOTER : 0),
		marks: [
			...key.map((words, line) => textMark(0, 12 + line * KEY_LINE, words)),
			...(isNarrow ? [] : [textMark(columns.numberRight, top - 6, capitalised(measureTitle(measure)), HEAD)]),
			...(isPlain
				? []
				: [...gridMarks(axis, top, bottom), ...tickLabelMarks(axis, top - 6, columns.plotLeft, room.width)]),
			...marks,
			...(isLong ? tickLabelMarks(axis, bottom + 16, columns.plotLeft, room.width) : []),
		],
		data,
		...(isPlain ? {} : { axes: [rowAxis(axis, measuresBeside(measure), state, { top, bottom }, slots)] }),
	};
}

function plotMiddle({ narrow }: RankColumns, y: number, height: number): number {
	return narrow ? y + height - 13 : y + height / 2;
}

/** Pay from the least to the most that is drawn: rounded further out it would take a good part of a narrow plot. */
function rankAxis(values: readonly number[], left: number, right: number, { measure, pay }: Reading): Axis {
	const isWage = isWageMeasure(measure);
	const axis = linearAxis(values, left, right, !isWage, tickFormat(measure, pay));
	const [low, high] = [Math.min(...values), Math.max(...values)];
	if (!isWage || !(high > low)) return axis;
	const scale = axis.scale.copy().domain([low, high]);
	const count = Math.max(2, Math.round((right - left) / 80));
	return { ...axis, scale, ticks: scale.ticks(count) };
}

/** How a row is read. */
function keyWords({ measure, pay, dollars, realYear }: RankedListState, hasIntervals: boolean): string {
	if (!isWageMeasure(measure)) return axisTitle(measure, pay, dollars, realYear);
	return `Line: 10th to 90th percentile. Bar: 25th to 75th. Mark: ${measureTitle(measure)}.${hasIntervals ? ` Bar with ends: ${intervalSign(measure).text}.` : ''}`;
}

function spokenRank({ lead }: RankRow): string {
	return lead === '' || lead === '–' ? '' : `Rank ${lead}. `;
}

function besideRow(row: WageRow, { accented, rows }: RankedListState): RankRow {
	const kind = areaKind(row.areaCode);
	const years = new Set(rows.map((entry) => entry.row.year));
	const what = kind && ` (${KIND_WORDS[kind]})`;
	const name = withoutKind(row.areaTitle);
	return {
		row,
		label: `${name}${what ?? ''}${years.size > 1 ? `, May ${row.year}` : ''}`,
		lead: '',
		ink: roleInks(accented)(row.occCode),
		isChosen: true,
	};
}

function rankedRow({ row, rank, tied }: RankedRow, { rows, chosen, accented }: RankedListState): RankRow {
	const isOneYear = rows.every((entry) => entry.row.year === row.year);
	const isChosen = chosen.includes(row.areaCode);
	const someChosen = rows.some((entry) => chosen.includes(entry.row.areaCode));
	return {
		row,
		label: `${withoutKind(row.areaTitle)}${isOneYear ? '' : `, May ${row.year}`}`,
		lead: rank === null ? '–' : `${rank}${tied ? '=' : ''}`,
		ink: someChosen && !isChosen ? 'context' : roleInks(accented)(row.occCode),
		isChosen,
	};
}

function rowMarks(
	line: RankRow,
	y: number,
	columns: RankColumns,
	{ measure, pay }: Reading,
	plot: { readonly axis: Axis; readonly right: number },
): readonly Mark[] {
	const { row, ink } = line;
	const weight = line.isChosen ? 600 : 400;
	const words = columns.labelLines(line);
	const height = columns.rowHeight(line);
	const { narrow, plain } = columns;
	const firstLine = narrow ? y + 16 : y + height / 2 - (words.length * LABEL_LINE) / 2 + 11.5;
	const over = (text: TextMark) => (narrow ? overGridlines(text, 'paper') : [text]);
	const style = { ink: 'ink', size: LABEL_SIZE, weight } as const;
	const estimate = estimateOf(row, measure);
	const isMissing = estimate.value === null;
	const isEmpty = drawnValues(row, measure).length === 0;
	const middle = plotMiddle(columns, y, height);
	const numberInk: Ink = isMissing ? 'ink-soft' : 'ink';
	const figure = textMark(
		columns.numberRight,
		narrow ? firstLine : middle + 4.5,
		formatEstimate(estimate, measure, pay),
		{ ink: numberInk, size: LABEL_SIZE, weight: isMissing ? 400 : 600, anchor: 'end' },
	);
	const left = columns.plotLeft;
	const [, most = 0] = plot.axis.scale.domain();
	const isOff = line.lead === '' && drawnValues(row, measure).some((value) => value > most);
	return [
		...(line.lead === ''
			? []
			: over(textMark(columns.leadRight, firstLine, line.lead, { size: LABEL_SIZE, weight, anchor: 'end' }))),
		...words.flatMap((text, index) =>
			over(textMark(columns.labelLeft, firstLine + index * LABEL_LINE, text, style)),
		),
		...(narrow || plain || !isEmpty ? over(figure) : []),
		...(isOff || plain
			? []
			: rangeMarks(row, measure, {
					...plot,
					middle,
					thickness: ROW_THICKNESS,
					figureMark: 'line',
					ink,
					left,
				})),
		...(isEmpty && !narrow && !plain ? wordsOnHatch(formatMissing(estimate.flag), left, middle) : []),
	];
}
