import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeProblem, fail, ok, type Problem, type Result } from '$lib/domain/result.ts';
import { openNodeHost } from '$lib/engine/node-host.ts';
import { readAddress } from '$lib/view-state/address/filters-address.ts';
import { attempt } from '$lib/view-state/answers/attempt.ts';
import { vocabularyOf } from '$lib/view-state/directory/directory.ts';
import { readDirectory } from '$lib/view-state/directory/read-directory.ts';
import { refusalsOf, type PageRows, type Print } from '$lib/views/page-rows.ts';
import { PATHS_WITH_ROWS, rowsOfPage } from '$lib/views/pages.ts';

const DATASETS = fileURLToPath(new URL('../../datasets', import.meta.url));

const USAGE = 'Usage: npm run --silent rows -- "/?role=29-9021&area=12420" [--view pay-by-role]';

/**
 * Prints the rows of a view of the site as CSV: the same questions, the same engine, the same printing as the
 * page's own download. A page shows its defaults for what it cannot understand of an address; a script must
 * not get figures it did not ask for, so here that is an error.
 */
async function main(): Promise<number> {
	const request = readArguments();
	if (!request.ok) return refuse([request.problem]);
	const { address, page, print, datasets } = request.value;

	const malformed = refusalsOf(page, address, null);
	if (malformed.length > 0) return refuse(malformed.map(asRefusal));

	const opened = await openNodeHost(datasets);
	if (!opened.ok) return refuse([opened.problem]);
	const { host, ask, context } = opened.value;
	try {
		const directory = await readDirectory(ask);
		if (!directory.ok) return refuse([directory.problem]);
		const vocabulary = vocabularyOf(directory.value);
		const problems = refusalsOf(page, address, vocabulary);
		if (problems.length > 0) return refuse(problems.map(asRefusal));

		const reply = await attempt(ask, print(readAddress(address, vocabulary).filters, context, address));
		if (reply.status === 'failed') return refuse([reply.problem]);
		process.stdout.write(reply.answer);
		return 0;
	} finally {
		await host.close();
	}
}

interface Request {
	readonly address: URL;
	readonly page: PageRows;
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
	if (!address) return fail({ sentence: `“${text}” is not an address.`, remedy: USAGE });

	const path = address.pathname.replace(/\/+$/, '') || '/';
	const page = rowsOfPage(path);
	if (!page) {
		return fail({
			sentence: `The page ${path} has no view of rows.`,
			remedy: `These have: ${PATHS_WITH_ROWS.join(', ')}.`,
		});
	}
	const [first] = page.views.keys();
	const print = page.views.get(parsed.values.view ?? first ?? '');
	if (!print) {
		return fail({
			sentence: `The page ${path} has no view “${parsed.values.view}”.`,
			remedy: `It has: ${[...page.views.keys()].join(', ')}.`,
		});
	}
	return ok({ address, page, print, datasets: resolve(parsed.values.datasets ?? DATASETS) });
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
