import {
	circleMark,
	keyedMarks,
	lineMark,
	movedMarks,
	polygonMark,
	rectMark,
	textMark,
} from '$lib/charts/marks.ts';
import type { Sign } from '$lib/charts/signs.ts';
import { listYears } from '$lib/domain/basis.ts';
import { measureTitle, type WageMeasure } from '$lib/domain/measure.ts';
import { ownerWords, type SettingRow } from '$lib/domain/setting-row.ts';
import { linearAxis, TICK_SIZE, tickFormat, type Axis } from '$lib/charts/axis.ts';
import { hatch } from '$lib/charts/hatch.ts';
import { signLegend } from '$lib/charts/lane-legend.ts';
import { laneHead } from '$lib/charts/lanes.ts';
import { roleInk } from '$lib/charts/role-ink.ts';
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
import { settingDatum, settingKey } from './datum.ts';
import type { SettingPayState } from './state.ts';

const PLOT_HEIGHT = 170;
const TITLE_LINE = 16;
const GAP = 24;
/** Room right of the last year, for its mark. */
const RIGHT = 12;
/** The widest a panel gets: fewer panels than three do not stretch. */
const WIDEST = 420;

/** One owner's points under one code, by year: a line may run through it where no year is missing. */
interface Series {
	readonly ownership: string;
	readonly occCode: string;
	readonly rows: readonly SettingRow[];
}

/**
 * Hospitals by owner over the years: a panel for each kind of hospital, all of one scale. A line joins neighbouring
 * years of one owner under one code, each pair by a mark of its own: none spans a missing year or a change of code.
 */
export function ownerTrend(
	rows: readonly SettingRow[],
	state: SettingPayState,
	room: Room,
	top: number,
): Block {
	if (rows.length === 0) return { marks: [], data: [], height: 0 };
	const { measure, pay } = state;
	const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
	const codes = [...new Set(rows.map(({ occCode }) => occCode))].sort();
	const head = laneHead(
		`Hospitals by owner, May ${listYears(years)}: ${measureTitle(measure)}${measure === 'median' || measure === 'mean' ? 's' : ''}`,
		headRemark(rows, codes),
		room,
		top,
		false,
	);
	const legend = signLegend(signs(rows, codes), room);
	const legendTop = top + head.height;
	const values = rows.flatMap((row) => row[measure].value ?? []);
	const axis = linearAxis(values, 0, AXIS_LENGTH, false, tickFormat(measure, pay));
	const panels = [...new Set(rows.map(({ settingId }) => settingId))].sort();
	const narrow = room.width < NARROW_BELOW;
	const ticks = Math.max(0, ...axis.ticks.map((tick) => textWidth(axis.format(tick), TICK_SIZE, 400))) + 8;
	const width = narrow
		? room.width
		: Math.min(WIDEST, (room.width - GAP * (panels.length - 1)) / panels.length);
	const titleWidth = narrow ? breakingWidth(room) : (breakingWidth(room) - GAP * 2) / 3;
	const titles = panels.map((id) => rows.find((row) => row.settingId === id)?.settingTitle ?? id);
	const titleLines = Math.max(...titles.map((title) => wrap(title, titleWidth, TICK_SIZE, 600, 3).length));
	const height = titleLines * TITLE_LINE + 8 + PLOT_HEIGHT + 24;
	const marks: Mark[] = [...head.marks, movedMarks(legend.marks, legendTop)];
	const data: Datum[] = [];
	const first = legendTop + legend.height + 8;
	for (const [index, id] of panels.entries()) {
		const left = narrow ? 0 : index * (width + GAP);
		const y = first + (narrow ? index * (height + 8) : 0);
		const plot = {
			left: left + ticks,
			right: left + width - RIGHT,
			top: y + titleLines * TITLE_LINE + 8,
			axis,
			years,
			measure,
		};
		const lines = wrap(
			titles[index] ?? '',
			narrow ? titleWidth : Math.min(width, titleWidth * 1.2),
			TICK_SIZE,
			600,
			titleLines,
		);
		marks.push(
			...lines.map((text, at) => textMark(left, y + 12 + at * TITLE_LINE, text, { ink: 'ink', weight: 600 })),
			...frameMarks(plot),
		);
		const own = rows.filter(({ settingId }) => settingId === id);
		marks.push(...seriesOf(own).flatMap((series) => seriesMarks(series, plot)));
		data.push(...own.map((row) => pointDatum(row, plot, state)));
	}
	const panelsHeight = narrow ? panels.length * (height + 8) : height;
	return { marks, data, height: first + panelsHeight - top };
}

/** The length an axis is calculated for, longer than the plot is high: labels of a line's height may stand closer. */
const AXIS_LENGTH = 400;

/** Pixels between the plot's edges and its scale, so that marks at the ends stay inside. */
const INSET = 10;

interface Plot {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly axis: Axis;
	readonly years: readonly number[];
	readonly measure: WageMeasure;
}

/** `29-2071 to 2018, 29-2098 in 2019`. */
function headRemark(rows: readonly SettingRow[], codes: readonly string[]): string {
	const spans = codes.map((code) => {
		const own = rows.filter(({ occCode }) => occCode === code);
		return {
			text: `${own[0]?.occTitle ?? ''} (${code}) ${listYears(own.map(({ year }) => year))}`,
			first: Math.min(...own.map(({ year }) => year)),
		};
	});
	const listed = spans
		.sort((a, b) => a.first - b.first)
		.map(({ text }) => text)
		.join('; ');
	const broken =
		codes.length > 1 ? ' Lines stop where the code changes: what follows is another group of workers.' : '';
	return `${listed}.${broken} BLS discourages reading its releases as a time series.`;
}

