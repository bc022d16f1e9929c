import { listPhrase } from '$lib/domain/phrases.ts';
import { listYears, measurePhrase } from '$lib/domain/basis.ts';
import type { AreaLevel, Filters } from '$lib/domain/filters.ts';
import { countGiven } from '../address/address-keys.ts';
import { FILTER_ADDRESS, narrowedBy } from '../address/parameters.ts';

interface Names {
	readonly titleOfRole: (code: string) => string;
	readonly titleOfArea: (code: string) => string;
	readonly newestYear: number;
}

const MOST_NAMED = 3;

const RANKED: Readonly<Record<AreaLevel, string>> = {
	metro: 'metros',
	state: 'states and territories',
	nonmetro: 'nonmetropolitan areas',
};

function name(values: readonly string[], titleOf: (value: string) => string, plural: string): string {
	return values.length > MOST_NAMED ? `${values.length} ${plural}` : listPhrase(values.map(titleOf));
}

/** What is shown, as a sentence a reader can check against what was meant. */
export function choiceSentence(filters: Filters, { titleOfRole, titleOfArea, newestYear }: Names): string {
	const roles = filters.role.length ? name(filters.role, titleOfRole, 'roles') : 'health information roles';
	const areas = filters.area.length
		? `in ${name(filters.area, titleOfArea, 'places')}`
		: `in the United States, and one role across all ${RANKED[filters.level]}`;
	const years = listYears(filters.year.length ? filters.year : [newestYear]);
	const narrowed = narrowedBy(filters);
	const only = narrowed.length > 0 ? `, limited to ${listPhrase(narrowed)}` : '';
	return `${measurePhrase(filters, [], newestYear)}: ${roles} ${areas}, May ${years}${only}.`;
}

/** How many filters differ from the default. */
export function countChoices(filters: Filters): number {
	return countGiven(FILTER_ADDRESS, filters);
}
