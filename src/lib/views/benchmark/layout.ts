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
const HEADING = 28;
const TICKS = 20;
/** Over and under the dots and the range of a lane. */
const PADDING = 6;
/** From the lowest dots to the range under them. */
const ABOVE_RANGE = 7;
/** Dots of a lane: few are large, many small, so that a pile stays on the screen. */
const DOTS = {
	few: { radius: 3.5, most: 8 },
	many: { radius: 2.25, most: 18 },
} as const;
const FEW = 80;

const PERSON: Sign = {
	width: 8,
	text: 'one person’s full-time pay',
	marks: (x, y) => [circleMark(x + 4, y, DOTS.few.radius, 'role-1', 'paper')],
};

/** Where the parts of a role's lanes stand in a room. */
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
 * Each person as a dot above the market's range of the person's role and place, each role on a scale of its own: people are held
 * against their market, not against other roles. The height depends on the people and on the class of the room's width. Parts of a
 * role's lanes share its scale.
 */
export function benchmarkLayout({ roles }: BenchmarkState, room: LimitedRoom, part: LinePart = WHOLE): Scene {
	const lanes = roles.flatMap((role) => role.lanes);
	if (lanes.length === 0) return nothingScene(room, 'No people to draw.');
	const ranges = lanes.map(({ market }) => rangeOfMarket(market));
	const legend = rowsLegend(ranges, 'median', 'context', room, false);
	const signs = signRows([PERSON], room, legend.height);
	const drawn = new Set(linesOfPart(lanes, part));
	const marks: Mark[] = [];
	const data: Datum[] = [];
	let y = signs.height + 4;
	for (const role of roles) {
		const own = role.lanes.filter((lane) => drawn.has(lane));
		if (own.length === 0) continue;
		const plan = planOf(role.lanes, room);
		// A low room has no height for headings: its labels name the role.
		if (!isLow(room)) {
			marks.push(...headingMarks(role, y, room));
			y += HEADING;
		}
		const top = y;
		y += TICKS;
		const rows: Mark[] = [];
		for (const lane of own) {
			const label = isLow(room) ? `${role.title}, ${placeLabel(lane)}` : placeLabel(lane);
			const block = laneBlock(lane, label, y, plan);
			rows.push(...block.marks);
			data.push(...block.data);
			y += block.height;
		}
		marks.push(
			...gridMarks(plan.axis, top + TICKS - 2, y),
			...tickLabelMarks(plan.axis, top + 14, plan.plotLeft, room.width),
			...rows,
		);
		y += 4;
	}
	return { width: room.width, height: y, marks: [...legend.marks, ...signs.marks, ...marks], data };
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
	const { highest } = pile(leastAxis, most);
	const { levels } = pile(axis, highest);
	const lines = wrap(label, narrow ? Math.min(right, 316) : plan.labels, LABEL.size, 400, 4);
	const labelHeight = (lines.length + 1) * LINE + 6;
	const dotsHeight = 2 * PADDING + ROW_THICKNESS + 4 + ABOVE_RANGE + highest * step + 2 * radius;
	const height = narrow ? labelHeight + dotsHeight : Math.max(labelHeight, dotsHeight);
	const middle = y + height - PADDING - ROW_THICKNESS / 2 - 4;
	const labelTop = narrow ? y : Math.max(y, middle + 4 - labelHeight);
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
	const lowest = middle - ROW_THICKNESS / 2 - ABOVE_RANGE - radius + 2;
	const dots = people.map((person, index) => ({
		person,
		x: axis.scale(person.pay),
		y: lowest - (levels[index] ?? 0) * step,
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
