import { wageColumns } from '$lib/export/columns.ts';
import type { ViewData } from '../registry.ts';
import { distributionAnswer, type DistributionAnswer } from './question.ts';

export const view: ViewData<DistributionAnswer> = {
	question: distributionAnswer,
	print: ({ beforeRange, nations, filters }, csv) => csv([...beforeRange, ...nations], wageColumns(filters)),
};
