import { eachIdTable } from '$lib/domain/filters.ts';
import { fail, ok, type Result } from '$lib/domain/result.ts';
import { asProblem } from '$lib/engine/as-problem.ts';
import { servedRoles } from '$lib/query/slices/credentials.ts';
import { areaList } from '$lib/query/lists/area-list.ts';
import { credentialList } from '$lib/query/lists/credential-list.ts';
import { filterIds } from '$lib/query/lists/filter-ids.ts';
import { occupationList } from '$lib/query/lists/occupation-list.ts';
import { releases } from '$lib/query/lists/releases.ts';
import type { Ask } from '$lib/query/statement.ts';
import type { Directory } from './directory.ts';

/** Everything that can be chosen, read off the tables: for the build, which writes it into a file, and for commands. */
export async function readDirectory(ask: Ask): Promise<Result<Directory>> {
	try {
		const roles = await ask(occupationList());
		const areas = await ask(areaList());
		const years = await ask(releases());
		const ids = await ask(filterIds());
		const served = await ask(servedRoles());
		const credentials = await ask(credentialList());
		const newest = Math.max(...years);
		const listOf = (wanted: string) =>
			ids.flatMap(({ filter, id, title, group }) => (filter === wanted ? [{ id, title, group }] : []));
		return ok({
			roles: roles.map(({ code, title, family, inHealthInformationSet, firstYear, lastYear }) => ({
				code,
				title,
				family: family ?? '',
				inHealthInformationSet,
				firstYear,
				lastYear,
			})),
			areas: areas.map(({ code, title, kind, lastYear }) => ({
				code,
				title,
				kind,
				...(lastYear < newest && { until: lastYear }),
			})),
			years: [...years].reverse(),
			...eachIdTable(listOf),
			served: credentials.map(({ id, abbreviation, name }) => ({
				abbreviation,
				name,
				roles: served.flatMap(({ credentialId, occCode }) => (credentialId === id ? [occCode] : [])),
			})),
		});
	} catch (error) {
		return fail(asProblem(error));
	}
}
