import { markedMeasure } from '$lib/domain/metro-row.ts';
import { rankChanges } from '$lib/domain/rank-change.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { metroColumns, rankColumns, rankEntries } from '$lib/export/metro-columns.ts';
import { pathColumns } from '$lib/export/path-columns.ts';
import { metroRows } from '$lib/view-state/metro-answer.ts';
import { readKeys } from '$lib/view-state/address-keys.ts';
import { beyondFilters, SIMILAR_ADDRESS } from '$lib/view-state/metro-choice.ts';
import { chosenRows, pathFigures } from '$lib/view-state/path-answer.ts';
import { SCOPE_ADDRESS } from '$lib/view-state/path-scope.ts';
import { viewsOf, type PageRows } from './page-rows.ts';

export const metrosRows: PageRows = {
	views: viewsOf({
		'metro-comparison': (filters, context) => async (ask) =>
			rowsToCsv(await metroRows(filters, context)(ask), metroColumns(filters)),
		'metro-ranks': (filters, context) => async (ask) => {
			const ranks = rankChanges(await metroRows(filters, context)(ask), markedMeasure(filters));
			return rowsToCsv(rankEntries(ranks), rankColumns(filters));
		},
	}),
	problemsOf: (address, filters, vocabulary) => [
		...readKeys(SIMILAR_ADDRESS, address.searchParams, vocabulary).problems,
		...beyondFilters(filters),
	],
};

export const pathsRows: PageRows = {
	views: viewsOf({
		'path-comparison': (filters, context, address) => async (ask) => {
			const { scope } = readKeys(SCOPE_ADDRESS, address.searchParams, null).values;
			const figures = await pathFigures({ ...filters, scope }, context)(ask);
			return rowsToCsv(chosenRows(figures), pathColumns(filters));
		},
	}),
	problemsOf: (address, _, vocabulary) => readKeys(SCOPE_ADDRESS, address.searchParams, vocabulary).problems,
};
