import { error } from '@sveltejs/kit';
import { NATION, type AreaCode } from '$lib/domain/area.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { packRows } from '$lib/view-state/packed-rows.ts';
import { sourceBook, sourcesOf } from '$lib/view-state/sources.ts';
import { tableSources } from '../../table-sources.ts';
import { openTables } from '../../tables.server.ts';
import { openRoleBook } from '../../roles/role-book.server.ts';
import { openAreaBook, type AreaEntry } from '../area-book.server.ts';

/** One page for every area of the tables. */
export async function entries() {
	return [...(await openAreaBook()).keys()].map((code) => ({ code }));
}

/** What the page of an area says, with the sources of each part. */
export async function load({ params }: { readonly params: { readonly code: string } }) {
	const { catalogue } = await openTables();
	const book = await openAreaBook();
	const area = book.get(params.code);
	if (!area) error(404, `No table at hand has the area ${params.code}.`);
	const { facts, year, rows, local, absent, prices, portion, changes } = area;
	const roles = await openRoleBook();
	const nation = book.get(NATION);
	const state =
		facts.kind === 'metro' || facts.kind === 'nonmetro' ? book.get(facts.primaryState) : undefined;
	/** Medians in the order of the rows; null where there is none to set against the area's, of its own release. */
	const mediansOf = (other: AreaEntry | undefined) => {
		const medians = new Map(
			other?.year === year ? other.rows.map(({ occCode, median }) => [occCode, median]) : [],
		);
		return rows.map(({ occCode }) => medians.get(occCode) ?? null);
	};
	const locals = new Map(local.map((row) => [row.occCode, row]));
	const sources = sourceBook(catalogue);
	const compared = [...rows, ...(nation?.rows ?? []), ...(state?.rows ?? [])].filter(
		(row) => row.year === year,
	);
	const of = (codes: readonly AreaCode[]) =>
		sourcesOf(
			compared.filter(({ areaCode }) => codes.includes(areaCode)),
			NO_FILTERS,
			sources,
		);
	return {
		facts,
		year,
		newestYear: (await openTables()).context.newestYear,
		rows: packRows(rows),
		families: rows.flatMap(({ occCode }) => {
			const family = roles.get(occCode)?.profile.facts.family;
			return family ? [[occCode, family] as const] : [];
		}),
		local: rows.map(({ occCode }) => locals.get(occCode)?.median ?? null),
		localYear: local[0]?.priceParityYear ?? null,
		nation: facts.kind === 'nation' ? null : mediansOf(nation),
		state: state ? { code: state.facts.areaCode, title: state.facts.title, medians: mediansOf(state) } : null,
		absent,
		prices,
		statePrices: state?.prices ?? null,
		portion,
		changes: changes.map((change) => ({
			...change,
			hasFrom: book.has(change.fromCode),
			hasTo: book.has(change.toCode),
		})),
		book: of([facts.areaCode]),
		sources: {
			compared: [
				...of([facts.areaCode, NATION, facts.primaryState]).map(({ publisher, title, release, address }) => ({
					text: `${publisher}, ${title}, ${release}`,
					address,
				})),
				...(facts.kind !== 'nation' && local[0]?.priceParityYear
					? tableSources(catalogue, ['price-parities'])
					: []),
			],
			prices: tableSources(catalogue, ['price-parities']),
			facts: tableSources(catalogue, ['areas']),
			changes: tableSources(catalogue, ['area-lineage']),
		},
	};
}
