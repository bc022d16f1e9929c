import { tableSources } from '../table-sources.ts';
import { openTables } from '../tables.server.ts';
import { openAreaBook } from './area-book.server.ts';

/** Every area of the tables with its price level, for a list by state. */
export async function load() {
	const { catalogue } = await openTables();
	const areas = [...(await openAreaBook()).values()];
	const years = areas.flatMap(({ prices }) => prices?.year ?? []);
	return {
		priceYear: years.length ? Math.max(...years) : null,
		states: areas
			.filter(({ facts: { kind } }) => kind !== 'metro' && kind !== 'nonmetro')
			.map(({ facts: { areaCode, title, states, kind } }) => ({
				code: areaCode,
				title,
				postal: states,
				kind,
			})),
		// Lists and not objects: six hundred of them stand in the page twice.
		areas: areas.map(
			({ facts: { areaCode, title, primaryState }, prices, year }) =>
				[areaCode, title, primaryState, prices?.allItems ?? null, prices?.year ?? null, year] as const,
		),
		newest: Math.max(...areas.map(({ year }) => year)),
		sources: tableSources(catalogue, ['areas', 'price-parities']),
	};
}
