import { readShapes } from '$lib/charts/area-map/shapes.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { Family } from '$lib/domain/occupation.ts';
import { siteAddressOf } from '$lib/domain/site-address.ts';
import { sourceBook } from '$lib/view-state/sources/sources.ts';
import type { Publishing } from '$lib/views/publish.ts';
import { mapShapes } from '../../routes/map-shapes.server.ts';
import type { Asked, OpenTables } from './asked.ts';

/** Where `npm start` serves the site: the address that files name without the setting SITE_ADDRESS. */
const LOCAL = 'http://127.0.0.1:4173/';

/** The one view with a map. Its outlines are megabytes: no other view waits for them. */
const VIEW_WITH_MAP = 'pay-by-area';

/** Gives, for an address, what the files of its view are made with: as its page would have it, of tables in Node. */
export async function publishingOf(
	{ ask, context, catalogue, directory }: OpenTables,
	id: string,
): Promise<(asked: Asked) => Publishing> {
	const site = siteAddressOf(process.env['SITE_ADDRESS'] ?? '') || LOCAL;
	const { roles } = directory;
	const titles = new Map(roles.map(({ code, title }) => [code, title]));
	const alike = {
		book: sourceBook(catalogue),
		newestYear: context.newestYear,
		families: new Map(
			roles.flatMap(({ code, family, inHealthInformationSet }): readonly [string, Family][] =>
				family && inHealthInformationSet ? [[code, family]] : [],
			),
		),
		titleOfRole: (code: string) => titles.get(code) ?? code,
		shapes: id === VIEW_WITH_MAP ? readShapes(await mapShapes(ask, context.newestYear)) : null,
	};
	return ({ address, path, page }) => {
		const own = `${site}${path.slice(1)}${path === '/' ? '' : '/'}`;
		return {
			...alike,
			addressOf: (filters: Filters) => own + page.queryOf(filters, address),
			url: new URL(own + address.search),
		};
	};
}
