import { NATION, type AreaCode } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { ALL_OCCUPATIONS, type SocCode } from '$lib/domain/occupation.ts';
import type { OutlookRow, StateOutlookRow } from '$lib/domain/outlook-row.ts';
import type { Context } from '$lib/query/context.ts';
import { narrowing, narrowsRoles } from '$lib/query/shape/narrow.ts';
import { by, inOrder, sortedBy } from '$lib/query/shape/order.ts';
import { nationalSorting, stateSorting } from '$lib/query/shape/projections.ts';
import {
	projectionsOfRole,
	projectionsOfSet,
	stateProjectionsAround,
	stateProjectionsOfRole,
} from '$lib/query/slices/projections.ts';
import type { Question } from '$lib/query/statement.ts';
import { focusAsked } from '$lib/query/questions/focus-asked.ts';
import { MOST_ONE_BY_ONE, placeFacts, roleFacts } from '$lib/query/questions/facts-asked.ts';

/** What `outlook` shows; states only where an area below the nation is chosen. */
export interface Outlook {
	readonly filters: Filters;
	/** The focus of the page, marked among the roles; null where the narrowing filters leave none. */
	readonly focus: SocCode | null;
	readonly rows: readonly OutlookRow[];
	/** The projection of all occupations together, to read the rows against; null where BLS has none. */
	readonly national: OutlookRow | null;
	readonly states: readonly StateOutlookRow[];
}

export function outlook(filters: Filters, context: Context): Question<Outlook> {
	const asked = filters.role.length > 0 ? filters.role : context.healthInformationSet;
	return async (ask) => {
		const facts = narrowsRoles(filters) ? await roleFacts(asked, context)(ask) : [];
		const roles = asked.filter(narrowing(filters, facts));
		const [focus, rows, set, states] = await Promise.all([
			focusAsked(filters, context)(ask),
			projections(roles, filters.sort, context)(ask),
			ask(projectionsOfSet()),
			stateOutlook(roles, filters, context)(ask),
		]);
		const national = set.find(({ occCode }) => occCode === ALL_OCCUPATIONS) ?? null;
		return { filters, focus, rows, national, states };
	};
}

/**
 * BLS's national projection of each role that has one, by the column the reader chose, else fastest growth first, those
 * without a figure last.
 */
export function projections(
	roles: readonly SocCode[],
	sort: string | null,
	context: Context,
): Question<readonly OutlookRow[]> {
	const wanted = new Set(roles);
	const isOfSet = roles.every((role) => context.healthInformationSet.includes(role));
	return async (ask) => {
		const slices = isOfSet
			? [roles.length > 0 ? await ask(projectionsOfSet()) : []]
			: await Promise.all([...wanted].map((role) => ask(projectionsOfRole(role))));
		const rows = slices.flat().filter(({ occCode }) => wanted.has(occCode));
		const byGrowth = inOrder(rows, [
			by((row) => row.changePercent, true),
			by((row) => row.occTitle),
			by((row) => row.occCode),
			by((row) => row.baseYear),
		]);
		return sortedBy(byGrowth, nationalSorting(sort));
	};
}

/**
 * The long-term projections of the home states of the chosen areas, with the nation's of the same round beside them. None
 * where no area below the nation is chosen. By the column the reader chose, else the role that grows most in one of
 * the states first, of each the nation last.
 */
function stateOutlook(
	roles: readonly SocCode[],
	filters: Filters,
	context: Context,
): Question<readonly StateOutlookRow[]> {
	const areas = [...new Set(filters.area.filter((code) => code !== NATION))];
	return async (ask) => {
		if (areas.length === 0 || roles.length === 0) return [];
		const places = await placeFacts(areas)(ask);
		const homeStates = new Set(places.flatMap(({ homeState }) => homeState || []));
		if (homeStates.size === 0) return [];
		const rows = await stateProjections(roles, areas, homeStates, context)(ask);
		const grown = byMostGrowth(
			rows.filter(({ areaCode }) => homeStates.has(areaCode) || areaCode === NATION),
		);
		return sortedBy(grown, stateSorting(filters.sort));
	};
}

/** The projections of some roles in the states around some areas, and the nation's, by role, its states by title, the nation last. */
export function stateProjections(
	roles: readonly SocCode[],
	areas: readonly AreaCode[],
	states: ReadonlySet<AreaCode>,
	context: Context,
): Question<readonly StateOutlookRow[]> {
	const wanted = new Set(roles);
	const isOfSet = roles.every((role) => context.healthInformationSet.includes(role));
	// The slices of few areas are asked for anyway.
	const places = areas.length <= MOST_ONE_BY_ONE ? areas : [...states];
	return async (ask) => {
		const slices = await Promise.all(
			isOfSet
				? places.map((area) => ask(stateProjectionsAround(area)))
				: [...wanted].map((role) => ask(stateProjectionsOfRole(role))),
		);
		const rows = new Map<string, StateOutlookRow>();
		for (const row of slices.flat()) {
			const isShown = states.has(row.areaCode) || row.areaCode === NATION;
			if (isShown && wanted.has(row.occCode)) rows.set(`${row.occCode}|${row.areaCode}|${row.baseYear}`, row);
		}
		return inOrder(
			[...rows.values()],
			[
				by((row) => row.occTitle),
				by((row) => row.occCode),
				by((row) => (row.areaCode === NATION ? 1 : 0)),
				by((row) => row.areaTitle),
			],
		);
	};
}

/** Roles by what they grow most in one of the states, those without a figure last; else as they stood. */
function byMostGrowth(rows: readonly StateOutlookRow[]): readonly StateOutlookRow[] {
	const most = new Map<SocCode, number>();
	for (const { occCode, areaCode, changePercent } of rows) {
		if (areaCode === NATION || changePercent === null) continue;
		most.set(occCode, Math.max(most.get(occCode) ?? -Infinity, changePercent));
	}
	return inOrder(rows, [by(({ occCode }) => most.get(occCode) ?? null, true)]);
}
