import { markedMeasure } from '$lib/domain/metro-row.ts';
import { rankChanges } from '$lib/domain/rank-change.ts';
import { metroFigures, type MetroFigures } from '$lib/view-state/answers/metro-answer.ts';
import type { ViewData } from '../registry.ts';
import { rankColumns, rankEntries } from './columns.ts';

export const view: ViewData<MetroFigures> = {
	question: metroFigures,
	print: ({ rows, filters }, csv) =>
		csv(rankEntries(rankChanges(rows, markedMeasure(filters))), rankColumns(filters)),
};
