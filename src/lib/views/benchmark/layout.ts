import { marketPlace, peopleWords } from '$lib/domain/benchmark-words.ts';
import { gridMarks, linearAxis, tickFormat, tickLabelMarks, type Axis } from '$lib/charts/axis.ts';
import { rowsLegend } from '$lib/charts/legend.ts';
import { circleMark, keyedMarks, lineMark, nothingScene, textMark } from '$lib/charts/marks.ts';
import { linesOfPart, WHOLE, type LinePart } from '$lib/charts/portion.ts';
import { overGridlines } from '$lib/charts/range-labels.ts';
import { drawnValues, END_ROOM, rangeMarks, ROW_THICKNESS } from '$lib/charts/range-marks.ts';
import {
	BROAD_FROM,
	classWidth,
	isLow,
	NARROW_BELOW,
	type Datum,
	type Drawn,
	type LimitedRoom,
	type Mark,
	type Scene,
} from '$lib/charts/scene.ts';
import { signRows, type Sign } from '$lib/charts/signs.ts';
import { wrap } from '$lib/charts/text-width.ts';
import { personDatum, personKey } from './datum.ts';
import { rangeOfMarket, type Lane, type LaneRole } from './lanes.ts';
import { swarmOf } from './swarm.ts';

/** What the view `benchmark` draws. */
export interface BenchmarkState {
	readonly roles: readonly LaneRole[];
}

const LABEL = { ink: 'ink', size: 13 } as const;
const LINE = 15;
const LABELS = { wide: 190, broad: 290 } as const;
const GAP = 14;
const HEADING = 30;
const HEAD = 24;
const PADDING = 12;
const LONG = 12;
/** Dots of a lane: few are large, many small, so that a pile stays on the screen. */
const DOTS = {
	few: { radius: 3.5, most: 4 },
	many: { radius: 2.25, most: 9 },
} as const;
const FEW = 80;

const PERSON: Sign = {
	width: 8,
	text: 'one person’s full-time pay',
	marks: (x, y) => [circleMark(x + 4, y, DOTS.few.radius, 'role-1', 'paper')],
};

/** Where the parts of a lane stand in a room. */
interface Plan {
	readonly narrow: boolean;
	readonly labels: number;
	readonly plotLeft: number;
	readonly right: number;
	readonly axis: Axis;
	/** The axis of the least width of the room's class: piles are highest there, and decide the height. */
	readonly leastAxis: Axis;
}

/**
 * Each person as a dot on the market's range of the person's role and place. The height depends on the people and on the class of
 * the room's width. Parts of the lanes share one scale.
 */
export function benchmarkLayout({ roles }: BenchmarkState, room: LimitedRoom, part: LinePart = WHOLE): Scene {
	const lanes = roles.flatMap((role) => role.lanes);
	if (lanes.length === 0) return nothingScene(room, 'No people to draw.');
	const ranges = lanes.map(({ market }) => rangeOfMarket(market));
	const legend = rowsLegend(ranges, 'median', 'context', room, false);
	const signs = signRows([PERSON], room, legend.height);
	const plan = planOf(lanes, room);
	const top = signs.height + 4;
	const drawn = new Set(linesOfPart(lanes, part));
	const withHeadings = !isLow(room);
	const marks: Mark[] = [];
	const data: Datum[] = [];
	let y = top + HEAD;
	for (const role of roles) {
		const own = role.lanes.filter((lane) => drawn.has(lane));
		if (own.length === 0) continue;
		if (withHeadings) {
			marks.push(...headingMarks(role, y, room));
			y += HEADING;
		}
		for (const lane of own) {
			const label = withHeadings ? placeLabel(lane) : `${role.title}, ${placeLabel(lane)}`;
			const { height, marks: rowMarks, data: people } = laneBlock(lane, label, y, plan);
			marks.push(...rowMarks);
			data.push(...people);
			y += height;
		}
	}
	const bottom = y + 4;
	const ticks = (baseline: number) =>
		tickLabelMarks(plan.axis, baseline, plan.narrow ? 0 : plan.plotLeft, room.width);
	const footer = drawn.size > LONG ? ticks(bottom + 16) : [];
	return {
		width: room.width,
		height: bottom + (footer.length > 0 ? HEAD : 0),
		marks: [
			...legend.marks,
			...signs.marks,
			...gridMarks(plan.axis, top + HEAD - 4, bottom),
			...ticks(top + 14),
			...marks,
			...footer,
		],
		data,
	};
}

