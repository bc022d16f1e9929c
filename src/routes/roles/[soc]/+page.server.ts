import { error } from '@sveltejs/kit';
import { NATION } from '$lib/domain/area.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { employersInOrder } from '$lib/query/shape/employers.ts';
import { healthEmployers } from '$lib/query/slices/employers.ts';
import { OnServer } from '$lib/view-state/page-data/on-server.ts';
import { industryPaySources } from '$lib/views/industry-pay/sources.ts';
import { stateLines } from '$lib/views/role-page.ts';
import {
	sourceBook,
	sourcesFrom,
	sourcesOf,
	sourceText,
	type SourceEntry,
} from '$lib/view-state/sources/sources.ts';
import { tableSources } from '../../table-sources.ts';
import { rolePages } from '../../built-pages.server.ts';
import { openTables } from '../../tables.server.ts';
import { openRoleBook } from '../role-book.server.ts';

/** One page for every occupation of the tables. */
export async function entries() {
	return (await rolePages()).map((soc) => ({ soc }));
}

/**
 * What the page of a role says, with the sources of each part: all of it where the page is built; in a browser only
 * what its title, its first line and its pictures need to know before their rows are asked for. A role of the
 * health-information set has its trend, its settings and its states drawn; of the nine hundred others these are tables,
 * with the dashboard a link away: the pictures alone would take as many bytes as all else on those pages.
 */
export async function load({ params }: { readonly params: { readonly soc: string } }) {
	const { ask, catalogue, context } = await openTables();
	const role = (await openRoleBook()).get(params.soc);
	if (!role) error(404, `No table has the occupation ${params.soc}.`);
	const { profile, filters, nation, states, statesAsked, outlooks, pictures, changes } = role;
	const book = sourceBook(catalogue);
	const from = (...tables: readonly string[]) => tableSources(catalogue, tables);
	const linked = (entries: readonly SourceEntry[]) =>
		entries.map((entry) => ({ text: sourceText(entry), address: entry.address }));
	const wagesOf = (rows: readonly WageRow[]) => linked(sourcesOf(rows, filters, book));
	const metros = book.filter(
		({ origin, title }) => origin === `wages/areas-${profile.placesOf?.year}` && / metropolitan/.test(title),
	);
	const stateSources = [...wagesOf(states), ...(outlooks.length ? from('state-projections') : [])];
	const hasSettings = profile.settings.length + profile.sectors.length > 0;
	const settingSources = [
		...(profile.settings.length ? from('setting-pay') : []),
		...linked(sourcesFrom(book, ['setting-wages/sector'], [profile.sectors[0]?.year ?? 0])),
	];
	return {
		code: profile.facts.occCode,
		title: profile.facts.title,
		group: profile.groupTitle,
		pay: filters.pay,
		newestYear: context.newestYear,
		/** The release of its national row; null where it has none. */
		year: nation?.year ?? null,
		drawn: pictures && {
			trend: (pictures.trend?.rows.length ?? 0) > 0,
			demand: pictures.demand !== null,
			/** Whether its pay by metro can be compared over releases. */
			change: changes !== null,
			/** The release of its rows in the states, and how many of these that release has. */
			states: states[0] ? { year: states[0].year, asked: statesAsked, sources: stateSources } : null,
			settings: hasSettings ? { sources: settingSources, trend: profile.sectors.length > 0 } : null,
		},
		built: new OnServer({
			profile,
			book,
			pictures: pictures ?? { nation: nation ? [nation] : [], trend: null, demand: null },
			change: changes,
			lines: stateLines(states, outlooks),
			stateYear: states[0]?.year ?? null,
			// Beside what health information earns by employer; of other roles these are not the employers.
			employers: pictures && hasSettings ? employersInOrder(await ask(healthEmployers())) : [],
			round: outlooks.find(({ areaCode }) => areaCode === NATION) ?? null,
			sources: {
				places: linked(metros),
				states: stateSources,
				work: from(
					...(profile.duties.length ? ['occupation-duties'] : []),
					...(profile.skills.length ? ['occupation-skills'] : []),
					...(profile.technology.length ? ['occupation-technology'] : []),
				),
				settings: settingSources,
				employers: linked(industryPaySources(book)),
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
		}),
	};
}
