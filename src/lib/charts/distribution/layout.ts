import type { AreaCode } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { axisTitle, gridMarks, linearAxis, tickFormat, tickLabelMarks, type Axis } from '../axis.ts';
import { hatch } from '../hatch.ts';
import { roleInk } from '../role-ink.ts';
import {
	NARROW_BELOW,
	type Datum,
	type Ink,
	type Mark,
	type Room,
	type Scene,
	type TextMark,
} from '../scene.ts';
import { ellipsis, textWidth } from '../text-width.ts';
import { wageDatum, wageKey } from '../wage-datum.ts';
import { valuedRows, type Valued } from '../words.ts';
import { swarm, type Dot } from './swarm.ts';

/** What the view `distribution` shows: one role's figures over areas. */
export interface DistributionState {
	readonly rows: readonly WageRow[];
	/** The nation's row of the same role and year, where there is one. */
	readonly nation: WageRow | null;
	/** Areas to be named. */
	readonly chosen: readonly AreaCode[];
	readonly filters: Filters;
	readonly realYear: number | null;
}

const SIDE = 14;
const LABEL = 18;
/** More names than these would leave no room for the dots. */
const MOST_NAMED = 6;
const PLOT = { wide: 190, narrow: 150 } as const;
const FOOT = 62;

/** The axis of the picture: a brush reads figures off it. */
export function distributionAxis(state: DistributionState, room: Room): Axis {
	const { rows, filters } = state;
	const nation = comparableNation(state);
	const all = nation ? [...rows, nation] : rows;
	const values = valuedRows(all, filters.measure).map(({ value }) => value);
	return linearAxis(values, SIDE, room.width - SIDE, false, tickFormat(filters.measure, filters.pay));
}

/** A nation's number of jobs is a sum of its areas', not one of their kind, and would press them all to one side. */
export function comparableNation({ nation, filters }: DistributionState): WageRow | null {
	return filters.measure === 'employment' ? null : nation;
}

/** Each area a dot where its figure lies, the chosen ones and the nation named above, those outside a range pale. */
export function distributionLayout(state: DistributionState, room: Room): Scene {
	const { rows, filters } = state;
	const axis = distributionAxis(state, room);
	const valued = valuedRows(rows, filters.measure);
	const named = namedOf(state, valued);
	const plot = room.width < NARROW_BELOW ? PLOT.narrow : PLOT.wide;
	const top = named.length * LABEL + 8;
	const base = top + plot;
	const { dots, radius } = swarm(valued, ({ value }) => axis.scale(value), plot - 6);
	const places = new Map(dots.map((dot) => [dot.item.row, dot]));
	const missing = rows.length - valued.length;
	const data: Datum[] = dots.map((dot) => datumOf(dot, radius, base, state));
	const nation = named.find(({ row }) => row === state.nation);
	if (nation) {
		const x = axis.scale(nation.value);
		data.push(
			wageDatum(nation.row, filters.measure, filters.pay, { x: x - 3, y: base + 1, width: 6, height: 9 }),
		);
	}
	return {
		width: room.width,
		height: base + FOOT,
		marks: [
			...rangeMarks(filters.range, axis, top, base),
			...gridMarks(axis, top, base),
			{ kind: 'line', x1: 0, x2: room.width, y1: base, y2: base, ink: 'axis', thickness: 1 },
			...named.map((item, index) =>
				nameLine(item, index, base - (places.get(item.row)?.up ?? 0), axis, state),
			),
			...named.flatMap((item, index) => nameMarks(item, index, axis, state, room)),
			...[...dots]
				.sort((left, right) => Number(isNamed(left, state)) - Number(isNamed(right, state)))
				.map((dot) => dotMark(dot, radius, base, state)),
			...tickLabelMarks(axis, base + 18, 0, room.width),
			text(0, base + 36, axisTitle(filters.measure, filters.pay, filters.dollars, state.realYear), 'start'),
			...(missing > 0
				? [
						hatch(0, base + 46, 22, 12),
						text(28, base + 56, `${missing === 1 ? '1 area' : `${missing} areas`} without a figure`, 'start'),
					]
				: []),
		],
		data,
	};
}

/** The nation first, then the chosen areas, highest first, as many as there is room for. */
function namedOf(state: DistributionState, valued: readonly Valued[]): readonly Valued[] {
	const { chosen, rows, filters } = state;
	const nation = comparableNation(state);
	const wanted = new Set(chosen);
	// Where every area is a chosen one, naming them all says nothing.
	const areas =
		rows.length > MOST_NAMED || wanted.size <= MOST_NAMED
			? valued.filter(({ row }) => wanted.has(row.areaCode))
			: [];
	return [...(nation ? valuedRows([nation], filters.measure) : []), ...areas].slice(0, MOST_NAMED);
}

