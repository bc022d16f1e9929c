import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '$lib/domain/result.ts';
import { attempt } from '$lib/view-state/answers/attempt.ts';
import { DATASETS, malformed, readAsked, refusals, type Asked } from '../pages/asked.ts';
import { refuse, type Terminal } from '../pages/terminal.ts';

const USAGE = 'Usage: npm run --silent rows -- "/?role=29-9021&area=12420" [--view pay-by-role]';

/**
 * Prints the rows of a view of the site as CSV: the same questions, the same engine, the same printing as the
 * page's own download. A page shows its defaults for what it cannot understand of an address; a script must
 * not get figures it did not ask for, so here that is an error. Gives the exit code.
 */
export async function runRows(args: readonly string[], terminal: Terminal): Promise<number> {
	const request = readArguments(args);
	if (!request.ok) return refuse([request.problem], terminal);
	const { asked, datasets } = request.value;
	const faults = malformed(asked);
	if (faults.length > 0) return refuse(faults, terminal);
	return terminal.withTables(datasets, async ({ ask, context, vocabulary }) => {
		const { filters, problems } = refusals(asked, vocabulary);
		if (problems.length > 0) return refuse(problems, terminal);
		const reply = await attempt(ask, asked.view.print(filters, context, asked.address));
		if (reply.status === 'failed') return refuse([reply.problem], terminal);
		terminal.out(reply.answer);
		return 0;
	});
}

function readArguments(
	args: readonly string[],
): Result<{ readonly asked: Asked; readonly datasets: string }> {
	try {
		const { positionals, values } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { view: { type: 'string' }, datasets: { type: 'string' } },
		});
		const asked = readAsked(positionals, values.view, USAGE);
		return asked.ok ? ok({ asked: asked.value, datasets: resolve(values.datasets ?? DATASETS) }) : asked;
	} catch (error) {
		return fail({ sentence: error instanceof Error ? error.message : String(error), remedy: USAGE });
	}
}
