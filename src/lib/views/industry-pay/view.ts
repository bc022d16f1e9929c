import type { IndustryPay } from '$lib/domain/industry-pay.ts';
import type { ViewData } from '../registry.ts';
import { industryPayColumns } from './columns.ts';
import { industryPay } from './question.ts';

export const view: ViewData<IndustryPay> = {
	question: industryPay,
	print: ({ rows }, csv) => csv(rows, industryPayColumns()),
};
