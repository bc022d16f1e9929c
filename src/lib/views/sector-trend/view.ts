import type { SectorTrend } from '$lib/domain/sector-means.ts';
import type { ViewData } from '../registry.ts';
import { sectorColumns } from './columns.ts';
import { sectorTrend } from './question.ts';

export const view: ViewData<SectorTrend> = {
	question: sectorTrend,
	print: ({ rows, filters }, csv) => csv(rows, sectorColumns(filters.pay)),
};
