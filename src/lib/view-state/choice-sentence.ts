import { listYears, measurePhrase } from '$lib/domain/basis.ts';
import { NO_FILTERS, type AreaLevel, type Filters } from '$lib/domain/filters.ts';
import { PARAMETERS } from './parameters.ts';

interface Names {
	readonly titleOfRole: (code: string) => string;
	readonly titleOfArea: (code: string) => string;
	readonly newestYear: number;
}

const MOST_NAMED = 3;

const LEVEL_NAMES: Readonly<Record<AreaLevel, string>> = {
	metro: 'metropolitan area',
	state: 'state and territory',
	nonmetro: 'nonmetropolitan area',
};

function name(values: readonly string[], titleOf: (value: string) => string, plural: string): string {
	if (values.length > MOST_NAMED) return `${values.length} ${plural}`;
	const titles = values.map(titleOf);
	return titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;
}

/** What is shown, as a sentence a reader can check against what was meant. */
export function choiceSentence(filters: Filters, { titleOfRole, titleOfArea, newestYear }: Names): string {
	const roles = filters.role.length
		? name(filters.role, titleOfRole, 'roles')
		: 'the health-information occupations';
	const areas = filters.area.length
		? `in ${name(filters.area, titleOfArea, 'areas')}`
		: `in the nation, and one role across every ${LEVEL_NAMES[filters.level]}`;
	const years = listYears(filters.year.length ? filters.year : [newestYear]);
	return `${measurePhrase(filters, [], newestYear)}: ${roles} ${areas}, May ${years}.`;
}

/** How many filters differ from the default. */
export function countChoices(filters: Filters): number {
	return PARAMETERS.filter(({ key, print }) => print(filters[key]) !== print(NO_FILTERS[key])).length;
}
