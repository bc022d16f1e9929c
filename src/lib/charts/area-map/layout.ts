import { MAP_FRAME } from '$lib/domain/map-shapes.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { circleMark, keyedMarks, movedMarks } from '../marks.ts';
import type { Datum, LimitedRoom, Mark, Room, Scene } from '../scene.ts';
import { moneyFactor } from '../value-axis.ts';
import { wageDatum, wageKey } from '../wage-datum.ts';
import { classesOf, type Classes } from './classes.ts';
import {
	mapContent,
	type MapContent,
	type MapEntry,
	type MapState,
	type MapStyle,
	type AreaStatus,
} from './entries.ts';
import { mapLegend } from './legend.ts';
import { mapLabels, mapName, type Named, type Seen } from './labels.ts';
import { hatchPath, outlinePath, placeIn, type Place } from './outline.ts';
import type { AreaShape, Rings } from './shapes.ts';
import { jobsScale, type JobsScale } from './symbols.ts';

/** Radius of an area without outline, map pixels. */
const POINT = 4;
const HATCH = 5;
const GAP = 12;

/** The map with its legend below it, for files and snapshots; a page draws the two apart, see MapFrame.svelte. */
export function areaMapLayout(state: MapState, room: LimitedRoom): Scene {
	const { map, legendAt, labelsAt } = areaMapParts(state, room);
	const legend = legendAt(room.width / MAP_FRAME.width, room);
	return {
		width: room.width,
		height: map.height + GAP + legend.height,
		marks: [
			...map.marks,
			...labelsAt({ x: 0, y: 0, width: room.width, height: map.height, times: 1 }),
			movedMarks(legend.marks, map.height + GAP),
		],
		data: map.data,
		spots: map.spots ?? [],
	};
}

/** Map and legend as scenes of their own: the one can be zoomed into while the other stays. */
export interface AreaMapParts {
	readonly map: Scene;
	/** The legend of the map as it is seen: how many pixels a map pixel takes there, and its room. */
	readonly legendAt: (scale: number, room: LimitedRoom) => Scene;
	/** The names of the chosen places over the part of the map that is seen, in pixels of the screen. */
	readonly labelsAt: (seen: Seen) => readonly Mark[];
	readonly content: MapContent;
}

export function areaMapParts(state: MapState, room: Room): AreaMapParts {
	const scale = room.width / MAP_FRAME.width;
	const content = mapContent(state);
	const values = content.entries.flatMap(({ row }) => valueOf(row, state) ?? []);
	const classes = classesOf(values, state.filters.measure === 'employment');
	const jobs = jobsScale(content.entries.flatMap(({ row }) => row?.employment.value ?? []));
	const drawing: Drawing = {
		state,
		classes,
		jobs,
		scale,
		chosen: new Set(state.filters.area),
		place: placeIn(room),
	};
	const drawn = inDrawingOrder(content.entries, state.style);
	const beside = besideShapes(content, state);
	return {
		content,
		map: {
			width: room.width,
			height: Math.round(MAP_FRAME.height * scale),
			marks: [
				...landMarks(drawing),
				...drawn.map((entry) => areaMark(entry, content.year, drawing)),
				...beside.flatMap(({ shape }) => outlineMarks(shape.rings, drawing)),
				...drawn.flatMap((entry) => chosenMark(entry, content.year, drawing)),
			],
			data: content.entries.map((entry) => datumOf(entry, content.year, drawing)),
			spots: content.entries.map((entry) => ({
				key: keyOf(entry, content.year, state),
				measure: state.filters.measure,
				pay: state.filters.pay,
				dollars: state.filters.dollars,
				factor: moneyFactor(entry.row ?? {}, state.filters.dollars),
				x: drawing.place.x(entry.shape.centre[0]),
				y: drawing.place.y(entry.shape.centre[1]),
			})),
		},
		legendAt: (seen, legendRoom) => mapLegend(content, state, { classes, jobs, scale: seen }, legendRoom),
		labelsAt: (seen) =>
			mapLabels(
				[...content.entries.filter(({ shape }) => drawing.chosen.has(shape.code)), ...beside].map(
					({ shape, row }): Named => ({
						x: drawing.place.x(shape.centre[0]),
						y: drawing.place.y(shape.centre[1]),
						words: mapName(shape.title, row, state),
					}),
				),
				seen,
			),
	};
}

/** The outlines of chosen places of another level. */
function besideShapes(
	{ year }: MapContent,
	{ beside = [], shapes }: MapState,
): readonly { readonly shape: AreaShape; readonly row: WageRow }[] {
	return beside.flatMap((row) => {
		const shape = shapes.states.get(row.areaCode) ?? shapes.areas.get(row.areaCode);
		return shape && row.year === year ? [{ shape, row }] : [];
	});
}

interface Drawing {
	readonly state: MapState;
	readonly classes: Classes;
	readonly jobs: JobsScale;
	readonly place: Place;
	/** Scene pixels to a map pixel. */
	readonly scale: number;
	/** Areas to be outlined among the others. */
	readonly chosen: ReadonlySet<string>;
}

function valueOf(row: WageRow | null, { filters }: MapState): number | null {
	return row ? estimateOf(row, filters.measure).value : null;
}

function landMarks({ state, place }: Drawing): readonly Mark[] {
	return [...state.shapes.states.values()].map(({ rings }) => ({
		kind: 'path',
		d: outlinePath(rings, place),
		fill: 'highlight',
		stroke: 'axis',
		thickness: 0.5,
	}));
}

/**
 * What lies on top comes last: small circles over large ones, points over outlines. Outlines are in an order that no
 * choice changes, so that an element goes on showing its area.
 */
