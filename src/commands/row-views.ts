import { careerLadder } from '$lib/domain/career-ladder.ts';
import { reckonValue } from '$lib/domain/credential-value.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import { completeInputs } from '$lib/domain/value-inputs.ts';
import { credentialColumns } from '$lib/export/credential-columns.ts';
import { rowsToCsv, wageRowsToCsv } from '$lib/export/csv.ts';
import { LADDER_COLUMNS } from '$lib/export/ladder-columns.ts';
import { OUTLOOK_COLUMNS, outlookEntries } from '$lib/export/outlook-columns.ts';
import { pathColumns } from '$lib/export/path-columns.ts';
import { settingColumns } from '$lib/export/setting-columns.ts';
import { VALUE_COLUMNS } from '$lib/export/value-columns.ts';
import type { Context } from '$lib/query/context.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import type { Ask } from '$lib/view-state/asking.ts';
import { answerCareerLadder } from '$lib/view-state/career-ladder.ts';
import {
	answerCredentials,
	answerNations,
	answerOutlook,
	answerSetting,
	answerTrend,
} from '$lib/view-state/dashboard-answer.ts';
import { readValueAddress } from '$lib/view-state/value-address.ts';
import { answerFigures, chosenRows } from '$lib/view-state/path-answer.ts';

/** Asks a view's questions and prints its rows. */
export type Print = (ask: Ask, filters: Filters, context: Context, address: URL) => Promise<string>;

const printCredentials: Print = async (ask, filters, context) => {
	const { ranges, claims } = await answerCredentials(ask, filters, context);
	return rowsToCsv([...ranges, ...claims], credentialColumns(filters));
};

/** The years reckoned from the inputs of an address; none where it gives none. */
const printValue: Print = async (_ask, _filters, _context, address) => {
	const complete = completeInputs(readValueAddress(address.search).given);
	const value = 'inputs' in complete ? reckonValue(complete.inputs) : null;
	return rowsToCsv(value?.ok ? value.value.years : [], VALUE_COLUMNS);
};

/** What of an address a page cannot use of its own keys, beyond the filters; half of the inputs reckon nothing. */
export const OWN_PROBLEMS: ReadonlyMap<string, (address: URL) => readonly Problem[]> = new Map([
	[
		'/credentials',
		(address) => {
			const { given, problems } = readValueAddress(address.search);
			const complete = completeInputs(given);
			if (problems.length > 0 || Object.keys(given).length === 0 || 'inputs' in complete) return problems;
			return [{ sentence: `Still needed to reckon a value: ${complete.missing.join(', ')}.`, remedy: '' }];
		},
	],
]);

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
			['credentials', printCredentials],
		]),
	],
	[
		'/credentials',
		new Map<string, Print>([
			['credential-value', printValue],
			[
				'career-ladder',
				async (ask, filters, context) =>
					rowsToCsv(careerLadder(await answerCareerLadder(ask, filters, context)).rungs, LADDER_COLUMNS),
			],
			['credentials', printCredentials],
		]),
	],
	[
		'/compare/paths',
		new Map<string, Print>([
			[
				'path-comparison',
				async (ask, filters, context) =>
					rowsToCsv(chosenRows(await answerFigures(ask, filters, context)), pathColumns(filters)),
			],
		]),
	],
]);
