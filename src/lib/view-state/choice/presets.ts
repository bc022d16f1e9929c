import { NO_FILTERS } from '$lib/domain/filters.ts';
import { printAddress } from '../address/filters-address.ts';
import type { Directory } from '../directory/directory.ts';

/** A choice to start from, taken from the articles' own comparisons. */
export interface Preset {
	readonly title: string;
	readonly explanation: string;
	/** Its query string. */
	readonly search: string;
}

/** The three occupations the articles quote pay for, by the codes of today. */
export const QUOTED_ROLES = ['11-9111', '29-2072', '29-9021'] as const;

/** The choices the articles suggest. `cities`: the area codes of the five cities that article E recommends. */
export function presetsOf({ roles, years }: Directory, cities: readonly string[]): readonly Preset[] {
	const newest = years[0] ?? 0;
	const current = roles.filter(({ lastYear }) => lastYear === newest);
	const familyRoles = (family: string) =>
		current.filter((role) => role.family === family).map(({ code }) => code);
	return [
		{
			title: 'coder in Austin and Raleigh',
			explanation: 'Medical records specialists in two of the cities that an article recommends.',
			search: printAddress({ ...NO_FILTERS, role: ['29-2072'], area: ['12420', '39580'] }),
		},
		{
			title: 'HIM against HIT',
			explanation: 'The roles of both fields, without neighboring ones.',
			search: printAddress({ ...NO_FILTERS, role: [...familyRoles('him'), ...familyRoles('hit')] }),
		},
		{
			title: 'the five cities',
			explanation:
				'Austin, San Antonio, Salt Lake City, Oklahoma City and Raleigh, recommended in one article.',
			search: printAddress({ ...NO_FILTERS, area: cities }),
		},
		{
			title: 'where pay buys most',
			explanation: 'Pay adjusted for local prices in every metro.',
			search: printAddress({ ...NO_FILTERS, dollars: 'local' }),
		},
	].filter(({ search }) => search !== '');
}
