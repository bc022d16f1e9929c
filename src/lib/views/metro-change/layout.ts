import { linearAxis, tickLabelMarks, type Axis } from '$lib/charts/axis.ts';
import { fact, factWords, lateDatum } from '$lib/charts/datum.ts';
import { FIGURE, HEAD, keyedMarks, lineMark, nothingScene, rectMark, textMark } from '$lib/charts/marks.ts';
import type { LinePart } from '$lib/charts/portion.ts';
import {
	BROAD_FROM,
	breakingWidth,
	NARROW_BELOW,
	isLow,
	type Box,
	type Datum,
	type LimitedRoom,
	type Mark,
	type Room,
	type Scene,
} from '$lib/charts/scene.ts';
import { ellipsis, textWidth, wrap } from '$lib/charts/text-width.ts';
import { wageKey } from '$lib/charts/wage-datum.ts';
import type { MetroChange } from '$lib/domain/metro-change.ts';
import { formatGrowth } from '$lib/domain/outlook-row.ts';
import { changeLines, comparedOf, type ChangeLine, type MetroChangeState } from './state.ts';
import { countPhrase, jobsPhrase, payPhrase, spanPhrase } from './words.ts';

const SIZE = 13;
const SMALL = 12;
const LINE = 15;
const BAR = 12;
/** Room at a bar's end for its figure. */
const END = 58;
const BROAD_ROW = 24;
const GAP_ROW = 26;
const TOP = 40;
const FOOT = 24;
/** The columns of a broad room, counted from its right end. */
const COLUMNS = { jobs: 0, pay: 150, real: 310, plotEnd: 400 } as const;
/** Room for names in a broad room. */
const NAMES = 330;
/** The same in a low room, of its width. */
const LOW_NAMES = 0.5;

/**
 * Areas ranked by the change of their median, a bar each from zero, with the rise of prices as a line through them. In
 * a broad room what it is after inflation, pay and jobs of both ends stand in columns, else in a line under each bar.
 * `part`: lines of a file instead of those of the screen.
 */
export function metroChangeLayout(state: MetroChangeState, room: Room, part: LinePart | null = null): Scene {
	const lines = changeLines(state, part);
	if (lines.length === 0) return nothingScene(room);
	const isBroad = room.width >= BROAD_FROM;
	// A low room has bars beside names, and no words under them.
	const isFlat = isBroad || (isLow(room) && room.width >= NARROW_BELOW);
	const names = isBroad ? NAMES : Math.round(room.width * LOW_NAMES);
	const places = placed(lines, state, room, isFlat ? names : null);
	const left = isFlat ? names : 0;
	const right = isBroad ? room.width - COLUMNS.plotEnd : room.width;
	const bottom = TOP + places.height;
	const changes = comparedOf(state).map(({ change }) => change ?? 0);
	const drawn = lines.flatMap((line) => (line.kind === 'row' ? [line.change.change ?? 0] : []));
	const hasFall = (part ? changes : drawn).some((change) => change < 0);
	const values = [...(state.isWhole || part ? changes : drawn), state.inflation ?? 0, 0];
	const axis = linearAxis(values, left + (hasFall ? END : 0), right - END, false, formatGrowth);
	const marks: Mark[] = [];
	const data: Datum[] = [];
	for (const place of places.rows) {
		const { line, top, height } = place;
		if (line.kind === 'gap') {
			const words = `${countPhrase(line.count)} between`;
			marks.push(textMark(left, TOP + top + 17, words));
			continue;
		}
		const box = { x: 0, y: TOP + top, width: room.width, height };
		const { change } = line;
		marks.push(
			keyedMarks(keyOf(change), [
				...place.name.map((words, index) =>
					textMark(0, box.y + place.nameTop + index * LINE, words, {
						ink: 'ink',
						size: SIZE,
						weight: state.chosen.includes(change.areaCode) ? 600 : 400,
					}),
				),
				...barMarks(change, axis, box.y + place.barMiddle, state),
				...(isBroad ? columnMarks(change, state, room, box.y + place.barMiddle + 4.5) : []),
				...place.detail.map((words, index) =>
					textMark(0, box.y + place.detailTop + index * LINE, words, { size: SMALL }),
				),
			]),
		);
		data.push(datumOf(line.change, line.rank, state, box));
	}
	return {
		width: room.width,
		height: bottom + FOOT,
		marks: [
			textMark(left, 13, `Change in pay, ${spanPhrase(state.span)}`, {}, right - left),
			...(isBroad ? headMarks(room) : []),
			...gridLines(axis, places.rows, isFlat, bottom),
			...marks,
			...inflationMarks(state, axis, places.rows, isFlat, right),
			...tickLabelMarks(axis, bottom + 16, left, right),
		],
		data,
	};
}

