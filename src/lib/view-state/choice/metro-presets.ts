import { NATION, type AreaCode } from '$lib/domain/area.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { AreaState } from '$lib/query/areas/facts.ts';
import type { MeansWithErrors } from '$lib/query/areas/mean-errors.ts';
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

/** What a choice to try the test on is made of. */
interface TestableParts {
	readonly means: readonly MeansWithErrors[];
	/** Roles and areas that are taken before others. */
	readonly roles: readonly SocCode[];
	readonly areas: readonly AreaCode[];
}

/**
 * A choice whose means have published errors below the nation: of the newest release that has any, up to three roles and
 * six areas that have all of them, the preferred ones first. Null where none of the tables has any.
 */
export function testableChoice({ means, roles, areas }: TestableParts): Preset | null {
	const year = Math.max(...means.map((row) => row.year));
	const ofYear = means.filter((row) => row.year === year);
	const every = [...new Set(ofYear.flatMap(({ areaCodes }) => areaCodes))];
	const chosen = preferring(areas, every).slice(0, MOST_AREAS);
	const shared = ofYear.filter(({ areaCodes }) => chosen.every((area) => areaCodes.includes(area)));
	if (chosen.length < 2 || shared.length === 0) return null;
	const role = preferring(
		roles,
		shared.map(({ occCode }) => occCode),
	).slice(0, 3);
	return {
		title: `Where differences can be tested: ${chosen.length} places in May ${year}`,
		explanation: 'The newest year with sampling errors below the nation.',
		search: printAddress({ ...NO_FILTERS, role, area: chosen, year: [year], measure: 'mean' }),
	};
}

/** Those of the preferred that there are, then the others. */
function preferring<Code>(preferred: readonly Code[], all: readonly Code[]): readonly Code[] {
	const first = preferred.filter((code) => all.includes(code));
	return [...first, ...all.filter((code) => !first.includes(code))];
}
