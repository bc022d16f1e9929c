import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Filters } from '$lib/domain/filters.ts';
import { describeProblem, fail, ok, type Problem, type Result } from '$lib/domain/result.ts';
import { openNodeHost } from '$lib/engine/node-host.ts';
import { credentialColumns } from '$lib/export/credential-columns.ts';
import { rowsToCsv, wageRowsToCsv } from '$lib/export/csv.ts';
import { OUTLOOK_COLUMNS, outlookEntries } from '$lib/export/outlook-columns.ts';
import { settingColumns } from '$lib/export/setting-columns.ts';
import type { Context } from '$lib/query/context.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import { readAddress } from '$lib/view-state/address.ts';
import {
	answerCredentials,
	answerNations,
	answerOutlook,
	answerSetting,
	answerTrend,
	attempt,
	type Ask,
} from '$lib/view-state/dashboard-answer.ts';
import { vocabularyOf } from '$lib/view-state/directory.ts';
import { readDirectory } from '$lib/view-state/read-directory.ts';

const DATASETS = fileURLToPath(new URL('../../datasets', import.meta.url));

const USAGE = 'Usage: npm run --silent rows -- "/?role=29-9021&area=12420" [--view pay-by-role]';

/** Asks a view's questions and prints its rows. */
type Print = (ask: Ask, filters: Filters, context: Context) => Promise<string>;

/** The views of each page, its own first. */
const PAGES: ReadonlyMap<string, ReadonlyMap<string, Print>> = new Map([
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
]);

/**
 * Prints the rows of a view of the site as CSV: the same questions, the same engine, the same printing as the
 * page's own download. A page shows its defaults for what it cannot understand of an address; a script must
 * not get figures it did not ask for, so here that is an error.
 */
async function main(): Promise<number> {
	const request = readArguments();
	if (!request.ok) return refuse([request.problem]);
	const { address, print, datasets } = request.value;

	const malformed = readAddress(address).problems;
	if (malformed.length > 0) return refuse(malformed.map(asRefusal));

	const opened = await openNodeHost(datasets);
	if (!opened.ok) return refuse([opened.problem]);
	const { host, context } = opened.value;
	try {
		const directory = await readDirectory(host);
		if (!directory.ok) return refuse([directory.problem]);
		const { filters, problems } = readAddress(address, vocabularyOf(directory.value));
		if (problems.length > 0) return refuse(problems.map(asRefusal));

		const reply = await attempt(host, async (ask) => ({
			status: 'printed' as const,
			csv: await print(ask, filters, context),
		}));
		if (reply.status !== 'printed') return refuse(reply.status === 'failed' ? [reply.problem] : []);
		process.stdout.write(reply.csv);
		return 0;
	} finally {
		await host.close();
	}
}

interface Request {
	readonly address: URL;
	readonly print: Print;
	readonly datasets: string;
}

function readArguments(): Result<Request> {
	let parsed;
	try {
		parsed = parseArgs({
			allowPositionals: true,
			options: { view: { type: 'string' }, datasets: { type: 'string' } },
		});
	} catch (error) {
		return fail({ sentence: error instanceof Error ? error.message : String(error), remedy: USAGE });
	}
	const [text, ...surplus] = parsed.positionals;
	if (text === undefined || surplus.length > 0) {
		return fail({ sentence: 'One address is needed.', remedy: USAGE });
	}
	const base = 'http://paychart.invalid';
	const address = URL.canParse(text, base) ? new URL(text, base) : null;
	if (!address) return fail({ sentence: `“${text}” is no address.`, remedy: USAGE });

	const path = address.pathname.replace(/\/+$/, '') || '/';
	const views = PAGES.get(path);
	if (!views) {
		return fail({
			sentence: `The page ${path} has no view of rows.`,
			remedy: `These have: ${[...PAGES.keys()].join(', ')}.`,
		});
	}
	const [first] = views.keys();
	const print = views.get(parsed.values.view ?? first ?? '');
	if (!print) {
		return fail({
			sentence: `The page ${path} has no view “${parsed.values.view}”.`,
			remedy: `It has: ${[...views.keys()].join(', ')}.`,
		});
	}
	return ok({ address, print, datasets: resolve(parsed.values.datasets ?? DATASETS) });
}

/** A page leaves out what it cannot use of an address and says so; here nothing was left out, all was refused. */
function asRefusal({ sentence }: Problem): Problem {
	return { sentence, remedy: 'Correct the address; no rows were printed.' };
}

function refuse(problems: readonly Problem[]): number {
	for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
	return 2;
}

process.exitCode = await main();
