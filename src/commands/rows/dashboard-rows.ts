import { credentialColumns } from '$lib/export/credential-columns.ts';
import { rowsToCsv, wageRowsToCsv } from '$lib/export/csv.ts';
import { OUTLOOK_COLUMNS, outlookEntries } from '$lib/export/outlook-columns.ts';
import { settingColumns } from '$lib/export/setting-columns.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import {
	answerCredentials,
	answerNations,
	answerOutlook,
	answerSetting,
	answerTrend,
} from '$lib/view-state/dashboard-answer.ts';
import type { PageRows, Print } from './page-rows.ts';

export const printCredentials: Print = async (ask, filters, context) => {
	const { ranges, claims } = await answerCredentials(ask, filters, context);
	return rowsToCsv([...ranges, ...claims], credentialColumns(filters));
};

export const dashboardRows: PageRows = {
	views: new Map<string, Print>([
		[
			'pay-by-role',
			async (ask, filters, context) => wageRowsToCsv(await ask('rows', payByRole(filters, context)), filters),
		],
		[
			'pay-by-area',
			async (ask, filters, context) => wageRowsToCsv(await ask('rows', payByArea(filters, context)), filters),
		],
		[
			'distribution',
			async (ask, filters, context) => {
				const rows = await ask('rows', payByArea({ ...filters, range: null }, context));
				const nations = await answerNations(ask, filters, context);
				return wageRowsToCsv([...rows, ...nations], filters);
			},
		],
		[
			'trend',
			async (ask, filters, context) =>
				wageRowsToCsv((await answerTrend(ask, filters, context)).rows, filters),
		],
		[
			'pay-by-setting',
			async (ask, filters, context) => {
				const { rows, claims } = await answerSetting(ask, filters, context);
				return rowsToCsv([...rows, ...claims], settingColumns(filters));
			},
		],
		[
			'outlook',
			async (ask, filters, context) =>
				rowsToCsv(outlookEntries(await answerOutlook(ask, filters, context)), OUTLOOK_COLUMNS),
		],
		['credentials', printCredentials],
	]),
};
