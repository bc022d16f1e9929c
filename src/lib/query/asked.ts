import { NATION, type AreaCode, type AreaKind } from '$lib/domain/area.ts';
import { focusOf, type Filters } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { areaReleases, type Context } from './context.ts';

/** Which figures a view asks for, its defaults spelled out. Lists are in the order they were chosen, without repeats. */
export interface Asked {
	readonly roles: readonly SocCode[];
	/** Area codes, or every area of a kind that the release has. */
	readonly areas: { readonly codes: readonly AreaCode[] } | { readonly kind: AreaKind };
	/** May releases. */
	readonly years: readonly number[];
}

/** `pay-by-role`: no role means the health-information set, no area the nation, no year the newest release. */
export function askedByRole(filters: Filters, context: Context): Asked {
	return {
		roles: distinct(filters.role.length > 0 ? filters.role : context.healthInformationSet),
		areas: { codes: distinct(filters.area.length > 0 ? filters.area : [NATION]) },
		years: distinct(filters.year.length > 0 ? filters.year : [context.newestYear]),
	};
}

/** `pay-by-area`: one role, the focus; no area means every metropolitan area, no year the newest release that has areas. */
export function askedByArea(filters: Filters, context: Context): Asked {
	const newest = areaReleases(context).at(-1) ?? context.newestYear;
	return {
		roles: [focusOf(filters)],
		areas: filters.area.length > 0 ? { codes: distinct(filters.area) } : { kind: 'metro' },
		years: distinct(filters.year.length > 0 ? filters.year : [newest]),
	};
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
	return [...new Set(values)];
}
