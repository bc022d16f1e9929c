import { keyedMarks, lineMark, nothingScene, textMark } from '$lib/charts/marks.ts';
import { NATION } from '$lib/domain/area.ts';
import { formatEstimate, formatPercent } from '$lib/domain/format.ts';
import { measureTitle, WAGE_MEASURES } from '$lib/domain/measure.ts';
import type { MetroRow } from '$lib/domain/metro-row.ts';
import { gridMarks, linearAxis, tickFormat, tickLabelMarks, type Axis } from '$lib/charts/axis.ts';
import { hatch } from '$lib/charts/hatch.ts';
import { linesOfPart, WHOLE, type LinePart } from '$lib/charts/portion.ts';
import { drawnValues, END_ROOM } from '$lib/charts/range-marks.ts';
import {
	breakingWidth,
	isLow,
	type LimitedRoom,
	type AxisSlot,
	type Datum,
	type Mark,
	type Room,
	type Scene,
	type Block,
	type Box,
	type ValueAxis,
} from '$lib/charts/scene.ts';
import { wrap } from '$lib/charts/text-width.ts';
import { measuresBeside, moneyFactor, rowAxis } from '$lib/charts/value-axis.ts';
import { wageKey } from '$lib/charts/wage-datum.ts';
import {
	cellLines,
	FACT_LINE,
	FACT_SIZE,
	LABEL_LINE,
	LABEL_SIZE,
	pairColumns,
	type PairColumns,
} from './fact-columns.ts';
import { factsOf } from './facts.ts';
import { pairLegend } from './legend.ts';
import { figureMarks, pairMarks } from './marks.ts';
import { basisNames, placeInks, rolePanels, type MetroComparisonState, type RolePanel } from './state.ts';

const TITLE_SIZE = 15;
const PANEL_GAP = 22;
const LOW_GAP = 8;
const AXIS_HEIGHT = 26;

/**
 * A panel for each role with a scale of its own, a row for each area: its range as published and what that buys there,
 * beside it what else is known of the role in the area. Its height depends on the rows and on whether the room is
 * narrow. Of a part of the rows each panel keeps its heading and the scale of all its rows.
 */
export function metroComparisonLayout(
	state: MetroComparisonState,
	room: LimitedRoom,
	part: LinePart = WHOLE,
): Scene {
	const panels = panelsOfPart(rolePanels(state), part);
	if (panels.length === 0) return nothingScene(room, undefined, 40);
	const columns = pairColumns(state, room);
	const legend = pairLegend(state.rows, state.measure, basisNames(state), room);
	const marks: Mark[] = [...legend.marks];
	const data: Datum[] = [];
	const axes: ValueAxis[] = [];
	let y = legend.height;
	for (const panel of panels) {
		const gap = isLow(room) ? LOW_GAP : PANEL_GAP;
		const drawn = panelScene(panel, y + gap, { state, columns, room });
		marks.push(...drawn.marks);
		data.push(...drawn.data);
		axes.push(...(drawn.axes ?? []));
		y = drawn.height;
	}
	return { width: room.width, height: y + 4, marks, data, axes };
}

/** A panel with those of its rows that are drawn. */
interface DrawnPanel extends RolePanel {
	/** All its rows, for its scale. */
	readonly all: RolePanel['rows'];
}

function panelsOfPart(panels: readonly RolePanel[], part: LinePart): readonly DrawnPanel[] {
	const drawn = new Set(
		linesOfPart(
			panels.flatMap(({ rows, absent }) => [...rows, ...absent]),
			part,
		),
	);
	return panels
		.map((panel) => ({
			...panel,
			all: panel.rows,
			rows: panel.rows.filter((row) => drawn.has(row)),
			absent: panel.absent.filter((row) => drawn.has(row)),
		}))
		.filter(({ rows, absent }) => rows.length + absent.length > 0);
}

/** Where and how the panels are drawn. */
interface PairPlot {
	readonly state: MetroComparisonState;
	readonly columns: PairColumns;
	readonly room: Room;
}

/** A panel from `top` down; its height has `top` in it. */
function panelScene(panel: DrawnPanel, top: number, { state, columns, room }: PairPlot): Block {
	const titles = wrap(panel.title, breakingWidth(room), TITLE_SIZE, 600, 3);
	const marks: Mark[] = titles.map((line, index) =>
		textMark(0, top + 12 + index * (TITLE_SIZE + 3), line, { ink: 'ink', size: TITLE_SIZE, weight: 600 }),
	);
	let y = top + titles.length * (TITLE_SIZE + 3) + 4;
	const values = panel.all.flatMap(({ published, local }) =>
		[published, local].flatMap((row) => drawnValues(row, state.measure)),
	);
	const [from, to] = [
		columns.plotLeft + END_ROOM,
		Math.max(columns.plotLeft + END_ROOM, columns.plotRight - END_ROOM),
	];
	const axis = linearAxis(values, from, to, false, tickFormat(state.measure, state.pay));
	if (panel.rows.length > 0) {
		marks.push(...headMarks(columns, axis, y));
		y += AXIS_HEIGHT;
	}
	const plotTop = y;
	const rows: Mark[] = [];
	const data: Datum[] = [];
	const slots: AxisSlot[] = [];
	// The upper range of a row is in dollars as published, whatever money the choice is in.
	const dollars = state.dollars === 'real' ? 'real' : 'nominal';
	for (const row of panel.rows) {
		const height = columns.rowHeight(row);
		if (y > plotTop) rows.push(lineMark(0, y, room.width, y, 'hairline'));
		rows.push(keyedMarks(wageKey(row.published), rowMarks(row, y, axis, { state, columns })));
		data.push(pairDatum(row, state, { x: 0, y, width: room.width, height }));
		slots.push({
			key: wageKey(row.published),
			at: upperMiddle(row, y, columns),
			factor: moneyFactor(row.published, dollars),
		});
		y += height;
	}
	if (panel.rows.length > 0) marks.push(...gridMarks(axis, plotTop - 2, y));
	const rowsBox = { top: plotTop, bottom: y };
	const own = rowAxis(axis, measuresBeside(state.measure), { pay: state.pay, dollars }, rowsBox, slots);
	marks.push(...rows);
	for (const { areaTitle, reason } of panel.absent) {
		const lines = wrap(`${areaTitle}: no row (${reason}).`, breakingWidth(room), FACT_SIZE, 400, 2);
		marks.push(
			...lines.map((line, index) => textMark(0, y + 16 + index * FACT_LINE, line, { size: FACT_SIZE })),
		);
		y += lines.length * FACT_LINE + 6;
	}
	return { marks, data, height: y, axes: panel.rows.length > 0 ? [own] : [] };
}

