import { group } from 'd3-array';
import type { OwnSeries } from '$lib/domain/own-figures.ts';
import { keyedMarks, textMark } from '../marks.ts';
import type { Box, Datum, Drawn, LimitedRoom, Mark, Scene } from '../scene.ts';
import { textWidth, wrap } from '../text-width.ts';
import { edgeLabels, edgesOf, edgeWords, type Edge } from './edge-labels.ts';
import { placements, type Placement } from './match.ts';
import { besideOwn, ownDatum, ownKey } from './own-datum.ts';
import { ARROW, DIAMOND, diamond, ownArrow, ring } from './signs.ts';

const LINE = 16;
const SIZE = 12;
const INDENT = 18;
const ABOVE = 6;
/** Series named under a picture; of more the first ones, and how many there are. */
const MOST_NAMED = 6;

/** Height under a picture that the names of so many series take at most, pixels. */
export function ownLegendHeight(series: readonly OwnSeries[], { width }: LimitedRoom): number {
	return legendOf(
		series,
		series.map((_, turn) => turn),
		[],
		width,
		0,
	).height;
}

/**
 * A picture with the reader's own figures: a hollow diamond where one has its place on an axis, an arrow with the value at the
 * end of an axis that it is beyond, a ring on a map, a line under the picture for each series. The scale stays what it was. What
 * has no place is not drawn: `absences` says why. The same scene where nothing has a place. `isNamed`: false where words outside
 * the picture say whose the diamonds are.
 */
export function withOwn(scene: Scene, series: readonly OwnSeries[], isNamed = true): Scene {
	const placed = placements(scene, series);
	const rings = ringed(scene, series);
	if (placed.length === 0 && rings.placed.length === 0) return scene;
	const edges = edgesOf(placed);
	const labels = edgeLabels(edges, scene);
	// A map alone has none: the ranking beside it does.
	const turns = isNamed ? [...new Set(placed.map(({ turn }) => turn))].sort((a, b) => a - b) : [];
	const legend = legendOf(series, turns, labels.left, scene.width, scene.height);
	return {
		...scene,
		height: scene.height + legend.height,
		marks: [
			...scene.marks,
			...rings.marks,
			...placed.flatMap((one) => (one.beyond === null ? [placedMark(one)] : [])),
			...edges.map(({ first, x, y, dx, dy }) =>
				keyedMarks(`${ownKey(first)}|beyond`, ownArrow(x, y, dx, dy)),
			),
			...labels.marks,
			...legend.marks,
		],
		data: withOwnData(scene.data, placed, edges, rings.placed, series),
	};
}

function placedMark(placement: Placement): Mark {
	const { x, y } = centerOf(placement);
	return keyedMarks(ownKey(placement), diamond(x, y, placement.turn, halfOf(placement)));
}

function centerOf({ axis, slot, along }: Placement): { readonly x: number; readonly y: number } {
	return axis.orientation === 'horizontal' ? { x: along, y: slot.at } : { x: slot.at, y: along };
}

/** The measure a picture is of stands out among others on the same axis. */
function halfOf({ axis, figure }: Placement): number {
	return figure.measure === axis.measures[0] ? DIAMOND.chosen : DIAMOND.other;
}

/** Places of a map that the reader has figures of. */
function ringed(
	{ spots = [] }: Scene,
	series: readonly OwnSeries[],
): { readonly marks: readonly Mark[]; readonly placed: readonly Placement[] } {
	// A map has no scale to place a value on: each place is an axis of its own that every figure is on.
	const placed = spots.flatMap(({ key, measure, pay, dollars, factor }) => {
		const axis = {
			measures: [measure],
			orientation: 'horizontal',
			domain: [0, 1],
			range: [0, 0],
			plot: { x: 0, y: 0, width: 0, height: 0 },
			pay,
			dollars,
			slots: [{ key, at: 0, factor }],
		} as const;
		return placements({ axes: [axis] }, series);
	});
	const keys = new Set(placed.map(({ slot }) => slot.key));
	const marks = spots.flatMap(({ key, x, y }) => (keys.has(key) ? [keyedMarks(key, ring(x, y))] : []));
	return { marks, placed };
}

/** Every official datum with its own figures beside it, then those as data of their own. */
function withOwnData(
	data: readonly Datum[],
	placed: readonly Placement[],
	edges: readonly Edge[],
	onMap: readonly Placement[],
	series: readonly OwnSeries[],
): readonly Datum[] {
	const bySlot = group(placed, ({ slot }) => slot.key);
	const mapped = group(onMap, ({ slot }) => slot.key);
	const tips = new Map(edges.flatMap((edge) => edge.all.map((one) => [one, edge] as const)));
	return data.flatMap((datum) => {
		const own = bySlot.get(datum.key) ?? [];
		const told = own.length > 0 ? own : (mapped.get(datum.key) ?? []);
		if (told.length === 0) return [datum];
		return [
			besideOwn(datum, told, series),
			...own.map((one) => ownDatum(one, series[one.turn]?.title ?? '', datum, boxOf(one, tips.get(one)))),
		];
	});
}

function boxOf(placement: Placement, edge: Edge | undefined): Box {
	const half = DIAMOND.chosen + 1;
	const { x, y } = edge
		? { x: edge.x - (edge.dx * ARROW) / 2, y: edge.y - (edge.dy * ARROW) / 2 }
		: centerOf(placement);
	return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

/** A line for each series from a height on, then the values that found no room beside their arrows. */
function legendOf(
	series: readonly OwnSeries[],
	turns: readonly number[],
	left: readonly Edge[],
	width: number,
	top: number,
): Drawn {
	const named = turns.slice(0, turns.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED);
	const more = turns.length - named.length;
	const marks: Mark[] = [];
	let y = top + ABOVE;
	const write = (words: string, turn: number | null) => {
		for (const [line, text] of wrap(words, width - INDENT, SIZE, 400, 2).entries()) {
			if (line === 0 && turn !== null) marks.push(...diamond(8, y + LINE / 2, turn, DIAMOND.other + 0.5));
			marks.push(textMark(INDENT, y + LINE / 2 + 4, text, { ink: 'own', size: SIZE }));
			y += LINE;
		}
	};
	for (const turn of named) write(`yours: ${series[turn]?.title ?? ''}, not official`, turn);
	if (more > 0) write(`and ${more} more series of yours`, null);
	if (left.length > 0) {
		const values = left.map(edgeWords);
		while (values.length > 1 && textWidth(values.join('; '), SIZE, 400) > 1.6 * (width - INDENT))
			values.pop();
		const rest = left.length - values.length;
		write(`beyond the axis: ${values.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`, null);
	}
	return { marks, height: marks.length === 0 ? 0 : y - top + 2 };
}
