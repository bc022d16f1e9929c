import { circleMark, keyedMarks, lineMark, movedMarks, rectMark, textMark } from '$lib/charts/marks.ts';
import { intervalSign, type Sign } from '$lib/charts/signs.ts';
import { meanInterval } from '$lib/domain/sampling-error.ts';
import { listYears } from '$lib/domain/basis.ts';
import type { WageMeasure } from '$lib/domain/measure.ts';
import { ownerWords, type SettingRow } from '$lib/domain/setting-row.ts';
import { linearAxis, TICK_SIZE, tickFormat } from '$lib/charts/axis.ts';
import { hatch } from '$lib/charts/hatch.ts';
import { signLegend } from '$lib/charts/lane-legend.ts';
import { laneHead } from '$lib/charts/lanes.ts';
import {
	breakingWidth,
	NARROW_BELOW,
	type Datum,
	type Ink,
	type Mark,
	type Room,
	type Block,
} from '$lib/charts/scene.ts';
import { textWidth, wrap } from '$lib/charts/text-width.ts';
import { openDot, valueGrid, yearInterval, yearMarks, yearPlot, type Plot } from '$lib/charts/year-plot.ts';
import { settingDatum, settingKey } from './datum.ts';
import type { SettingPayState } from './state.ts';
import { ownerRemark } from './words.ts';

const PLOT_HEIGHT = 170;
const TITLE_LINE = 16;
const GAP = 24;
/** Pixels between the plot's edges and its scale, so that marks and years at the ends stay inside. */
const INSET = 18;
/** The widest a panel gets: fewer panels than three do not stretch. */
const WIDEST = 420;

/**
 * Hospitals by owner over the years: a panel for each kind of hospital, all of one scale. A line joins neighboring years
 * of one owner under one code, each pair by a mark of its own: none spans a missing year or a change of code.
 */
export function ownerTrend(
	rows: readonly SettingRow[],
	state: SettingPayState,
	room: Room,
	top: number,
): Block {
	if (rows.length === 0) return { marks: [], data: [], height: 0 };
	const { measure, pay, ink } = state;
	const years = rows.map(({ year }) => year);
	const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
	const head = laneHead(`Hospitals by owner, May ${listYears(years)}`, ownerRemark(rows), room, top, false);
	const legend = signLegend(signs(rows, measure, ink), room);
	const first = top + head.height + legend.height + 8;
	const values = rows.flatMap((row) => [row[measure].value ?? [], intervalOf(row, measure) ?? []].flat());
	const axis = linearAxis(values, INSET, PLOT_HEIGHT - INSET, false, tickFormat(measure, pay));
	const panels = [...new Set(rows.map(({ settingId }) => settingId))].sort();
	const narrow = room.width < NARROW_BELOW;
	const ticks = Math.max(0, ...axis.ticks.map((tick) => textWidth(axis.format(tick), TICK_SIZE, 400))) + 8;
	const width = narrow
		? room.width
		: Math.min(WIDEST, (room.width - GAP * (panels.length - 1)) / panels.length);
	const titleWidth = narrow ? breakingWidth(room) : (breakingWidth(room) - GAP * 2) / 3;
	const titles = panels.map((id) => rows.find((row) => row.settingId === id)?.settingTitle ?? id);
	const lines = titles.map((title) => wrap(title, titleWidth, TICK_SIZE, 600, 3));
	const titleHeight = Math.max(...lines.map(({ length }) => length)) * TITLE_LINE + 8;
	const height = titleHeight + PLOT_HEIGHT + 24;
	const marks: Mark[] = [...head.marks, movedMarks(legend.marks, top + head.height)];
	const data: Datum[] = [];
	for (const [index, id] of panels.entries()) {
		const left = narrow ? 0 : index * (width + GAP);
		const y = first + (narrow ? index * (height + 8) : 0);
		const box = {
			left: left + ticks,
			right: left + width,
			top: y + titleHeight,
			bottom: y + titleHeight + PLOT_HEIGHT,
		};
		const span = [box.left + INSET, box.right - INSET] as const;
		const plot = yearPlot({ ...box, firstYear, lastYear, span, axis });
		const own = rows.filter(({ settingId }) => settingId === id);
		marks.push(
			...(lines[index] ?? []).map((text, at) =>
				textMark(left, y + 12 + at * TITLE_LINE, text, { ink: 'ink', weight: 600 }),
			),
			...valueGrid(axis, plot),
			...yearMarks([], plot, plot.bottom),
			...strokes(own, measure, ink, plot),
			...own.map((row) =>
				keyedMarks(settingKey(row), [
					pointMark(row, measure, ink, plot),
					...yearInterval(row.year, intervalOf(row, measure), 'ink', plot),
				]),
			),
		);
		data.push(...own.map((row) => pointDatum(row, plot, state)));
	}
	const panelsHeight = narrow ? panels.length * (height + 8) : height;
	return { marks, data, height: first + panelsHeight - top };
}

