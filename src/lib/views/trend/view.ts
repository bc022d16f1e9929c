import { wageColumns } from '$lib/export/columns.ts';
import type { ViewData } from '../registry.ts';
import { trend, type Trend } from './question.ts';

export const view: ViewData<Trend> = {
	question: trend,
	print: ({ rows, filters }, csv) => csv(rows, wageColumns(filters)),
};
