import { fail, ok, type Result } from '$lib/domain/result.ts';
import type { EngineHost } from '$lib/engine/host.ts';
import { areaList } from '$lib/query/questions/area-list.ts';
import { filterIds } from '$lib/query/questions/filter-ids.ts';
import { occupationList } from '$lib/query/questions/occupation-list.ts';
import { releases } from '$lib/query/questions/releases.ts';
import { credentialList } from '$lib/query/questions/role-credential-list.ts';
import { roleTraits } from '$lib/query/questions/role-traits.ts';
import type { Statement } from '$lib/query/statement.ts';
import type { Directory } from './directory.ts';

/** Everything that can be chosen, read from the tables: for the build, which writes it to a file, and for commands. */
export async function readDirectory(host: EngineHost): Promise<Result<Directory>> {
	const roles = await rowsOf(host, occupationList());
	if (!roles.ok) return roles;
	const areas = await rowsOf(host, areaList());
	if (!areas.ok) return areas;
	const years = await rowsOf(host, releases());
	if (!years.ok) return years;
	const ids = await rowsOf(host, filterIds());
	if (!ids.ok) return ids;
	const credentials = await rowsOf(host, credentialList());
	if (!credentials.ok) return credentials;
	const traits = await rowsOf(host, roleTraits());
	if (!traits.ok) return traits;
	const listOf = (wanted: string) =>
		ids.value.flatMap(({ filter, id, title, group }) => (filter === wanted ? [{ id, title, group }] : []));
	return ok({
		roles: roles.value.map(({ code, title, family, inHealthInformationSet, firstYear, lastYear }) => ({
			code,
			title,
			family: family ?? '',
			inHealthInformationSet,
			firstYear,
			lastYear,
		})),
		areas: areas.value.map(({ code, title, kind }) => ({ code, title, kind })),
		years: [...years.value].reverse(),
		settings: listOf('setting'),
		credentials: listOf('credential'),
		education: listOf('education'),
		served: credentials.value.map(({ id, abbreviation }) => ({
			abbreviation,
			roles: traits.value.flatMap((role) => (role.credentials.includes(id) ? [role.occCode] : [])),
		})),
	});
}

let asked = 0;

/** The rows of an answer. Each question has a turn of its own, so that readers at once do not overtake each other. */
async function rowsOf<Row>(host: EngineHost, statement: Statement<Row>): Promise<Result<readonly Row[]>> {
	const answer = await host.ask(`directory ${asked++}`, statement);
	if (answer.status === 'answered') return ok(answer.rows);
	if (answer.status === 'failed') return fail(answer.problem);
	return fail({ sentence: `The question ${statement.name} was overtaken.`, remedy: 'Ask it again.' });
}
