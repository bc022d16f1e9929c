import { NO_FILTERS } from '$lib/domain/filters.ts';
import { credentialFacts, credentialLeads, studyPrices } from '$lib/query/credentials/facts.ts';
import { answerCredentialsPage, packCredentials } from '$lib/view-state/credentials-answer.ts';
import { packRecords } from '$lib/view-state/packed-records.ts';
import { sourceBook } from '$lib/view-state/sources.ts';
import { tableSources } from '../table-sources.ts';
import { openTables, rowsOf } from '../tables.server.ts';

/** Every credential, what is said of it, and the answer to the page without a choice. */
export async function load() {
	const tables = await openTables();
	const { catalogue, context, host } = tables;
	const reply = await answerCredentialsPage(host, NO_FILTERS, context);
	if (reply.status !== 'answered')
		throw new Error(reply.status === 'failed' ? reply.problem.sentence : 'the answer came late');
	return {
		context,
		answer: packCredentials(reply.answer),
		credentials: packRecords(await rowsOf(tables, credentialFacts())),
		leads: packRecords(await rowsOf(tables, credentialLeads())),
		prices: packRecords(await rowsOf(tables, studyPrices())),
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
