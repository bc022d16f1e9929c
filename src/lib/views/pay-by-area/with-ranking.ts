import { rankedListLayout, type RankedListState } from './layout.ts';
import { movedMarks } from '$lib/charts/marks.ts';
import { NARROW_BELOW, type Room, type Scene } from '$lib/charts/scene.ts';
import type { MapState } from '$lib/charts/area-map/entries.ts';
import { areaMapLayout } from '$lib/charts/area-map/layout.ts';

const GAP = 28;
/** Room for the ranking in its wide form beside a map. */
const BESIDE = NARROW_BELOW + 16;
/** From this width on the two are beside each other, as on the page. */
const SIDE_BY_SIDE = 1056;

/** The view `pay-by-area` as one picture: the map with its legend, the ranking beside or below it. For files: nothing to point at. */
export function mapWithRankingLayout(map: MapState, ranking: RankedListState, room: Room): Scene {
	const isBeside = room.width >= SIDE_BY_SIDE;
	const mapRoom = isBeside ? { width: room.width - BESIDE - GAP } : room;
	const first = areaMapLayout(map, mapRoom);
	const second = rankedListLayout(ranking, isBeside ? { width: BESIDE } : room);
	const [dx, dy] = isBeside ? [mapRoom.width + GAP, 0] : [0, first.height + GAP];
	return {
		width: room.width,
		height: Math.max(first.height, dy + second.height),
		marks: [...first.marks, movedMarks(second.marks, dy, dx)],
		data: [],
	};
}
