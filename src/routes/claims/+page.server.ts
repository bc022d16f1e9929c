import { ledger } from '$lib/view-state/answers/ledger-answer.ts';
import { packLedger } from '$lib/view-state/page-data/ledger-page.ts';
import { packRecords } from '$lib/domain/packed.ts';
import { sourceBook } from '$lib/view-state/sources/sources.ts';
import { tableSources } from '../table-sources.ts';
import { answerOf, openTables } from '../tables.server.ts';

/** The claims with every official row they are checked against; the page judges them by these rows. */
export async function load() {
	const { catalogue, context } = await openTables();
	const used = ['wages/nation', 'projections', 'setting-pay', 'price-parities', 'claims'];
	return {
		ledger: packLedger(await answerOf(ledger)),
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
