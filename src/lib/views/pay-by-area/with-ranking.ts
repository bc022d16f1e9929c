import { rankedListLayout, type RankedListState } from './layout.ts';
import { movedMarks } from '$lib/charts/marks.ts';
import type { Room, Scene } from '$lib/charts/scene.ts';
import type { MapState } from '$lib/charts/area-map/entries.ts';
import { areaMapLayout } from '$lib/charts/area-map/layout.ts';

const GAP = 28;

/** The view `pay-by-area` as one picture: the map with its legend, below it the ranking. For files: nothing to point at. */
export function mapWithRankingLayout(map: MapState, ranking: RankedListState, room: Room): Scene {
	const above = areaMapLayout(map, room);
	const below = rankedListLayout(ranking, room);
	const dy = above.height + GAP;
	return {
		width: room.width,
		height: dy + below.height,
		marks: [...above.marks, movedMarks(below.marks, dy)],
		data: [],
	};
}
