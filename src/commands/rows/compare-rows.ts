import { markedMeasure } from '$lib/domain/metro-row.ts';
import { rankChanges } from '$lib/domain/rank-change.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { metroColumns, rankColumns, rankEntries } from '$lib/export/metro-columns.ts';
import { pathColumns } from '$lib/export/path-columns.ts';
import { metroRows } from '$lib/view-state/metro-answer.ts';
import { beyondFilters } from '$lib/view-state/metro-choice.ts';
import { chosenRows, pathFigures } from '$lib/view-state/path-answer.ts';
import type { PageRows, Print } from './page-rows.ts';

export const metrosRows: PageRows = {
	views: new Map<string, Print>([
		[
			'metro-comparison',
			(filters, context) => async (ask) =>
				rowsToCsv(await metroRows(filters, context)(ask), metroColumns(filters)),
		],
		[
			'metro-ranks',
			(filters, context) => async (ask) => {
				const ranks = rankChanges(await metroRows(filters, context)(ask), markedMeasure(filters));
				return rowsToCsv(rankEntries(ranks), rankColumns(filters));
			},
		],
	]),
	problemsOf: (_, filters) => beyondFilters(filters),
};

export const pathsRows: PageRows = {
	views: new Map<string, Print>([
		[
			'path-comparison',
			(filters, context) => async (ask) =>
				rowsToCsv(chosenRows(await pathFigures(filters, context)(ask)), pathColumns(filters)),
		],
	]),
};
