import { NATION } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { isHeldByYear } from '$lib/export/embed/address.ts';
import { areaReleases, type Context } from '$lib/query/context.ts';

/** Where a view's figures of a later release are; null where an embed keeps to none, or to the newest. */
export function newerFigures<Choice extends Filters>(
	view: string,
	choice: Choice,
	context: Context,
	addressOf: (choice: Choice) => string,
): { readonly year: number; readonly address: string } | null {
	const year = newerRelease(view, choice, context);
	return year === null ? null : { year, address: addressOf({ ...choice, year: [] }) };
}

/** The release later than every one an embed keeps to; null where there is none, or it keeps to none. */
export function newerRelease(view: string, { year, area }: Filters, context: Context): number | null {
	if (!isHeldByYear(view) || year.length === 0) return null;
	const isOfPlaces = area.some((code) => code !== NATION);
	const newest = (isOfPlaces ? areaReleases(context).at(-1) : null) ?? context.newestYear;
	return Math.max(...year) < newest ? newest : null;
}
