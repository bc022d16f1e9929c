import type { AreaCode } from '$lib/domain/area.ts';
import { rangeRowsScene } from '$lib/charts/range-rows.ts';
import type { Reading, RowEntry } from '$lib/charts/range-columns.ts';
import { roleInk } from '$lib/charts/role-ink.ts';
import type { Room, Scene } from '$lib/charts/scene.ts';
import type { RankedRow } from '$lib/charts/ranking.ts';

/** What the view `pay-by-area` ranks: the rows to show, in order, each with its rank among all areas. */
export interface RankedListState extends Reading {
	readonly rows: readonly RankedRow[];
	/** Areas the reader asked for: they stand out, and the others step back. */
	readonly chosen: readonly AreaCode[];
}

/** One occupation's pay in many areas: rank, area, number, range. An area without a figure is hatched. */
export function rankedListLayout(state: RankedListState, room: Room): Scene {
	const chosen = new Set(state.chosen);
	const oneYear = new Set(state.rows.map(({ row }) => row.year)).size === 1;
	const someChosen = state.rows.some(({ row }) => chosen.has(row.areaCode));
	const someNot = state.rows.some(({ row }) => !chosen.has(row.areaCode));
	const entries = state.rows.map(({ row, rank, tied }): RowEntry => {
		const emphasised = someNot && chosen.has(row.areaCode);
		return {
			kind: 'row',
			row,
			label: oneYear ? row.areaTitle : `${row.areaTitle}, May ${row.year}`,
			lead: rank === null ? '–' : `${rank}${tied ? '=' : ''}`,
			ink: someChosen && someNot && !emphasised ? 'context' : roleInk(row.occCode),
			emphasised,
			indented: false,
		};
	});
	return rangeRowsScene(entries, state, room);
}
