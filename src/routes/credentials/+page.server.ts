import { NO_FILTERS } from '$lib/domain/filters.ts';
import { credentialFacts, credentialLeads, studyPrices } from '$lib/query/credentials/facts.ts';
import { credentialsPage } from '$lib/view-state/answers/credentials-answer.ts';
import { OnServer } from '$lib/view-state/page-data/on-server.ts';
import { packRecords } from '$lib/domain/packed.ts';
import { sourceBook } from '$lib/view-state/sources/sources.ts';
import { tableSources } from '../table-sources.ts';
import { answerOf, openTables } from '../tables.server.ts';

/** Every credential, what is known about it, and the answer to the page without a choice. */
export async function load() {
	const { ask, catalogue, context } = await openTables();
	const answer = await answerOf((known) => credentialsPage(NO_FILTERS, known));
	return {
		context,
		answer: new OnServer(answer),
		// The list of credentials is the same for every choice.
		ranges: packRecords(answer.pay.ranges),
		claims: packRecords(answer.pay.claims),
		credentials: packRecords(await ask(credentialFacts())),
		leads: packRecords(await ask(credentialLeads())),
		prices: packRecords(await ask(studyPrices())),
		// Of the wages the page shows the newest release alone.
		book: packRecords(
			sourceBook(catalogue).filter(
				({ origin, release }) =>
					!origin.startsWith('setting-') &&
					(!origin.startsWith('wages/') || release.endsWith(String(context.newestYear))),
			),
		),
		sources: tableSources(catalogue, ['credentials', 'credential-occupations']),
	};
}
