import { error } from '@sveltejs/kit';
import { sourceBook, sourcesOf } from '$lib/view-state/sources.ts';
import { packRows } from '$lib/view-state/packed-rows.ts';
import { tableSources } from '../../table-sources.ts';
import { openTables } from '../../tables.server.ts';
import { openRoleBook } from '../role-book.server.ts';

/** One page for every occupation of the tables. */
export async function entries() {
	return [...(await openRoleBook()).keys()].map((soc) => ({ soc }));
}

/** What the page of a role says, with the sources of each part. */
export async function load({ params }: { readonly params: { readonly soc: string } }) {
	const { catalogue, context } = await openTables();
	const role = (await openRoleBook()).get(params.soc);
	if (!role) error(404, `No table at hand has the occupation ${params.soc}.`);
	const { profile, filters, nation, states, statesAsked } = role;
	const book = sourceBook(catalogue);
	const placesOf = profile.placesOf?.year;
	const metroSources = book.filter(
		({ origin, title }) => origin === `wages/areas-${placesOf}` && / metropolitan/.test(title),
	);
	const from = (...tables: readonly string[]) => tableSources(catalogue, tables);
	const rows = nation ? [nation] : [];
	return {
		profile,
		filters: { role: filters.role, pay: filters.pay },
		nation: packRows(rows),
		states: packRows(states),
		statesAsked,
		newestYear: context.newestYear,
		book: sourcesOf([...rows, ...states], filters, book),
		sources: {
			places: metroSources.map(({ publisher, title, release, address }) => ({
				text: `${publisher}, ${title}, ${release}`,
				address,
			})),
			work: from(
				...(profile.duties.length ? ['occupation-duties'] : []),
				...(profile.skills.length ? ['occupation-skills'] : []),
				...(profile.technology.length ? ['occupation-technology'] : []),
			),
			settings: profile.settings.length ? from('setting-pay') : [],
			outlook: profile.projection ? from('projections') : [],
			entry: from('occupations'),
			credentials: profile.credentials.length ? from('credential-occupations') : [],
			next: from(
				...(profile.steps.length ? ['career-paths'] : []),
				...(profile.related.length ? ['occupation-related'] : []),
			),
			code: from('occupation-lineage'),
			names: profile.names.length ? from('alternate-titles') : [],
		},
	};
}
