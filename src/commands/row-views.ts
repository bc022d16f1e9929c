import type { Filters } from '$lib/domain/filters.ts';
import { markedMeasure } from '$lib/domain/metro-row.ts';
import { rankChanges } from '$lib/domain/rank-change.ts';
import type { Problem } from '$lib/domain/result.ts';
import { credentialColumns } from '$lib/export/credential-columns.ts';
import { rowsToCsv, wageRowsToCsv } from '$lib/export/csv.ts';
import { metroColumns, rankColumns, rankEntries } from '$lib/export/metro-columns.ts';
import { OUTLOOK_COLUMNS, outlookEntries } from '$lib/export/outlook-columns.ts';
import { settingColumns } from '$lib/export/setting-columns.ts';
import type { Context } from '$lib/query/context.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import type { Ask } from '$lib/view-state/asking.ts';
import {
	answerCredentials,
	answerNations,
	answerOutlook,
	answerSetting,
	answerTrend,
} from '$lib/view-state/dashboard-answer.ts';
import { answerMetroRows } from '$lib/view-state/metro-answer.ts';
import { beyondFilters } from '$lib/view-state/metro-choice.ts';

/** Asks a view's questions and prints its rows. */
export type Print = (ask: Ask, filters: Filters, context: Context) => Promise<string>;

/** The views of each page, its own first. */
export const PAGES: ReadonlyMap<string, ReadonlyMap<string, Print>> = new Map([
	[
		'/',
		new Map<string, Print>([
			[
				'pay-by-role',
				async (ask, filters, context) =>
					wageRowsToCsv(await ask('rows', payByRole(filters, context)), filters),
			],
			[
				'pay-by-area',
				async (ask, filters, context) =>
					wageRowsToCsv(await ask('rows', payByArea(filters, context)), filters),
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
			[
				'credentials',
				async (ask, filters, context) => {
					const { ranges, claims } = await answerCredentials(ask, filters, context);
					return rowsToCsv([...ranges, ...claims], credentialColumns(filters));
				},
			],
		]),
	],
	[
		'/compare/metros',
		new Map<string, Print>([
			[
				'metro-comparison',
				async (ask, filters, context) =>
					rowsToCsv(await answerMetroRows(ask, filters, context), metroColumns(filters)),
			],
			[
				'metro-ranks',
				async (ask, filters, context) => {
					const ranks = rankChanges(await answerMetroRows(ask, filters, context), markedMeasure(filters));
					return rowsToCsv(rankEntries(ranks), rankColumns(filters));
				},
			],
		]),
	],
]);

/** What pages leave out of a choice with a notice: a command refuses it, so that no file lacks what was asked for. */
export const LIMITS: ReadonlyMap<string, (filters: Filters) => readonly Problem[]> = new Map([
	['/compare/metros', beyondFilters],
]);
