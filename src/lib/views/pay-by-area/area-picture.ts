import { mapWithRankingLayout } from './with-ranking.ts';
import type { MapState, MapStyle } from '$lib/charts/area-map/entries.ts';
import type { MapShapes } from '$lib/charts/area-map/shapes.ts';
import { FIRST_LINES, rankedListLayout, type RankedListState } from './layout.ts';
import type { Room, Scene } from '$lib/charts/scene.ts';
import { focusOf, type Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';

/**
 * What the map of `pay-by-area` draws: every place of a level, within a range of pay or not, those outside it step back.
 * `beside`: rows of chosen places of another level.
 */
export function mapStateOf(
	rows: readonly WageRow[],
	filters: Filters,
	shapes: MapShapes,
	style: MapStyle,
	newestYear: number,
	beside: readonly WageRow[] = [],
): MapState {
	return {
		rows,
		beside,
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
	/** What a file must say beside the notes of the page; made when a file is. */
	readonly notes: () => readonly string[];
}

/** The map as the reader has it, with the ranking; the ranking alone, and that said, while there are no outlines. */
export function areaPicture(map: MapState | null, ranking: RankedListState): AreaPicture {
	const drawn = ranking.more === null ? ranking.rows.length : FIRST_LINES.wide + ranking.more;
	const cut =
		drawn < ranking.rows.length ? [`The ranking shows ${drawn} of ${ranking.rows.length} rows.`] : [];
	if (!map) {
		return {
			layout: (room) => rankedListLayout(ranking, room),
			notes: () => ['The map is not in this picture because it had not loaded.', ...cut],
		};
	}
	return { layout: (room) => mapWithRankingLayout(map, ranking, room), notes: () => cut };
}
