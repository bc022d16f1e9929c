import { error } from '@sveltejs/kit';
import { NATION } from '$lib/domain/area.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { packParts } from '$lib/view-state/page-data/packed-parts.ts';
import { packRecords } from '$lib/domain/packed.ts';
import { packProfile, stateLines } from '$lib/view-state/page-data/role-page.ts';
import { sourceBook, sourcesFrom, sourcesOf } from '$lib/view-state/sources/sources.ts';
import { tableSources } from '../../table-sources.ts';
import { openTables } from '../../tables.server.ts';
import { openRoleBook } from '../role-book.server.ts';

/** One page for every occupation of the tables. */
export async function entries() {
	return [...(await openRoleBook()).keys()].map((soc) => ({ soc }));
}

/**
 * What the page of a role says, with the sources of each part. A role of the health-information set has its trend, its
 * settings and its states drawn; of the nine hundred others these are tables, with the dashboard a link away: the
 * pictures alone would take as many bytes as all else on those pages.
 */
export async function load({ params }: { readonly params: { readonly soc: string } }) {
	const { catalogue, context } = await openTables();
	const role = (await openRoleBook()).get(params.soc);
	if (!role) error(404, `No table has the occupation ${params.soc}.`);
	const { profile, filters, nation, states, statesAsked, outlooks, series } = role;
	const book = sourceBook(catalogue);
	const from = (...tables: readonly string[]) => tableSources(catalogue, tables);
	const wagesOf = (rows: readonly WageRow[]) => sourcesOf(rows, filters, book);
	const linked = (entries: ReturnType<typeof wagesOf>) =>
		entries.map(({ publisher, title, release, address }) => ({
			text: `${publisher}, ${title}, ${release}`,
			address,
		}));
	const metros = book.filter(
		({ origin, title }) => origin === `wages/areas-${profile.placesOf?.year}` && / metropolitan/.test(title),
	);
	const rows = nation ? [nation] : [];
	const projected = outlooks.find(({ areaCode }) => areaCode === NATION);
	return {
		// What is drawn stands in the rows of the drawing.
		profile: packProfile({
			...profile,
			...(series ? { settings: [], sectors: [], medians: [] } : {}),
		}),
		pay: filters.pay,
		nation: packRecords(series ? [] : rows),
		stateYear: states[0]?.year ?? null,
		lines: packRecords(series ? [] : stateLines(states, outlooks)),
		round: projected && {
			baseYear: projected.baseYear,
			projectedYear: projected.projectedYear,
			changePercent: projected.changePercent,
		},
		drawn: series && {
			states: packRecords(states),
			statesAsked,
			outlooks: packRecords(
				outlooks.map(({ areaCode, areaTitle, changePercent, openings }) => ({
					areaCode,
					areaTitle: states.some((row) => row.areaCode === areaCode) ? '' : areaTitle,
					changePercent,
					openings,
				})),
			),
			trend: packRecords(series.trend),
			family: series.family,
			settings: packRecords(series.settings),
		},
		newestYear: context.newestYear,
		books: packParts({
			pay: wagesOf(rows),
			states: series ? wagesOf(states) : [],
			trend: wagesOf(series?.trend ?? []),
			settings: series ? sourcesFrom(book, ['setting-pay', 'setting-wages/sector']) : [],
		}),
		sources: packParts({
			places: linked(metros),
			states: [...linked(wagesOf(states)), ...(outlooks.length ? from('state-projections') : [])],
			work: from(
				...(profile.duties.length ? ['occupation-duties'] : []),
				...(profile.skills.length ? ['occupation-skills'] : []),
				...(profile.technology.length ? ['occupation-technology'] : []),
			),
			settings: [
				...(profile.settings.length ? from('setting-pay') : []),
				...linked(sourcesFrom(book, ['setting-wages/sector'], [profile.sectors[0]?.year ?? 0])),
			],
			outlook: profile.projection ? from('projections') : [],
			entry: from('occupations'),
			credentials: profile.credentials.length ? from('credential-occupations') : [],
			next: from(
				...(profile.steps.length ? ['career-paths'] : []),
				...(profile.related.length ? ['occupation-related'] : []),
			),
			code: from('occupation-lineage'),
			names: profile.names.length ? from('alternate-titles') : [],
		}),
	};
}
