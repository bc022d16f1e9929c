import { NATION, type AreaCode, type AreaKind } from '$lib/domain/area.ts';
import type { AreaLevel, Filters } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { areaReleases, type Context } from './context.ts';

/** Which figures a view asks for, its defaults spelled out. Lists are in the order they were chosen, without repeats. */
export interface Asked {
	readonly roles: readonly SocCode[];
	/** Area codes, or every area of these kinds that the release has. */
	readonly areas: { readonly codes: readonly AreaCode[] } | { readonly kinds: readonly AreaKind[] };
	/** May releases. */
	readonly years: readonly number[];
}

/** States stand with the territories. */
export const KINDS_OF_LEVEL: Readonly<Record<AreaLevel, readonly AreaKind[]>> = {
	metro: ['metro'],
	state: ['state', 'territory'],
	nonmetro: ['nonmetro'],
};

/** `pay-by-role`: no role means the health-information set, no area the nation, no year the newest release. */
export function askedByRole(filters: Filters, context: Context): Asked {
	return {
		roles: distinct(filters.role.length > 0 ? filters.role : context.healthInformationSet),
		areas: { codes: distinct(filters.area.length > 0 ? filters.area : [NATION]) },
		years: distinct(filters.year.length > 0 ? filters.year : [context.newestYear]),
	};
}

/** `pay-by-area`: one role, the focus; no area means every area of the level, no year the newest release that has areas. */
export function askedByArea(focus: SocCode, filters: Filters, context: Context): Asked {
	const newest = areaReleases(context).at(-1) ?? context.newestYear;
	return {
		roles: [focus],
		areas:
			filters.area.length > 0 ? { codes: distinct(filters.area) } : { kinds: KINDS_OF_LEVEL[filters.level] },
		years: distinct(filters.year.length > 0 ? filters.year : [newest]),
	};
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
	return [...new Set(values)];
}
