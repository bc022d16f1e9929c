import { areaList } from '$lib/query/questions/area-list.ts';
import { occupationList } from '$lib/query/questions/occupation-list.ts';
import { releases } from '$lib/query/questions/releases.ts';
import type { Directory } from '$lib/view-state/directory.ts';
import type { NodeHost } from '$lib/engine/node-host.ts';
import { rowsOf } from './tables.server.ts';

/** Everything that can be chosen, as the tables have it. */
export async function directoryOf(tables: NodeHost): Promise<Directory> {
	const roles = await rowsOf(tables, occupationList());
	const areas = await rowsOf(tables, areaList());
	const years = await rowsOf(tables, releases());
	return {
		roles: roles.map(({ code, title, family, inHealthInformationSet, firstYear, lastYear }) => ({
			code,
			title,
			family: family ?? '',
			inHealthInformationSet,
			firstYear,
			lastYear,
		})),
		areas: areas.map(({ code, title, kind }) => ({ code, title, kind })),
		years: [...years].reverse(),
	};
}
