import { NO_FILTERS } from '$lib/domain/filters.ts';
import { credentialFacts, credentialLeads, studyPrices } from '$lib/query/credentials/facts.ts';
import { OnServer } from '$lib/view-state/page-data/on-server.ts';
import { packRecords } from '$lib/domain/packed.ts';
import { sourceBook } from '$lib/view-state/sources/sources.ts';
import { credentialsQuestion } from '$lib/views/credentials.ts';
import { tableSources } from '../table-sources.ts';
import { answerOf, openTables } from '../tables.server.ts';

/** Every credential, what is known about it, and the answer to the page without a choice. */
export async function load() {
	const { ask, catalogue, context } = await openTables();
	const question = await credentialsQuestion();
	const answer = await answerOf((known) => question(NO_FILTERS, known));
	const { ranges, claims } = answer.views.credentials;
	return {
		context,
		answer: new OnServer(answer),
		// The list of credentials is the same for every choice.
		ranges: packRecords(ranges),
		claims: packRecords(claims),
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
