import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Filters } from '$lib/domain/filters.ts';
import { describeProblem, fail, ok, type Problem, type Result } from '$lib/domain/result.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { openNodeHost } from '$lib/engine/node-host.ts';
import { wageRowsToCsv } from '$lib/export/csv.ts';
import type { Context } from '$lib/query/context.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import type { Statement } from '$lib/query/statement.ts';
import { readAddress } from '$lib/view-state/address.ts';
import { vocabularyOf } from '$lib/view-state/directory.ts';
import { readDirectory } from '$lib/view-state/read-directory.ts';

const DATASETS = fileURLToPath(new URL('../../datasets', import.meta.url));

const USAGE = 'Usage: npm run --silent rows -- "/?role=29-9021&area=12420" [--view pay-by-role]';

type WageQuestion = (filters: Filters, context: Context) => Statement<WageRow>;

/** The views of each page that are answered with wage rows, its own first. */
const PAGES: ReadonlyMap<string, ReadonlyMap<string, WageQuestion>> = new Map([
	[
		'/',
		new Map<string, WageQuestion>([
			['pay-by-role', payByRole],
			['pay-by-area', payByArea],
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
	const { address, question, datasets } = request.value;

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

		const answer = await host.ask('rows', question(filters, context));
		if (answer.status !== 'answered') return refuse(answer.status === 'failed' ? [answer.problem] : []);
		process.stdout.write(wageRowsToCsv(answer.rows, filters));
		return 0;
	} finally {
		await host.close();
	}
}

interface Request {
	readonly address: URL;
	readonly question: WageQuestion;
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
			sentence: `The page ${path} has no view of wage rows.`,
			remedy: `These have: ${[...PAGES.keys()].join(', ')}.`,
		});
	}
	const [first] = views.keys();
	const question = views.get(parsed.values.view ?? first ?? '');
	if (!question) {
		return fail({
			sentence: `The page ${path} has no view “${parsed.values.view}” of wage rows.`,
			remedy: `It has: ${[...views.keys()].join(', ')}.`,
		});
	}
	return ok({ address, question, datasets: resolve(parsed.values.datasets ?? DATASETS) });
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
