import { markedMeasure } from '$lib/domain/metro-row.ts';
import { rankChanges } from '$lib/domain/rank-change.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { metroColumns, rankColumns, rankEntries } from '$lib/export/metro-columns.ts';
import { pathColumns } from '$lib/export/path-columns.ts';
import { answerMetroRows } from '$lib/view-state/metro-answer.ts';
import { beyondFilters } from '$lib/view-state/metro-choice.ts';
import { answerFigures, chosenRows } from '$lib/view-state/path-answer.ts';
import type { PageRows, Print } from './page-rows.ts';

export const metrosRows: PageRows = {
	views: new Map<string, Print>([
		[
			'metro-comparison',
			async (ask, filters, context) =>
				rowsToCsv(await answerMetroRows(ask, filters, context), metroColumns(filters)),
		],
		[
			'metro-ranks',
			async (ask, filters, context) => {
				const ranks = rankChanges(await answerMetroRows(ask, filters, context), markedMeasure(filters));
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
			async (ask, filters, context) =>
				rowsToCsv(chosenRows(await answerFigures(ask, filters, context)), pathColumns(filters)),
		],
	]),
};
