import type { ViewData } from '../registry.ts';
import { DEMAND_COLUMNS } from './columns.ts';
import { demand, type Demand } from './question.ts';

export const view: ViewData<Demand> = {
	question: demand,
	print: ({ points }, csv) => csv(points, DEMAND_COLUMNS),
};
