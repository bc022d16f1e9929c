import { NO_FILTERS } from '$lib/domain/filters.ts';
import { claimedAreas } from '$lib/query/areas/claims.ts';
import { dashboard } from '$lib/view-state/dashboard-answer.ts';
import { OnServer } from '$lib/view-state/on-server.ts';
import { presetsOf } from '$lib/view-state/presets.ts';
import { sourceBook } from '$lib/view-state/sources.ts';
import { answerOf, openDirectory, openTables } from './tables.server.ts';

/** What the page must know of the tables, and the default's answer its pictures are drawn from at build time. */
export async function load() {
	const { ask, context, catalogue } = await openTables();
	const directory = await openDirectory();
	return {
		context,
		years: directory.years,
		presets: presetsOf(directory, await ask(claimedAreas())),
		roles: directory.roles
			.filter(({ inHealthInformationSet }) => inHealthInformationSet)
			.map(({ code, title, family }) => ({ code, title, family })),
		book: sourceBook(catalogue),
		answer: new OnServer(await answerOf((known) => dashboard(NO_FILTERS, known))),
	};
}