/** Where a line of the ranking stands, counted from the first one. */
interface PlacedLine {
	readonly line: ChangeLine;
	readonly top: number;
	readonly height: number;
	readonly name: readonly string[];
	readonly nameTop: number;
	readonly barMiddle: number;
	readonly detail: readonly string[];
	readonly detailTop: number;
}

/** `names`: room for names beside their bars; null where they stand over them. */
function placed(lines: readonly ChangeLine[], state: MetroChangeState, room: Room, names: number | null) {
	let height = 0;
	const wide = Math.min(breakingWidth(room), room.width);
	const rows = lines.map((line): PlacedLine => {
		const top = height;
		const none = { name: [], nameTop: 0, barMiddle: 0, detail: [], detailTop: 0 };
		if (line.kind === 'gap') {
			height += GAP_ROW;
			return { line, top, height: GAP_ROW, ...none };
		}
		const title = `${line.rank}. ${line.change.areaTitle}`;
		if (names !== null) {
			height += BROAD_ROW;
			const name = [ellipsis(title, names - 12, SIZE, 600)];
			return { line, top, height: BROAD_ROW, ...none, name, nameTop: 16.5, barMiddle: BROAD_ROW / 2 };
		}
		const name = wrap(title, wide, SIZE, 600, 3);
		const parts = detailOf(line.change, state);
		const said = room.width < NARROW_BELOW ? parts : [parts.join('; ')];
		const detail = said.flatMap((words) => wrap(words, wide - 8, SMALL, 400, 2));
		const barMiddle = name.length * LINE + 12;
		const own = barMiddle + 10 + detail.length * LINE + 10;
		height += own;
		return { line, top, height: own, name, nameTop: LINE - 2, barMiddle, detail, detailTop: barMiddle + 22 };
	});
	return { rows, height };
}

/** `+4.1% after inflation; $97,190 → $101,540`, and `jobs 7,010 → 6,380`. */
function detailOf(change: MetroChange, { pay }: MetroChangeState): readonly string[] {
	const real = change.realChange === null ? [] : [`${formatGrowth(change.realChange)} after inflation`];
	return [[...real, payPhrase(change, pay)].join('; '), `jobs ${jobsPhrase(change)}`];
}

function barMarks(change: MetroChange, axis: Axis, middle: number, state: MetroChangeState): readonly Mark[] {
	const value = change.change ?? 0;
	const [from, to] = [axis.scale(Math.min(0, value)), axis.scale(Math.max(0, value))];
	const isChosen = state.chosen.includes(change.areaCode);
	const bar = rectMark(from, middle - BAR / 2, Math.max(1, to - from), BAR, isChosen ? 'accent' : 'role-1');
	const words = formatGrowth(value);
	if (value < 0) return [bar, textMark(from - 5, middle + 4.5, words, { ink: 'ink', anchor: 'end' })];
	// The figure keeps clear of the line of prices.
	const line = state.inflation === null ? -1 : axis.scale(state.inflation);
	const isMet = line > to - 2 && line < to + 12 + textWidth(words, SMALL, 400);
	return [bar, textMark((isMet ? line : to) + 5, middle + 4.5, words, { ink: 'ink' })];
}