/** The middle line of a row's upper range. */
function upperMiddle(row: MetroRow, y: number, columns: PairColumns): number {
	if (!columns.narrow) return y + columns.rowHeight(row) / 2 - 9;
	return y + columns.labelLines(row).length * LABEL_LINE + 14;
}

/** The scale's labels and the heads of the columns on one line. */
function headMarks(columns: PairColumns, axis: Axis, y: number): readonly Mark[] {
	const baseline = y + 14;
	return [
		textMark(columns.figureRight, baseline, columns.head, { weight: 600, anchor: 'end' }),
		...tickLabelMarks(axis, baseline, columns.plotLeft, columns.plotRight),
		...columns.facts.map((column): Mark =>
			textMark(column.right, baseline, column.head, { size: FACT_SIZE, weight: 600, anchor: 'end' }),
		),
	];
}

function rowMarks(
	row: MetroRow,
	y: number,
	axis: Axis,
	{ state, columns }: Omit<PairPlot, 'room'>,
): readonly Mark[] {
	const { measure, pay, dollars } = state;
	const height = columns.rowHeight(row);
	const lines = columns.labelLines(row);
	const weight = columns.narrow ? 600 : 400;
	const first = columns.narrow ? y + 16 : y + height / 2 - (lines.length * LABEL_LINE) / 2 + LABEL_SIZE - 1;
	const upper = upperMiddle(row, y, columns);
	const lower = upper + 18;
	const place = {
		axis,
		upper,
		lower,
		left: columns.plotLeft,
		right: columns.plotRight,
		ink: placeInks(state.areas)(row.published.areaCode),
	};
	return [
		...lines.map((line, index) =>
			textMark(0, first + index * LABEL_LINE, line, { ink: 'ink', size: LABEL_SIZE, weight }),
		),
		...figureMarks(row, measure, pay, columns.figureRight, [upper + 4.5, lower + 4.5], dollars === 'local'),
		...pairMarks(row, measure, place),
		...factMarks(row, columns, y + height / 2),
		...columns
			.factLines(row)
			.map((line, index) => textMark(0, lower + 26 + index * (FACT_LINE + 1), line, { size: FACT_SIZE })),
	];
}

function factMarks(row: MetroRow, columns: PairColumns, middle: number): readonly Mark[] {
	const facts = factsOf(row);
	return columns.facts.flatMap(({ index, right, width }): readonly Mark[] => {
		const fact = facts[index];
		if (!fact) return [];
		const lines = cellLines(fact);
		if (lines.length === 0) return [hatch(right - Math.min(22, width), middle - 6, Math.min(22, width), 12)];
		const first = middle - (lines.length * FACT_LINE) / 2 + FACT_SIZE - 1;
		return lines.map((line, at): Mark =>
			textMark(right, first + at * FACT_LINE, line, {
				ink: fact.text === null ? 'ink-soft' : 'ink',
				size: FACT_SIZE,
				anchor: 'end',
			}),
		);
	});
}

/** A row as something to point at: both figures first, then both ranges, the mean with its error, and the facts. */
function pairDatum(row: MetroRow, state: MetroComparisonState, box: Box): Datum {
	const { published, local } = row;
	const { measure, pay } = state;
	const [first, second] = basisNames(state);
	const others = WAGE_MEASURES.filter((other) => other !== measure);
	const pay1 = (name: (typeof WAGE_MEASURES)[number]) => formatEstimate(published[name], name, pay);
	const pay2 = (name: (typeof WAGE_MEASURES)[number]) => formatEstimate(local[name], name, pay);
	const error = published.meanRse !== null && published.mean.value !== null;
	const facts = [
		{ name: `${measureTitle(measure)} ${first}`, text: pay1(measure), chosen: true },
		...(published.areaCode === NATION
			? []
			: [{ name: `${measureTitle(measure)} ${second}`, text: pay2(measure), chosen: true }]),
		...others.map((name) => ({
			name:
				measureTitle(name) +
				(name === 'mean' && error ? ` (RSE ${formatPercent(published.meanRse ?? 0)})` : ''),
			text: published[name].value === null ? pay1(name) : `${pay1(name)} · local ${pay2(name)}`,
			chosen: false,
		})),
		...factsOf(row).map(({ name, text, missing }) => ({ name, text: text ?? missing, chosen: false })),
	];
	return {
		...box,
		key: wageKey(published),
		title: published.areaTitle,
		subtitle: `${published.occTitle} · May ${published.year}`,
		facts,
		label: `${published.areaTitle}, ${published.occTitle}, May ${published.year}: ${facts
			.map(({ name, text }) => `${name} ${text.replace('≥ ', 'at least ')}`)
			.join('; ')}.`,
	};
}
