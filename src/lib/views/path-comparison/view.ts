import { chosenRows, pathFigures, type PathFigures } from '$lib/view-state/answers/path-answer.ts';
import type { PathFilters } from '$lib/view-state/address/path-address.ts';
import type { ViewData } from '../registry.ts';
import { pathColumns } from './columns.ts';

export const view: ViewData<PathFigures, PathFilters> = {
	question: pathFigures,
	print: (figures, csv) => csv(chosenRows(figures), pathColumns(figures.filters)),
};
