import { measureTitle } from '$lib/domain/measure.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { markedMeasure, shortArea } from '$lib/domain/metro-row.ts';
import type { MetroChoice } from './metro-choice.ts';

interface Names {
	readonly titleOfRole: (code: string) => string;
	readonly titleOfArea: (code: string) => string;
}

/** What is compared, as a sentence a reader can check against what was meant; what the page chose is named as such. */
export function metroSentence(
	{ areas, roles, year, hasOwnAreas, hasOwnRoles }: MetroChoice,
	filters: Filters,
	{ titleOfRole, titleOfArea }: Names,
): string {
	const list = (items: readonly string[]) =>
		items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
	const unasked = [
		!hasOwnAreas && 'the areas are those article E recommends',
		!hasOwnRoles && 'the roles those the articles quote pay for',
	].filter(Boolean);
	const pay = filters.pay === 'annual' ? 'a year' : 'an hour';
	const compared = `${measureTitle(markedMeasure(filters))} pay ${pay}, as published and in local purchasing power`;
	const sentence = `${roles.length > 3 ? `${roles.length} roles` : list(roles.map(titleOfRole))} in ${list(areas.map((code) => shortArea(titleOfArea(code))))}, May ${year}: ${compared}.`;
	return unasked.length ? `${sentence} Nothing else was chosen: ${unasked.join(', and ')}.` : sentence;
}