function planOf(lanes: readonly Lane[], room: LimitedRoom): Plan {
	const narrow = room.width < NARROW_BELOW;
	const labels = narrow ? room.width : room.width < BROAD_FROM ? LABELS.wide : LABELS.broad;
	const plotLeft = narrow ? 0 : labels + GAP;
	const values = lanes.flatMap(({ market, people }) => [
		...drawnValues(rangeOfMarket(market), 'median'),
		...people.map(({ pay }) => pay),
	]);
	const axisTo = (right: number) =>
		linearAxis(values, plotLeft + END_ROOM, right - END_ROOM, false, tickFormat('median', 'annual'));
	return {
		narrow,
		labels,
		plotLeft,
		right: room.width,
		axis: axisTo(room.width),
		leastAxis: axisTo(classWidth(room)),
	};
}

function placeLabel({ market }: Lane): string {
	return market.isPublished ? marketPlace(market) : `${market.areaTitle}: no official pay`;
}

function headingMarks({ title, people, lanes }: LaneRole, y: number, room: LimitedRoom): readonly Mark[] {
	const counted = lanes.length > 1 ? `, ${peopleWords(people)}` : '';
	const text = textMark(
		0,
		y + 17,
		`${title}${counted}`,
		{ ink: 'ink', size: 14, weight: 600 },
		room.width - 4,
	);
	return [...overGridlines(text, 'paper'), lineMark(0, y + 24, room.width, y + 24, 'axis')];
}

function laneBlock(
	{ market, people }: Lane,
	label: string,
	y: number,
	plan: Plan,
): Drawn & { readonly data: readonly Datum[] } {
	const { narrow, axis, leastAxis, plotLeft, right } = plan;
	const { radius, most } = people.length > FEW ? DOTS.many : DOTS.few;
	const step = 2 * radius + 0.5;
	const pile = (of: Axis, limit: number) =>
		swarmOf(
			people.map(({ pay }) => of.scale(pay)),
			step,
			limit,
		);
	const { reach } = pile(leastAxis, most);
	const { offsets } = pile(axis, reach);
	const lines = wrap(label, narrow ? Math.min(right, 316) : plan.labels, LABEL.size, 400, 4);
	const labelHeight = (lines.length + 1) * LINE + 4;
	const dotsHeight = Math.max(ROW_THICKNESS + 10, (2 * reach + 1) * step) + PADDING;
	const height = narrow ? labelHeight + dotsHeight : Math.max(labelHeight, dotsHeight);
	const middle = narrow ? y + labelHeight + dotsHeight / 2 : y + height / 2;
	const labelTop = narrow ? y : middle - labelHeight / 2;
	const words = [
		...lines.map((line, index) => textMark(0, labelTop + 13 + index * LINE, line, LABEL)),
		textMark(0, labelTop + 13 + lines.length * LINE, peopleWords(people.length)),
	];
	const range = rangeMarks(rangeOfMarket(market), 'median', {
		axis,
		middle,
		thickness: ROW_THICKNESS,
		ink: 'context',
		left: plotLeft,
		right,
		figureMark: 'line',
	});
	const dots = people.map((person, index) => ({
		person,
		x: axis.scale(person.pay),
		y: middle + (offsets[index] ?? 0) * step,
	}));
	const half = radius + 1.5;
	return {
		height,
		marks: [
			...(narrow ? words.flatMap((text) => overGridlines(text, 'paper')) : words),
			...range,
			...dots.map(({ person, x, y: cy }) =>
				keyedMarks(personKey(person), [circleMark(x, cy, radius, 'role-1', 'paper')]),
			),
		],
		data: dots.map(({ person, x, y: cy }) =>
			personDatum(person, { x: x - half, y: cy - half, width: 2 * half, height: 2 * half }),
		),
	};
}
