import { wageColumns } from '$lib/export/columns.ts';
import type { ViewData } from '../registry.ts';
import { areasAnswer, type AreasAnswer } from './question.ts';

export const view: ViewData<AreasAnswer> = {
	question: areasAnswer,
	print: ({ rows, filters }, csv) => csv(rows, wageColumns(filters)),
};