function inDrawingOrder(entries: readonly MapEntry[], style: MapStyle): readonly MapEntry[] {
	if (style === 'symbols') {
		return [...entries].sort((a, b) => (b.row?.employment.value ?? 0) - (a.row?.employment.value ?? 0));
	}
	const height = ({ shape }: MapEntry) => {
		if (shape.rings.length === 0) return 1;
		return shape.code.length === 2 ? -1 : 0;
	};
	return [...entries].sort(
		(a, b) =>
			height(a) - height(b) || (a.shape.code < b.shape.code ? -1 : a.shape.code > b.shape.code ? 1 : 0),
	);
}

/** The outline of a chosen area once more over all neighbours; circles and points carry their own. */
function chosenMark(entry: MapEntry, year: number, drawing: Drawing): readonly Mark[] {
	const { state, chosen } = drawing;
	const { shape } = entry;
	if (state.style === 'symbols' || shape.rings.length === 0 || !chosen.has(shape.code)) return [];
	return [keyedMarks(keyOf(entry, year, state), outlineMarks(shape.rings, drawing))];
}

/** A dark line on a light one, to be seen on every colour of the scale. */
function outlineMarks(rings: Rings, { place }: Drawing): readonly Mark[] {
	if (rings.length === 0) return [];
	const d = outlinePath(rings, place);
	return [
		{ kind: 'path', d, stroke: 'paper', thickness: 4 },
		{ kind: 'path', d, stroke: 'ink', thickness: 2 },
	];
}

function areaMark(entry: MapEntry, year: number, drawing: Drawing): Mark {
	const marks = drawing.state.style === 'symbols' ? symbolMarks(entry, drawing) : fillMarks(entry, drawing);
	return keyedMarks(keyOf(entry, year, drawing.state), marks);
}

function fillMarks(entry: MapEntry, { state, classes, place, chosen, scale }: Drawing): readonly Mark[] {
	const { shape, row, status } = entry;
	const value = valueOf(row, state);
	const blank = status === 'unknown' ? 'highlight' : 'paper';
	const fill = status === 'figure' && value !== null ? classes.inkOf(value) : blank;
	if (shape.rings.length === 0) return [pointMark(entry, fill, chosen.has(shape.code), place)];
	const marks: Mark[] = [
		{
			kind: 'path',
			d: outlinePath(shape.rings, place),
			fill,
			stroke: status === 'figure' ? 'paper' : 'axis',
			thickness: 0.5,
		},
	];
	if (status === 'missing') {
		marks.push({
			kind: 'path',
			d: hatchPath(shape.rings, HATCH / Math.min(1, scale), place),
			stroke: 'missing',
			thickness: 0.75,
		});
	}
	return marks;
}

function pointMark(
	{ shape, status }: MapEntry,
	fill: Extract<Mark, { kind: 'circle' }>['ink'],
	isChosen: boolean,
	place: Place,
): Mark {
	return circleMark(
		place.x(shape.centre[0]),
		place.y(shape.centre[1]),
		place.x(POINT) - place.x(0),
		fill,
		status === 'missing' && !isChosen ? 'missing' : 'ink',
		isChosen ? 2 : 0.75,
	);
}

/** A circle for the jobs in the colour of the measure; without either a small ring says that there is an area. */
function symbolMarks(
	entry: MapEntry,
	{ state, classes, jobs, place, chosen, scale }: Drawing,
): readonly Mark[] {
	const { shape, row, status } = entry;
	const value = valueOf(row, state);
	const employment = row?.employment.value ?? null;
	const isChosen = chosen.has(shape.code);
	const isFull = status === 'figure' && value !== null && employment !== null;
	return [
		circleMark(
			place.x(shape.centre[0]),
			place.y(shape.centre[1]),
			(employment === null ? jobs.least : jobs.radius(employment)) * scale,
			isFull ? classes.inkOf(value) : status === 'unknown' ? 'highlight' : 'paper',
			isChosen || isFull ? 'ink' : status === 'missing' ? 'missing' : 'axis',
			isChosen ? 2 : 0.5,
		),
	];
}

function keyOf({ shape, row }: MapEntry, year: number, state: MapState): string {
	return row ? wageKey(row) : `${state.role}|${shape.code}|${year}`;
}

const STATUS_TEXTS: Readonly<Record<Exclude<AreaStatus, 'figure'>, string>> = {
	outside: 'outside the range you chose',
	missing: 'not published for this role',
	unknown: 'not in this release for this role',
};

function datumOf(entry: MapEntry, year: number, { state, place, scale, jobs }: Drawing): Datum {
	const { shape, row, status, rank } = entry;
	const [cx, cy] = [place.x(shape.centre[0]), place.y(shape.centre[1])];
	const radius = POINT * scale;
	const isCircle = state.style === 'symbols' || shape.rings.length === 0;
	const r =
		state.style === 'symbols'
			? (row?.employment.value ? jobs.radius(row.employment.value) : jobs.least) * scale
			: radius;
	const box = isCircle
		? { x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }
		: {
				x: place.x(shape.box.x),
				y: place.y(shape.box.y),
				width: shape.box.width * scale,
				height: shape.box.height * scale,
			};
	if (row) {
		return wageDatum(row, state.filters.measure, state.filters.pay, box, {
			before: rank === null ? '' : `Rank ${rank}. `,
			after: status === 'outside' ? ' Outside the range you chose.' : '',
		});
	}
	const text = status === 'figure' ? '' : STATUS_TEXTS[status];
	const measure = measureTitle(state.filters.measure);
	return {
		...box,
		key: keyOf(entry, year, state),
		title: shape.title,
		subtitle: `May ${year}`,
		facts: [{ name: measure, text, chosen: true }],
		label: `${shape.title}, May ${year}: ${text}.`,
	};
}
