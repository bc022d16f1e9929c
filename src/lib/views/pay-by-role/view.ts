import { wageColumns } from '$lib/export/columns.ts';
import type { ViewData } from '../registry.ts';
import { rolesAnswer, type RolesAnswer } from './question.ts';

export const view: ViewData<RolesAnswer> = {
	question: rolesAnswer,
	print: ({ rows, filters }, csv) => csv(rows, wageColumns(filters)),
};
