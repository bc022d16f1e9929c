import { rankedListLayout, type RankedListState } from '../ranked-list/layout.ts';
import { movedMarks } from '../marks.ts';
import type { Room, Scene } from '../scene.ts';
import type { MapState } from './entries.ts';
import { areaMapLayout } from './layout.ts';

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
