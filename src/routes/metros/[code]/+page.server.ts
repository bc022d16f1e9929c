import { error } from '@sveltejs/kit';
import { NATION, type AreaCode } from '$lib/domain/area.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { ALL_OCCUPATIONS, type Family, type SocCode } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { releaseTable, type ReleaseTable } from '$lib/view-state/answers/area-releases.ts';
import { OnServer } from '$lib/view-state/page-data/on-server.ts';
import { areaTrend, rolesWithPast } from '$lib/views/area-page.ts';
import { sourceBook, sourcesOf, sourceText } from '$lib/view-state/sources/sources.ts';
import { tableSources } from '../../table-sources.ts';
import { areaPages } from '../../built-pages.server.ts';
import { openTables } from '../../tables.server.ts';
import { openRoleBook } from '../../roles/role-book.server.ts';
import { openAreaBook, type AreaEntry } from '../area-book.server.ts';

/** One page for every area of the tables. */
export async function entries() {
	return (await areaPages()).map((code) => ({ code }));
}

/**
 * What the page of an area says, with the sources of each part: all of it where the page is built; in a browser only what
 * its title, its first line and its picture need to know before their rows are asked for.
 */
export async function load({ params }: { readonly params: { readonly code: string } }) {
	const { ask, catalogue, context } = await openTables();
	const book = await openAreaBook();
	const area = book.get(params.code);
	if (!area) error(404, `No table has the area ${params.code}.`);
	const { facts, year, rows, local, absent, prices, portion, changes, earlier } = area;
	const roles = await openRoleBook();
	const familyOf = (code: string) => roles.get(code)?.profile.facts.family ?? '';
	const nation = book.get(NATION);
	const isInState = facts.kind === 'metro' || facts.kind === 'nonmetro';
	const state = isInState ? book.get(facts.primaryState) : undefined;
	/** A median to set against the area's, of its own release; null where there is none. */
	const mediansOf = (other: AreaEntry | undefined) =>
		new Map(other?.year === year ? other.rows.map(({ occCode, median }) => [occCode, median]) : []);
	const [nations, states] = [mediansOf(nation), mediansOf(state)];
	const locals = new Map(local.map((row) => [row.occCode, row]));
	const sources = sourceBook(catalogue);
	const of = (shown: readonly WageRow[], codes: readonly AreaCode[]) =>
		sourcesOf(
			shown.filter(({ areaCode }) => codes.includes(areaCode)),
			NO_FILTERS,
			sources,
		);
	const linked = (entries: ReturnType<typeof of>) =>
		entries.map((entry) => ({ text: sourceText(entry), address: entry.address }));
	const compared = [...rows, ...(nation?.rows ?? []), ...(state?.rows ?? [])].filter(
		(row) => row.year === year,
	);
	const projected = outlookLines(area).filter(
		({ occCode }) => !isInState || ['him', 'hit'].includes(familyOf(occCode)),
	);
	const inState = state && { code: state.facts.areaCode, title: state.facts.title };
	const shownChanges = changes.map((change) => ({
		...change,
		hasFrom: book.has(change.fromCode),
		hasTo: book.has(change.toCode),
	}));
	const isNation = facts.kind === 'nation';
	const past = isNation ? [] : rolesWithPast([...earlier, ...rows].filter(isOfJob));
	const medians = (of: ReadonlyMap<SocCode, Estimate>) => rows.map(({ occCode }) => of.get(occCode) ?? null);
	const families = rows.flatMap(({ occCode }): [SocCode, Family][] => {
		const family = familyOf(occCode);
		return family ? [[occCode, family]] : [];
	});
	return {
		code: facts.areaCode,
		title: facts.title,
		year,
		newestYear: context.newestYear,
		/** Roles that are drawn over time, see `rolesWithPast`. */
		past,
		state: inState ?? null,
		built: new OnServer({
			book: sources,
			pay: { rows, families: new Map(families) },
			trend: past.length > 0 ? await areaTrend(facts.areaCode, past, context)(ask) : null,
			lead: {
				title: facts.title,
				isNation,
				rows,
				nation: isNation ? null : medians(nations),
				prices,
				year,
				newestYear: context.newestYear,
			},
			after: {
				compared: {
					rows,
					local: rows.map(({ occCode }) => locals.get(occCode)?.median ?? null),
					localYear: local[0]?.priceParityYear ?? null,
					nation: isNation ? null : medians(nations),
					state: inState ? { title: inState.title, medians: medians(states) } : null,
					absent,
					year,
					sources: [
						...linked(of(compared, [facts.areaCode, NATION, facts.primaryState])),
						...(!isNation && local[0]?.priceParityYear ? tableSources(catalogue, ['price-parities']) : []),
					],
				},
				below: isNation
					? null
					: {
							releases: {
								table: withPast(releaseTable(facts.areaCode, facts.releases, earlier, rows, shownChanges)),
								sources: linked(of([...earlier, ...rows], [facts.areaCode])),
							},
							outlook: {
								lines: projected,
								state: inState ?? null,
								title: facts.title,
								sources: projected.length ? tableSources(catalogue, ['state-projections']) : [],
							},
						},
				place: {
					facts,
					prices,
					state: state ? { title: state.facts.title, prices: state.prices } : null,
					portion,
					changes: shownChanges,
					sources: {
						prices: tableSources(catalogue, ['price-parities']),
						facts: tableSources(catalogue, ['areas']),
						changes: changes.length ? tableSources(catalogue, ['area-lineage']) : [],
					},
				},
			},
		}),
	};
}

/** Only the jobs that more than one release has: the others stand in the table of all jobs. */
function withPast(table: ReleaseTable): ReleaseTable {
	const hasPast = ({ medians }: ReleaseTable['lines'][number]) =>
		medians.filter((median) => median !== null).length > 1;
	return { ...table, lines: table.lines.filter(hasPast) };
}

/** Of one job, not of all of them. */
function isOfJob({ occCode }: WageRow): boolean {
	return occCode !== ALL_OCCUPATIONS;
}

/** The projections of an area's state beside the nation's of the same span, by the state's growth. */
function outlookLines({ outlooks }: AreaEntry) {
	return outlooks
		.filter(({ areaCode }) => areaCode !== NATION)
		.map(({ occCode, occTitle, baseYear, projectedYear, changePercent, openings }) => ({
			occCode,
			occTitle,
			baseYear,
			projectedYear,
			growth: changePercent,
			openings,
			nation:
				outlooks.find(
					(other) =>
						other.areaCode === NATION &&
						other.occCode === occCode &&
						other.baseYear === baseYear &&
						other.projectedYear === projectedYear,
				)?.changePercent ?? null,
		}))
		.sort((left, right) => (right.growth ?? -Infinity) - (left.growth ?? -Infinity));
}
