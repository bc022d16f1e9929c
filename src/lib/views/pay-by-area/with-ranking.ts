import { rankedListLayout, type RankedListState } from './layout.ts';
import { movedMarks } from '$lib/charts/marks.ts';
import { movedAxes } from '$lib/charts/value-axis.ts';
import type { LinePart } from '$lib/charts/portion.ts';
import { NARROW_BELOW, type LimitedRoom, type Scene } from '$lib/charts/scene.ts';
import type { MapState } from '$lib/charts/area-map/entries.ts';
import { areaMapLayout } from '$lib/charts/area-map/layout.ts';

const GAP = 28;
/** Room for the ranking in its wide form beside a map. */
const BESIDE = NARROW_BELOW + 16;
/** From this width on the two are beside each other, as on the page. */
const SIDE_BY_SIDE = 1056;
/** In a room that is so much wider than high the map has no room above the ranking: they share the width. */
const LOW = 1.35;
const PLAIN_GAP = 20;
/** Of a low room, for the map. */
const MAP_SHARE = 0.48;
/** Of a high one, at most: ranks need the rest. */
const MAP_HEIGHT = 0.5;
const LEAST_MAP = 200;

/** Where the map is, and how the ranking is drawn with it. */
interface Place {
	readonly map: Scene;
	readonly mapLeft: number;
	readonly width: number;
	readonly left: number;
	readonly top: number;
	readonly isPlain: boolean;
}

/**
 * The view `pay-by-area` as one picture: the map with its legend, the ranking beside or below it; on pages that follow the
 * ranking goes on alone. For files: nothing to point at.
 */
export function mapWithRanking(
	map: MapState,
	ranking: RankedListState,
): (room: LimitedRoom, part: LinePart) => Scene {
	// A file tries how many lines have room beside the very same map.
	const places = new Map<string, Place>();
	return (room, part) => {
		if (part.from > 0) return { ...rankedListLayout(ranking, room, part), data: [] };
		const key = `${room.width} ${room.height ?? ''}`;
		const place = places.get(key) ?? placeOf(map, room);
		places.set(key, place);
		const list = rankedListLayout(ranking, { width: place.width }, part, place.isPlain);
		return {
			width: room.width,
			height: Math.max(place.map.height, place.top + list.height),
			marks: [movedMarks(place.map.marks, 0, place.mapLeft), movedMarks(list.marks, place.top, place.left)],
			data: [],
			axes: movedAxes(list.axes, place.top, place.left),
			spots: (place.map.spots ?? []).map((spot) => ({ ...spot, x: spot.x + place.mapLeft })),
		};
	};
}

function placeOf(map: MapState, room: LimitedRoom): Place {
	const { width, height } = room;
	if (width >= SIDE_BY_SIDE) {
		const drawn = fitted(map, width - BESIDE - GAP, height ?? Infinity);
		return { map: drawn, mapLeft: 0, width: BESIDE, left: width - BESIDE, top: 0, isPlain: false };
	}
	if (height !== undefined && width > height * LOW) {
		const drawn = fitted(map, Math.floor(width * MAP_SHARE), height);
		// A legend of a small map is wider than it.
		const left = Math.floor(width * MAP_SHARE) + PLAIN_GAP;
		return { map: drawn, mapLeft: 0, width: width - left, left, top: 0, isPlain: true };
	}
	const drawn = fitted(map, width, (height ?? Infinity) * MAP_HEIGHT);
	const mapLeft = (width - drawn.width) / 2;
	return { map: drawn, mapLeft, width, left: 0, top: drawn.height + GAP, isPlain: false };
}

/** The map as wide as it may be without being higher than so many pixels. */
function fitted(map: MapState, width: number, height: number): Scene {
	const drawn = areaMapLayout(map, { width, height });
	const smaller = Math.max(LEAST_MAP, Math.floor(width * 0.92));
	return drawn.height <= height || smaller >= width ? drawn : fitted(map, smaller, height);
}
