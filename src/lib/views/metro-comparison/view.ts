import { metroFigures, type MetroFigures } from '$lib/view-state/answers/metro-answer.ts';
import type { ViewData } from '../registry.ts';
import { metroColumns } from './columns.ts';

export const view: ViewData<MetroFigures> = {
	question: metroFigures,
	print: ({ rows, filters }, csv) => csv(rows, metroColumns(filters)),
};
