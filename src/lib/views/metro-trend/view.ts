import { wageColumns } from '$lib/export/columns.ts';
import { metroTrend, type MetroTrend } from '$lib/view-state/answers/metro-trend.ts';
import type { ViewData } from '../registry.ts';

export const view: ViewData<MetroTrend> = {
	question: metroTrend,
	print: ({ rows, filters }, csv) => csv(rows, wageColumns(filters)),
};
