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
			title: 'The five cities',
			explanation:
				'Austin, San Antonio, Salt Lake City, Oklahoma City and Raleigh, as one article recommends them.',
			search: printAddress({ ...NO_FILTERS, area: cities }),
		},
		{
			title: 'HIM against HIT',
			explanation: 'The occupations of both sides, without their neighbours.',
			search: printAddress({ ...NO_FILTERS, role: [...familyRoles('him'), ...familyRoles('hit')] }),
		},
		{
			title: 'Managers, technologists, records',
			explanation: 'The three occupations the articles quote pay for.',
			search: printAddress({ ...NO_FILTERS, role: ['11-9111', '29-9021', '29-2072'] }),
		},
	].filter(({ search }) => search !== '');
}
