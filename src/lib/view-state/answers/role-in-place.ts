import { areaKind, NATION, type AreaCode, type AreaKind } from '$lib/domain/area.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { Measure } from '$lib/domain/measure.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { StateOutlookRow } from '$lib/domain/outlook-row.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { areaReleases, type Context } from '$lib/query/context.ts';
import { placeFacts, roleFacts } from '$lib/query/questions/facts-asked.ts';
import { wagesAsked } from '$lib/query/questions/wages-asked.ts';
import { inMoney, type MoneyBasis } from '$lib/query/shape/money.ts';
import type { PlaceFacts } from '$lib/query/slices/facts.ts';
import type { StoredWage } from '$lib/query/slices/wages.ts';
import type { Question } from '$lib/query/statement.ts';
import { stateProjections } from '$lib/views/outlook/question.ts';
import { rolesAnswer, type RolesAnswer } from '$lib/views/pay-by-role/question.ts';

/** Where a place stands among the places of its kind that have a figure; 1 the highest. */
export interface PlaceRank {
	readonly rank: number;
	readonly of: number;
}

/** A role in one place, beside the nation. */
export interface RoleInPlace {
	readonly area: AreaCode;
	readonly areaTitle: string;
	readonly kind: AreaKind;
	/** The newest release with the role there; where none has it, the newest of areas that has the role. */
	readonly year: number;
	/** What `pay-by-role` shows of it: the row there, the nation's row, or why there is none. */
	readonly pay: RolesAnswer;
	/** The row in local dollars; null where there is no row, or for the nation. */
	readonly local: WageRow | null;
	/** BEA's regional price parity, US = 100, and its year; null where BEA has none. */
	readonly prices: { readonly level: number; readonly year: number } | null;
	/** Null where the place has no such figure. */
	readonly ranks: {
		readonly median: PlaceRank | null;
		readonly localMedian: PlaceRank | null;
		readonly employment: PlaceRank | null;
		readonly lq: PlaceRank | null;
	};
	/** What the place's state projects for the role, and the nation's figure of the same round. */
	readonly outlook: { readonly state: StateOutlookRow; readonly nation: StateOutlookRow | null } | null;
}

/** A role in a place. The place may be any area of the tables; the nation is one of them. */
export function roleInPlace(role: SocCode, area: AreaCode, context: Context): Question<RoleInPlace> {
	return async (ask) => {
		const [facts, places, pay] = await Promise.all([
			roleFacts([role], context)(ask),
			placeFacts([area])(ask),
			payInPlace(role, area, context)(ask),
		]);
		const [place] = places;
		const year = pay.filters.year[0] ?? context.newestYear;
		const basis = { pay: pay.filters.pay, dollars: 'nominal' } as const;
		const kind = areaKind(area) ?? 'metro';
		const [peers, levels, outlook] = await Promise.all([
			kind === 'nation'
				? []
				: wagesAsked({ roles: [role], areas: { kinds: [kind] }, years: [year] }, context)(ask),
			priceLevels(area, context)(ask),
			outlookOf(role, place, context)(ask),
		]);
		const own = peers.find(({ areaCode }) => areaCode === area);
		const rank = (measure: Measure, money: MoneyBasis = basis) =>
			rankIn(
				peers.map((row) => inMoney(row, money)),
				measure,
				area,
			);
		const inLocal = { ...basis, dollars: 'local' } as const;
		return {
			area,
			areaTitle: place?.title ?? area,
			kind,
			year: pay.rows[0]?.year ?? Math.min(year, facts[0]?.lastYear ?? year),
			pay,
			local: own ? inMoney(own, inLocal) : null,
			prices: kind === 'nation' ? null : newestLevel(levels, year),
			ranks: {
				median: rank('median'),
				localMedian: rank('median', inLocal),
				employment: rank('employment'),
				lq: rank('lq'),
			},
			outlook,
		};
	};
}

/**
 * The row of a role in a place, and the nation's: the filters that the page's `pay-by-role` answers, in the newest release
 * with the row, by the hour where OEWS publishes no annual wage. Without a place the nation's own row.
 */
export function payInPlace(
	role: SocCode,
	area: AreaCode | null,
	context: Context,
): Question<RolesAnswer & { readonly filters: Filters }> {
	const code = area ?? NATION;
	return async (ask) => {
		const [facts] = await roleFacts([role], context)(ask);
		const lastYear = facts?.lastYear ?? context.newestYear;
		const inUse = areaReleases(context).filter((year) => year <= lastYear);
		const years = code === NATION ? [lastYear] : inUse;
		const stored = await wagesAsked({ roles: [role], areas: { codes: [code] }, years }, context)(ask);
		const [national] = await wagesAsked(
			{ roles: [role], areas: { codes: [NATION] }, years: [lastYear] },
			context,
		)(ask);
		const year = stored.length ? Math.max(...stored.map((row) => row.year)) : (years.at(-1) ?? lastYear);
		const isHourly = (stored[0] ?? national)?.wageBasis === 'hourly_only';
		return rolesAnswer(
			{
				...NO_FILTERS,
				role: [role],
				area: code === NATION ? [] : [code],
				year: year === context.newestYear ? [] : [year],
				pay: isHourly ? 'hourly' : 'annual',
			},
			context,
		)(ask);
	};
}

/** Rows of the place, whatever their role: each carries the place's price level. */
function priceLevels(area: AreaCode, context: Context): Question<readonly StoredWage[]> {
	const asked = {
		roles: context.healthInformationSet,
		areas: { codes: [area] },
		years: areaReleases(context),
	};
	return wagesAsked(asked, context);
}

function newestLevel(rows: readonly StoredWage[], year: number): RoleInPlace['prices'] {
	const known = rows.flatMap(({ year: release, priceParity: level, priceParityYear }) =>
		release <= year && level !== null && priceParityYear !== null ? [{ level, year: priceParityYear }] : [],
	);
	return known.sort((left, right) => right.year - left.year)[0] ?? null;
}

/** Equal figures share a rank; a top-coded one is a lower bound, so all of these share the first. */
function rankIn(rows: readonly WageRow[], measure: Measure, area: AreaCode): PlaceRank | null {
	const strengths = rows.flatMap((row) => {
		const { value, flag } = estimateOf(row, measure);
		return value === null
			? []
			: [{ areaCode: row.areaCode, strength: flag === 'top_coded' ? Infinity : value }];
	});
	const own = strengths.find(({ areaCode }) => areaCode === area);
	if (!own) return null;
	const rank = strengths.filter(({ strength }) => strength > own.strength).length + 1;
	return { rank, of: strengths.length };
}

function outlookOf(
	role: SocCode,
	place: PlaceFacts | undefined,
	context: Context,
): Question<RoleInPlace['outlook']> {
	return async (ask) => {
		if (!place?.homeState) return null;
		const states = new Set([place.homeState]);
		const rows = await stateProjections([role], [place.areaCode], states, context)(ask);
		const state = rows.find(({ areaCode }) => areaCode === place.homeState);
		const nation = rows.find(
			(row) =>
				row.areaCode === NATION &&
				row.baseYear === state?.baseYear &&
				row.projectedYear === state.projectedYear,
		);
		return state ? { state, nation: nation ?? null } : null;
	};
}
