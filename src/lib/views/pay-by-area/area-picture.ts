import type { MapState, MapStyle } from '$lib/charts/area-map/entries.ts';
import type { MapShapes } from '$lib/charts/area-map/shapes.ts';
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
