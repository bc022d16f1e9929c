import type { PayBySetting } from '$lib/domain/setting-row.ts';
import type { ViewData } from '../registry.ts';
import { payBySetting } from './question.ts';
import { settingColumns } from './columns.ts';

export const view: ViewData<PayBySetting> = {
	question: payBySetting,
	print: ({ rows, claims, filters }, csv) => csv([...rows, ...claims], settingColumns(filters)),
};