function isWithin(value: number, range: Filters['range']): boolean {
	return range === null || (value >= range[0] && value <= range[1]);
}

function rangeMarks(range: Filters['range'], axis: Axis, top: number, base: number): readonly Mark[] {
	if (!range) return [];
	const [from, to] = axis.scale.range() as [number, number];
	const clamp = (value: number) => Math.min(to, Math.max(from, axis.scale(value)));
	const [x, end] = [clamp(range[0]), clamp(range[1])];
	return [
		{ kind: 'rect', x, y: top, width: end - x, height: base - top, ink: 'highlight' },
		...[x, end].map((at): Mark => ({
			kind: 'line',
			x1: at,
			x2: at,
			y1: top,
			y2: base,
			ink: 'accent',
			thickness: 1,
		})),
	];
}

function isNamed({ item }: Dot<Valued>, { chosen }: DistributionState): boolean {
	return chosen.includes(item.row.areaCode);
}

function dotMark(dot: Dot<Valued>, radius: number, base: number, state: DistributionState): Mark {
	const { item, x, up } = dot;
	const { row, value, estimate } = item;
	const isChosen = isNamed(dot, state);
	const r = isChosen ? radius + 1 : radius;
	const within = isWithin(value, state.filters.range);
	const ink: Ink = isChosen ? 'accent' : within ? roleInk(row.occCode) : 'hairline';
	const y = base - up;
	const marks: Mark[] = [
		{
			kind: 'circle',
			cx: x,
			cy: y,
			r,
			ink,
			outline: isChosen ? 'ink' : within ? (r > 2 ? 'paper' : ink) : 'axis',
			thickness: 0.5,
		},
	];
	if (estimate.flag === 'top_coded') {
		marks.push({ kind: 'path', d: `M${x + r} ${y - 3}L${x + r + 5} ${y}L${x + r} ${y + 3}Z`, fill: ink });
	}
	return { kind: 'group', key: wageKey(row), marks };
}

const baselineOf = (index: number): number => (index + 1) * LABEL - 5;

/** From a name down to where its figure lies. */
function nameLine(
	{ row, value }: Valued,
	index: number,
	y: number,
	axis: Axis,
	{ nation }: DistributionState,
): Mark {
	const x = axis.scale(value);
	const isNation = row === nation;
	const line: Mark = {
		kind: 'line',
		x1: x,
		x2: x,
		y1: baselineOf(index) - 9,
		y2: y,
		ink: isNation ? 'ink' : 'accent',
		thickness: 1,
		...(isNation ? { dash: '4 3' } : {}),
	};
	return isNation ? { kind: 'group', key: wageKey(row), marks: [line] } : line;
}

/** A name with its figure, on paper that keeps the lines of other names from running through it. */
function nameMarks(
	{ row, value, estimate }: Valued,
	index: number,
	axis: Axis,
	{ filters }: DistributionState,
	room: Room,
): readonly Mark[] {
	const x = axis.scale(value);
	const isLeft = x < room.width / 2;
	const space = (isLeft ? room.width - x : x) - 8;
	const figure = formatEstimate(estimate, filters.measure, filters.pay);
	const title = ellipsis(row.areaTitle, space - textWidth(` ${figure}`, 12, 600), 12, 600);
	const words = `${title} ${figure}`;
	const width = textWidth(words, 12, 600) + 2;
	const start = isLeft ? x + 5 : x - 5;
	const baseline = baselineOf(index);
	return [
		{
			kind: 'rect',
			x: isLeft ? start - 1 : start - width + 1,
			y: baseline - 12,
			width,
			height: 16,
			ink: 'paper',
		},
		{ ...text(start, baseline, words, isLeft ? 'start' : 'end'), weight: 600, ink: 'ink' },
	];
}

function datumOf(
	{ item, x, up }: Dot<Valued>,
	r: number,
	base: number,
	{ filters }: DistributionState,
): Datum {
	const box = { x: x - r, y: base - up - r, width: 2 * r, height: 2 * r };
	const datum = wageDatum(item.row, filters.measure, filters.pay, box);
	return isWithin(item.value, filters.range)
		? datum
		: { ...datum, label: `${datum.label} Outside the range chosen.` };
}

function text(x: number, y: number, words: string, anchor: TextMark['anchor']): TextMark {
	return { kind: 'text', x, y, text: words, size: 12, weight: 400, ink: 'ink-soft', anchor };
}
