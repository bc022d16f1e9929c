import type { SocCode } from '$lib/domain/occupation.ts';

/**
 * What questions must know of the tables before they are asked. Plain data, so that a prerendered
 * page can carry it: nothing in here is written down in the code, all of it is read off the tables.
 */
export interface Context {
	/** The newest May release of the national table. */
	readonly newestYear: number;
	/** Names of the parts of `wages`: `nation-11`, `areas-2025-health-information` … */
	readonly wageParts: readonly string[];
	/** Names of the parts of `setting-wages`: `sector-29`, `owner-health-information` … */
	readonly settingParts: readonly string[];
	/** Occupations of the health-information set, in the table's order; all occupations are among them. */
	readonly healthInformationSet: readonly SocCode[];
}

/** Releases of which states or areas are available, oldest first. */
export function areaReleases(context: Context): readonly number[] {
	const years = context.wageParts.flatMap((part) => {
		const year = /^areas-(\d{4})-/.exec(part)?.[1];
		return year === undefined ? [] : [Number(year)];
	});
	return [...new Set(years)].sort((a, b) => a - b);
}
