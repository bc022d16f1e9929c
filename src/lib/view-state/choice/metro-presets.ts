import { group } from 'd3-array';
import { NATION, type AreaCode } from '$lib/domain/area.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { AreaState } from '$lib/query/areas/facts.ts';
import type { MeanWithError } from '$lib/query/areas/mean-errors.ts';
import { printAddress } from '../address/filters-address.ts';
import { MOST_AREAS } from './metro-choice.ts';
import type { Preset } from './presets.ts';

/** What the presets of `/compare/metros` are made of, read off the tables. */
export interface MetroPresetParts {
	/** The areas that the default compares. */
	readonly cities: readonly AreaCode[];
	readonly states: readonly AreaState[];
	/** What `testableChoice` gives. */
	readonly tested: Preset | null;
}

/** Choices to start from. */
export function metroPresets({ cities, states, tested }: MetroPresetParts): readonly Preset[] {
	const stateCodes = [...new Set(states.map(({ stateCode }) => stateCode))];
	return [
		{
			title: 'The five cities',
			explanation: 'The cities one career article recommends, for the three jobs the articles quote pay for.',
			search: '',
		},
		{
			title: 'The five cities and the nation',
			explanation: 'The same beside the United States.',
			search: printAddress({ ...NO_FILTERS, area: [...cities, NATION] }),
		},
		{
			title: 'Their states and the nation',
			explanation: 'The states of the five cities: their tables have more roles.',
			search: printAddress({ ...NO_FILTERS, area: [...stateCodes, NATION].slice(0, MOST_AREAS) }),
		},
		...(tested ? [tested] : []),
	];
}

/**
 * A choice whose means have published errors below the nation: of the newest release that has any, its first areas
 * and up to three roles that all of them have: preferred ones, where there are any. Null where none of the tables has any.
 */
export function testableChoice(
	withErrors: readonly MeanWithError[],
	preferred: readonly SocCode[],
): Preset | null {
	const year = Math.max(...withErrors.map((row) => row.year));
	const ofYear = withErrors.filter((row) => row.year === year);
	const areas = [...new Set(ofYear.map(({ areaCode }) => areaCode))].slice(0, MOST_AREAS);
	const inAll = [...group(ofYear, ({ occCode }) => occCode)].filter(([, rows]) =>
		areas.every((area) => rows.some(({ areaCode }) => areaCode === area)),
	);
	if (areas.length < 2 || inAll.length === 0) return null;
	const shared = inAll.map(([code]) => code).sort();
	const wanted = preferred.filter((code) => shared.includes(code));
	const roles = (wanted.length > 0 ? wanted : shared).slice(0, 3);
	return {
		title: `Where differences can be tested: ${areas.length} places in May ${year}`,
		explanation: 'The newest year in which BLS published sampling errors below the nation.',
		search: printAddress({ ...NO_FILTERS, role: roles, area: areas, year: [year], measure: 'mean' }),
	};
}
