import type { Filters } from '$lib/domain/filters.ts';
import { judgeClaims } from '$lib/domain/claim-verdict.ts';
import type { Problem } from '$lib/domain/result.ts';
import { CLAIM_COLUMNS, claimEntries } from '$lib/export/claim-columns.ts';
import { credentialColumns } from '$lib/export/credential-columns.ts';
import { rowsToCsv, wageRowsToCsv } from '$lib/export/csv.ts';
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
import { chosenClaims, readLedgerAddress } from '$lib/view-state/ledger-address.ts';
import { answerLedger } from '$lib/view-state/ledger-answer.ts';

/** Asks a view's questions and prints its rows. */
export type Print = (ask: Ask, filters: Filters, context: Context, address: URL) => Promise<string>;

/** What is wrong with the keys that are a page's own. */
export const OWN_KEYS: ReadonlyMap<string, (address: URL) => readonly Problem[]> = new Map([
	['/claims', (address: URL) => readLedgerAddress(address).problems],
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
		'/claims',
		new Map<string, Print>([
			[
				'claims',
				async (ask, _filters, context, address) => {
					const { claims, evidence, disagreements } = await answerLedger(ask, context);
					const judgements = chosenClaims(judgeClaims(claims, evidence), readLedgerAddress(address).choice);
					return rowsToCsv(claimEntries(judgements, evidence, disagreements), CLAIM_COLUMNS);
				},
			],
		]),
	],
]);
