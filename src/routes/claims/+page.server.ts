import { describeProblem } from '$lib/domain/result.ts';
import { attempt } from '$lib/view-state/asking.ts';
import { answerLedger } from '$lib/view-state/ledger-answer.ts';
import { packLedger } from '$lib/view-state/ledger-page.ts';
import { packRecords } from '$lib/view-state/packed-records.ts';
import { sourceBook } from '$lib/view-state/sources.ts';
import { tableSources } from '../table-sources.ts';
import { openTables } from '../tables.server.ts';

/** The claims with every official row they are checked against; the page judges them by these rows. */
export async function load() {
	const { host, catalogue, context } = await openTables();
	const reply = await attempt(host, async (ask) => ({
		status: 'answered' as const,
		ledger: await answerLedger(ask, context),
	}));
	if (reply.status !== 'answered') {
		throw new Error(reply.status === 'failed' ? describeProblem(reply.problem) : 'The claims were late');
	}
	const used = ['wages/nation', 'projections', 'setting-pay', 'price-parities', 'claims'];
	return {
		ledger: packLedger(reply.ledger),
		newestYear: context.newestYear,
		book: packRecords(sourceBook(catalogue).filter(({ origin }) => used.includes(origin))),
		mapping: tableSources(catalogue, ['claims', 'occupation-lineage']),
		disagreements: tableSources(catalogue, [
			'disagreements',
			'skills-and-duties',
			'occupation-education',
			'projections',
		]),
	};
}
