import { NO_FILTERS } from '$lib/domain/filters.ts';
import { claimedAreas } from '$lib/query/areas/claims.ts';
import { OnServer } from '$lib/view-state/page-data/on-server.ts';
import { presetsOf } from '$lib/view-state/choice/presets.ts';
import { sourceBook } from '$lib/view-state/sources/sources.ts';
import { dashboardQuestion } from '$lib/views/dashboard.ts';
import { answerOf, openDirectory, openTables } from './tables.server.ts';

/** What the page must know of the tables, and the default's answer its pictures are drawn from at build time. */
export async function load() {
	const { ask, context, catalogue } = await openTables();
	const directory = await openDirectory();
	const question = await dashboardQuestion();
	return {
		context,
		years: directory.years,
		/** Roles of the health-information set and places that the newest release knows. */
		counts: {
			roles: directory.roles.filter(
				({ inHealthInformationSet, lastYear }) => inHealthInformationSet && lastYear === context.newestYear,
			).length,
			places: directory.areas.filter(({ until }) => until === undefined).length,
		},
		presets: presetsOf(directory, await ask(claimedAreas())),
		roles: directory.roles
			.filter(({ inHealthInformationSet }) => inHealthInformationSet)
			.map(({ code, title, family }) => ({ code, title, family })),
		book: sourceBook(catalogue),
		answer: new OnServer(await answerOf((known) => question(NO_FILTERS, known))),
	};
}