const DASHES: Readonly<Record<string, string>> = { state: '6 3', local: '2 3' };

function stroke(ownership: string, x1: number, y1: number, x2: number, y2: number, ink: Ink): Mark {
	return lineMark(x1, y1, x2, y2, ink, 1.75, DASHES[ownership]);
}

function ownerMark(ownership: string, x: number, y: number, ink: Ink): Mark {
	if (ownership === 'state') return circleMark(x, y, 3.5, 'paper', ink, 1.75);
	if (ownership === 'local') return rectMark(x - 3, y - 3, 6, 6, ink);
	return circleMark(x, y, 3.5, ink);
}

function signs(rows: readonly SettingRow[], measure: WageMeasure, ink: Ink): readonly (Sign | false)[] {
	const owners = ['private', 'state', 'local'].filter((owner) =>
		rows.some(({ ownership }) => ownership === owner),
	);
	return [
		...owners.map((owner): Sign => ({
			width: 28,
			text: ownerWords(owner),
			marks: (x, y) => [stroke(owner, x, y, x + 28, y, ink), ownerMark(owner, x + 14, y, ink)],
		})),
		rows.some((row) => row[measure].flag === 'top_coded') && {
			width: 12,
			text: 'top-coded: this much or more',
			marks: (x, y) => [openDot(x + 6, y + 4, ink)],
		},
		rows.some((row) => intervalOf(row, measure) !== null) && intervalSign(measure),
	];
}

/** BLS publishes an error of means alone. */
function intervalOf(row: SettingRow, measure: WageMeasure): readonly [number, number] | null {
	return measure === 'mean' ? meanInterval(row) : null;
}

/** Between neighboring years of one owner under one code that both have a figure. */
function strokes(rows: readonly SettingRow[], measure: WageMeasure, ink: Ink, plot: Plot): readonly Mark[] {
	const at = new Map(rows.map((row) => [`${row.ownership}|${row.occCode}|${row.year}`, row]));
	return rows.flatMap((row): Mark[] => {
		const before = at.get(`${row.ownership}|${row.occCode}|${row.year - 1}`);
		const [from, to] = [before?.[measure].value ?? null, row[measure].value];
		if (from === null || to === null) return [];
		return [stroke(row.ownership, plot.x(row.year - 1), plot.y(from), plot.x(row.year), plot.y(to), ink)];
	});
}

function pointMark(row: SettingRow, measure: WageMeasure, ink: Ink, plot: Plot): Mark {
	const { value, flag } = row[measure];
	const x = plot.x(row.year);
	if (value === null) return hatch(x - 5, plot.bottom - 10, 10, 8);
	return flag === 'top_coded'
		? openDot(x, plot.y(value), ink)
		: ownerMark(row.ownership, x, plot.y(value), ink);
}

function pointDatum(row: SettingRow, plot: Plot, { measure, pay }: SettingPayState): Datum {
	const { value } = row[measure];
	const y = value === null ? plot.bottom - 6 : plot.y(value);
	return settingDatum(row, measure, pay, { x: plot.x(row.year) - 6, y: y - 6, width: 12, height: 12 });
}