const DASHES: Readonly<Record<string, string>> = { state: '6 3', local: '2 3' };

function pointMark(ownership: string, x: number, y: number, ink: Ink): Mark {
	if (ownership === 'state') return circleMark(x, y, 3.5, 'paper', ink, 1.75);
	if (ownership === 'local') return rectMark(x - 3, y - 3, 6, 6, ink);
	return circleMark(x, y, 3.5, ink);
}

/** At the top code or above it: a triangle upwards. */
function openMark(x: number, y: number, ink: Ink): Mark {
	const corners = [
		[x - 4.5, y + 2],
		[x, y - 6],
		[x + 4.5, y + 2],
	] as const;
	return polygonMark(corners, { fill: ink });
}

function signs(rows: readonly SettingRow[], codes: readonly string[]): readonly Sign[] {
	const ink: Ink = new Set(codes.map(roleInk)).size === 1 ? roleInk(codes[0] ?? '') : 'ink';
	const owners = ['private', 'state', 'local'].filter((owner) =>
		rows.some(({ ownership }) => ownership === owner),
	);
	const found: Sign[] = owners.map((owner) => ({
		width: 28,
		text: ownerWords(owner),
		marks: (x, y) => [stroke(owner, x, y, x + 28, y, ink), pointMark(owner, x + 14, y, ink)],
	}));
	if (ink === 'ink') {
		found.push(
			...codes.map((code): Sign => ({
				width: 12,
				text: code,
				marks: (x, y) => [rectMark(x, y - 5, 12, 10, roleInk(code))],
			})),
		);
	}
	if (rows.some((row) => row.median.flag === 'top_coded')) {
		found.push({
			width: 12,
			text: 'top-coded: this much or more',
			marks: (x, y) => [openMark(x + 6, y + 2, ink)],
		});
	}
	return found;
}

function stroke(ownership: string, x1: number, y1: number, x2: number, y2: number, ink: Ink): Mark {
	const dash = DASHES[ownership];
	return { kind: 'line', x1, y1, x2, y2, ink, thickness: 1.75, ...(dash ? { dash } : {}) };
}

function seriesOf(rows: readonly SettingRow[]): readonly Series[] {
	const series = new Map<string, Series>();
	for (const row of rows) {
		const { ownership, occCode } = row;
		const key = `${ownership}|${occCode}`;
		series.set(key, { ownership, occCode, rows: [...(series.get(key)?.rows ?? []), row] });
	}
	return [...series.values()];
}

function xOf({ left, right, years }: Plot, year: number): number {
	const [first = year, last = year] = [years[0], years.at(-1)];
	const [from, to] = [left + INSET, right - INSET];
	return last === first ? (from + to) / 2 : from + ((to - from) * (year - first)) / (last - first);
}

function yOf({ top, axis }: Plot, value: number): number {
	return top + PLOT_HEIGHT - INSET - (axis.scale(value) / AXIS_LENGTH) * (PLOT_HEIGHT - 2 * INSET);
}

function frameMarks(plot: Plot): readonly Mark[] {
	const { left, right, top, axis, years } = plot;
	const bottom = top + PLOT_HEIGHT;
	const marks: Mark[] = axis.ticks.flatMap((tick): Mark[] => {
		const y = yOf(plot, tick);
		return [
			lineMark(left, y, right, y, 'hairline'),
			textMark(left - 6, y + 4, axis.format(tick), { anchor: 'end' }),
		];
	});
	marks.push(lineMark(left, bottom, right, bottom, 'axis'));
	const [first, last] = [years[0], years.at(-1)];
	for (const year of new Set([first, last])) {
		if (year === undefined) continue;
		const half = textWidth(String(year), TICK_SIZE, 400) / 2;
		const x = Math.min(Math.max(xOf(plot, year), left + half), right + RIGHT - half);
		marks.push(textMark(x, bottom + 16, String(year), { anchor: 'middle' }));
	}
	return marks;
}

function seriesMarks({ ownership, occCode, rows }: Series, plot: Plot): readonly Mark[] {
	const ink = roleInk(occCode);
	const marks: Mark[] = [];
	for (const [index, row] of rows.entries()) {
		const before = rows[index - 1];
		const { value } = row[plot.measure];
		const previous = before?.[plot.measure].value ?? null;
		if (!before || before.year !== row.year - 1 || value === null || previous === null) continue;
		marks.push(
			stroke(
				ownership,
				xOf(plot, before.year),
				yOf(plot, previous),
				xOf(plot, row.year),
				yOf(plot, value),
				ink,
			),
		);
	}
	for (const row of rows) {
		const { value, flag } = row[plot.measure];
		const x = xOf(plot, row.year);
		const mark =
			value === null
				? hatch(x - 5, plot.top + PLOT_HEIGHT - 10, 10, 8)
				: flag === 'top_coded'
					? openMark(x, yOf(plot, value), ink)
					: pointMark(ownership, x, yOf(plot, value), ink);
		marks.push(keyedMarks(settingKey(row), [mark]));
	}
	return marks;
}

function pointDatum(row: SettingRow, plot: Plot, { measure, pay }: SettingPayState): Datum {
	const { value } = row[measure];
	const y = value === null ? plot.top + PLOT_HEIGHT - 6 : yOf(plot, value);
	return settingDatum(row, measure, pay, { x: xOf(plot, row.year) - 6, y: y - 6, width: 12, height: 12 });
}
