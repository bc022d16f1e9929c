import { NATION, type AreaCode } from '$lib/domain/area.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { Problem } from '$lib/domain/result.ts';
import { areaReleases, type Context } from '$lib/query/context.ts';
import { valueKey, type AddressTable } from '../address/address-keys.ts';
import { FILTER_ADDRESS, readArea, type Known } from '../address/parameters.ts';
import { QUOTED_ROLES } from './presets.ts';

/** What `/compare/metros` alone has in its address: the area to which others are
 * similar; null for the first one compared. */
interface SimilarChoice {
	readonly similar: AreaCode | null;
}

/** The filters of `/compare/metros`, with its own key. */
export interface MetroFilters extends Filters, SimilarChoice {}

export const SIMILAR_ADDRESS: AddressTable<SimilarChoice, Known> = {
	keys: { similar: valueKey({ title: 'Similar to', read: readArea }) },
	none: { similar: null },
	comesFirst: false,
};

export const METRO_ADDRESS: AddressTable<MetroFilters, Known> = {
	keys: { ...FILTER_ADDRESS.keys, ...SIMILAR_ADDRESS.keys },
	none: { ...NO_FILTERS, ...SIMILAR_ADDRESS.none },
	comesFirst: true,
};

/** More areas than this cannot be told apart at a glance. */
export const MOST_AREAS = 6;

/** What `/compare/metros` compares, its defaults filled in. */
export interface MetroChoice {
	readonly areas: readonly AreaCode[];
	readonly roles: readonly SocCode[];
	/** One May release: releases are not a time series. */
	readonly year: number;
	/** Chosen, but more than are compared at once. */
	readonly leftOutAreas: readonly AreaCode[];
	readonly leftOutYears: readonly number[];
	/** Whether the reader named the areas, the roles: the page says where it shows its own. */
	readonly hasOwnAreas: boolean;
	readonly hasOwnRoles: boolean;
}

/**
 * The areas, roles and release that filters ask to compare. No area means the areas an article recommends (`claimed`, from
 * the ledger of claims), no role the three occupations the articles quote pay for, no year the newest release that
 * has these areas. Of several years the newest is compared.
 */
export function metroChoice(
	{ area, role, year }: Filters,
	claimed: readonly AreaCode[],
	context: Context,
): MetroChoice {
	const areas = distinct(area.length > 0 ? area : claimed);
	const isBelowNation = areas.some((code) => code !== NATION);
	const newest = (isBelowNation ? areaReleases(context).at(-1) : undefined) ?? context.newestYear;
	const compared = year.length > 0 ? Math.max(...year) : newest;
	return {
		areas: areas.slice(0, MOST_AREAS),
		roles: distinct(role.length > 0 ? role : QUOTED_ROLES),
		year: compared,
		leftOutAreas: areas.slice(MOST_AREAS),
		leftOutYears: year.filter((other) => other !== compared),
		hasOwnAreas: area.length > 0,
		hasOwnRoles: role.length > 0,
	};
}

/** What a choice asks for beyond what is compared at once, as notices. `titleOf` names an area. */
export function beyondChoice(
	{ leftOutAreas, leftOutYears, year }: MetroChoice,
	titleOf: (code: AreaCode) => string,
): readonly Problem[] {
	const problems: Problem[] = [];
	if (leftOutAreas.length > 0) {
		const named = leftOutAreas.map((code) => {
			const title = titleOf(code);
			return title === code ? code : `${title} (${code})`;
		});
		problems.push({
			sentence: `${MOST_AREAS} places are compared at once. Left out: ${named.join('; ')}.`,
			remedy: 'Remove one of the others to see it.',
			place: { column: 'area', value: leftOutAreas.join(',') },
		});
	}
	if (leftOutYears.length > 0) {
		problems.push({
			sentence: `One release is compared at a time: May ${year}. Left out: ${leftOutYears.map((other) => `May ${other}`).join(', ')}.`,
			remedy: 'Choose another year alone, or see the years side by side under Explore.',
			place: { column: 'year', value: leftOutYears.join(',') },
		});
	}
	return problems;
}

/** The same over an address alone: what commands refuse, since no figure may silently be left out of a file. */
export function beyondFilters(filters: Filters): readonly Problem[] {
	const none = { newestYear: 0, wageParts: [], settingParts: [], healthInformationSet: [] };
	return beyondChoice(metroChoice(filters, [], none), (code) => code);
}

/** The choice as filters of a question: what this page has no key for narrows nothing. */
export function asFilters({ areas, roles, year }: MetroChoice, filters: Filters): Filters {
	const { measure, pay, dollars, sort } = filters;
	return { ...NO_FILTERS, area: areas, role: roles, year: [year], measure, pay, dollars, sort };
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
	return [...new Set(values)];
}
