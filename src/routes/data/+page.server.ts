import { ALL_OCCUPATIONS } from '$lib/domain/occupation.ts';
import { occupationList } from '$lib/query/lists/occupation-list.ts';
import { roleCoverage } from '$lib/query/lists/role-coverage.ts';
import { wageTables } from '$lib/query/slices/wage-tables.ts';
import { openTables } from '../tables.server.ts';
import { listedTables } from './listed-tables.ts';

/** The catalogue as the page lists it: each table with its files, sources and columns. */
export async function load() {
	const { ask, catalogue, context } = await openTables();
	const roles = (await ask(occupationList())).filter(({ inHealthInformationSet }) => inHealthInformationSet);
	return {
		coverage: {
			roles: roles
				.filter(({ code }) => code !== ALL_OCCUPATIONS)
				.map(({ code, title, firstYear, lastYear }) => ({ code, title, firstYear, lastYear })),
			tables: await ask(wageTables()),
			counts: await ask(roleCoverage(context)),
		},
		newestYear: context.newestYear,
		tables: listedTables(catalogue),
	};
}
