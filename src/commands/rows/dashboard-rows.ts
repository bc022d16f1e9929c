import { credentialColumns } from '$lib/export/credential-columns.ts';
import { rowsToCsv, wageRowsToCsv } from '$lib/export/csv.ts';
import { OUTLOOK_COLUMNS, outlookEntries } from '$lib/export/outlook-columns.ts';
import { settingColumns } from '$lib/export/setting-columns.ts';
import { credentialPay } from '$lib/query/questions/credentials.ts';
import { outlook } from '$lib/query/questions/outlook.ts';
import { nationsOfFocus, payByArea } from '$lib/query/questions/pay-by-area.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import { payBySetting } from '$lib/query/questions/pay-by-setting.ts';
import { trend } from '$lib/query/questions/trend.ts';
import { viewsOf, type PageRows, type Print } from './page-rows.ts';

export const printCredentials: Print = (filters, context) => async (ask) => {
	const { ranges, claims } = await credentialPay(filters, context)(ask);
	return rowsToCsv([...ranges, ...claims], credentialColumns(filters));
};

export const dashboardRows: PageRows = {
	views: viewsOf({
		'pay-by-role': (filters, context) => async (ask) =>
			wageRowsToCsv(await payByRole(filters, context)(ask), filters),
		'pay-by-area': (filters, context) => async (ask) =>
			wageRowsToCsv(await payByArea(filters, context)(ask), filters),
		distribution: (filters, context) => async (ask) => {
			const rows = await payByArea({ ...filters, range: null }, context)(ask);
			const nations = await nationsOfFocus(filters, context)(ask);
			return wageRowsToCsv([...rows, ...nations], filters);
		},
		trend: (filters, context) => async (ask) =>
			wageRowsToCsv((await trend(filters, context)(ask)).rows, filters),
		'pay-by-setting': (filters, context) => async (ask) => {
			const { rows, claims } = await payBySetting(filters, context)(ask);
			return rowsToCsv([...rows, ...claims], settingColumns(filters));
		},
		outlook: (filters, context) => async (ask) =>
			rowsToCsv(outlookEntries(await outlook(filters, context)(ask)), OUTLOOK_COLUMNS),
		credentials: printCredentials,
	}),
};