function columnMarks(
	change: MetroChange,
	{ pay }: MetroChangeState,
	{ width }: Room,
	baseline: number,
): readonly Mark[] {
	const real = change.realChange === null ? 'no CPI-U' : formatGrowth(change.realChange);
	return [
		textMark(width - COLUMNS.real, baseline, real, FIGURE),
		textMark(width - COLUMNS.pay, baseline, payPhrase(change, pay), { ink: 'ink', anchor: 'end' }),
		textMark(width - COLUMNS.jobs, baseline, jobsPhrase(change), { ink: 'ink', anchor: 'end' }),
	];
}

function headMarks({ width }: Room): readonly Mark[] {
	return [
		textMark(width - COLUMNS.real, 13, 'After', HEAD),
		textMark(width - COLUMNS.real, 28, 'inflation', HEAD),
		textMark(width - COLUMNS.pay, 28, 'Median pay', HEAD),
		textMark(width - COLUMNS.jobs, 28, 'Jobs', HEAD),
	];
}

/** Gridlines through all rows, or beside the bars alone where words stand between these. */
function gridLines(
	axis: Axis,
	rows: readonly PlacedLine[],
	isBroad: boolean,
	bottom: number,
): readonly Mark[] {
	return axis.ticks.flatMap((tick) =>
		spansOfRows(rows, isBroad, bottom).map(([top, end]) =>
			lineMark(axis.scale(tick), top, axis.scale(tick), end, tick === 0 ? 'axis' : 'hairline'),
		),
	);
}

function spansOfRows(
	rows: readonly PlacedLine[],
	isBroad: boolean,
	bottom: number,
): readonly (readonly [top: number, bottom: number])[] {
	if (isBroad) return [[TOP - 4, bottom + 2]];
	return rows.flatMap(({ line, top, barMiddle }) =>
		line.kind === 'gap' ? [] : [[TOP + top + barMiddle - 9, TOP + top + barMiddle + 9] as const],
	);
}

/** How much prices rose, as a line through the bars, and its name over them. */
function inflationMarks(
	{ inflation }: MetroChangeState,
	axis: Axis,
	rows: readonly PlacedLine[],
	isBroad: boolean,
	right: number,
): readonly Mark[] {
	if (inflation === null) return [];
	const x = axis.scale(inflation);
	const words = `prices ${formatGrowth(inflation)}`;
	const last = rows.at(-1);
	const start = Math.min(x + 5, right - textWidth(words, SMALL, 600));
	return [
		...spansOfRows(rows, isBroad, TOP + (last ? last.top + last.height : 0)).map(([top, end]) =>
			lineMark(x, top, x, end, 'ink', 1.5, '4 3'),
		),
		lineMark(x, 20, x, 32, 'ink', 1.5, '4 3'),
		textMark(start, 30, words, { ink: 'ink', weight: 600 }),
	];
}

function keyOf({ from, to }: MetroChange): string {
	const row = to ?? from;
	return row === null ? '' : wageKey(row);
}

function datumOf(change: MetroChange, rank: number, state: MetroChangeState, box: Box): Datum {
	const { span, pay, title } = state;
	const facts = () => [
		fact('change', formatGrowth(change.change ?? 0), true),
		...(change.realChange === null ? [] : [fact('after inflation', formatGrowth(change.realChange))]),
		fact('median pay', payPhrase(change, pay)),
		fact('jobs', jobsPhrase(change)),
	];
	const label = () =>
		`${rank}. ${change.areaTitle}, ${title}, ${spanPhrase(span)}: ${factWords(facts()).replaceAll('→', 'to')}.`;
	return lateDatum(keyOf(change), box, [change.areaTitle, `${title} · ${spanPhrase(span)}`], facts, label);
}
