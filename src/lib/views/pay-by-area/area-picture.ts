import type { MapState, MapStyle } from '$lib/charts/area-map/entries.ts';
import { mapContent } from '$lib/charts/area-map/entries.ts';
import type { MapShapes } from '$lib/charts/area-map/shapes.ts';
import { mapWithRankingLayout } from './with-ranking.ts';
import { mapSentences, yearSentence } from '$lib/charts/area-map/words.ts';
import { rankedListLayout, type RankedListState } from './layout.ts';
import type { Room, Scene } from '$lib/charts/scene.ts';
import { focusOf, type Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';

/** What the map of `pay-by-area` draws. `rows` are without a range of pay: areas outside it step back. */
export function mapStateOf(
	rows: readonly WageRow[],
	filters: Filters,
	shapes: MapShapes,
	style: MapStyle,
	newestYear: number,
): MapState {
	return {
		rows,
		filters,
		style,
		shapes,
		role: focusOf(filters),
		year: filters.year.length ? Math.max(...filters.year) : newestYear,
	};
}

/** `pay-by-area` as it leaves the site. */
interface AreaPicture {
	readonly layout: (room: Room) => Scene;
	/** What a file must say beside what stands on the page already; made when a file is. */
	readonly notes: () => readonly string[];
}

/** The map as the reader has it, above the ranking; the ranking alone, and that said, while there are no outlines. */
export function areaPicture(map: MapState | null, ranking: RankedListState): AreaPicture {
	if (!map) {
		return {
			layout: (room) => rankedListLayout(ranking, room),
			notes: () => [
				'The map that stands above this ranking is not in the picture: its outlines had not been fetched.',
			],
		};
	}
	return {
		layout: (room) => mapWithRankingLayout(map, ranking, room),
		notes: () => [yearSentence(map.rows), ...mapSentences(mapContent(map), map)].filter(Boolean),
	};
}
