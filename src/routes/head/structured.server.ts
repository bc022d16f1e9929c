import { listedTables } from '../data/listed-tables.ts';
import { openRoleBook } from '../roles/role-book.server.ts';
import { openDirectory, openTables } from '../tables.server.ts';
import { siteDataset, tableDatasets } from './dataset.ts';
import { occupation } from './occupation.ts';

/** What a page tells programs in the words of schema.org; null for one that tells nothing of its own. */
export async function structuredOf(
	route: string,
	params: Readonly<Record<string, string | undefined>>,
): Promise<object | null> {
	switch (route) {
		case '/': {
			const { catalogue, context } = await openTables();
			const { years } = await openDirectory();
			return siteDataset({
				firstYear: Math.min(...years),
				newestYear: context.newestYear,
				sources: catalogue.resources.flatMap(({ sources }) => sources),
			});
		}
		case '/data':
			return tableDatasets(listedTables((await openTables()).catalogue));
		case '/roles/[soc]': {
			const role = (await openRoleBook()).get(params['soc'] ?? '');
			return role ? occupation(role.profile.facts, role.nation, role.filters.pay) : null;
		}
		default:
			return null;
	}
}
