import { areaKind, NATION, type AreaCode } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { meanPairs } from '$lib/domain/mean-pairs.ts';
import type { MetroRow } from '$lib/domain/metro-row.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { AreaState } from '$lib/query/areas/facts.ts';
import type { AreaWithErrors, MeansWithErrors } from '$lib/query/areas/mean-errors.ts';
import type { MetroChoice } from './metro-choice.ts';

/** A release in which differences of a reader's roles can be tested, and how to get there from the reader's choice. */
export interface TestableChoice {
	readonly year: number;
	/** The reader's roles that can be tested there. */
	readonly roles: readonly SocCode[];
	/** The places compared there by code and title; null where they are the reader's own. */
	readonly places: readonly { readonly code: AreaCode; readonly title: string }[] | null;
	/** Of how many pairs both means have an error. */
	readonly pairs: number;
	/** What of the choice changes: the year, and the places where those chosen cannot be tested. */
	readonly change: Partial<Filters>;
}

/** What the tables have to test with. */
interface Testable {
	readonly means: readonly MeansWithErrors[];
	readonly areas: readonly AreaWithErrors[];
	/** The states that the chosen areas lie in. */
	readonly states: readonly AreaState[];
}

/** Whether any pair of a comparison is tested. */
export function isAnyTested(rows: readonly MetroRow[], filters: Pick<Filters, 'dollars'>): boolean {
	return meanPairs(rows, filters).some(({ pairs }) => pairs.some(({ test }) => test.kind === 'tested'));
}

/**
 * The other releases in which differences of the reader's roles can be tested, the newest first, each with the least
 * change: the reader's own places; else places of the same kind, the reader's first; else the states these lie in. None
 * for a release that has errors for none of the roles in such places.
 */
export function testableChoices(choice: MetroChoice, testable: Testable): readonly TestableChoice[] {
	const years = [...new Set(testable.means.map(({ year }) => year))].sort((a, b) => b - a);
	return years
		.filter((year) => year !== choice.year)
		.flatMap((year) => testableIn(year, choice, testable) ?? []);
}

function testableIn(year: number, choice: MetroChoice, testable: Testable): TestableChoice | null {
	const means = testable.means.filter((row) => row.year === year && choice.roles.includes(row.occCode));
	const own = testedPairs(choice.areas, means);
	if (own > 0) return offer(year, choice, means, own, null);
	const known = testable.areas.filter((area) => area.year === year);
	for (const candidates of [sameKind(choice, known), statesOf(choice, known, testable.states)]) {
		const withMeans = candidates.filter(({ areaCode }) =>
			means.some(({ areaCodes }) => areaCodes.includes(areaCode)),
		);
		const areas = withMeans.slice(0, Math.max(2, choice.areas.length));
		const pairs = testedPairs(
			areas.map(({ areaCode }) => areaCode),
			means,
		);
		if (areas.length > 1 && pairs > 0) return offer(year, choice, means, pairs, areas);
	}
	return null;
}

/** The release's areas of the kinds chosen, the chosen ones first. */
function sameKind({ areas }: MetroChoice, known: readonly AreaWithErrors[]): readonly AreaWithErrors[] {
	const kinds = new Set(areas.filter((code) => code !== NATION).map(areaKind));
	const alike = known.filter(({ areaCode }) => kinds.has(areaKind(areaCode)));
	const isChosen = ({ areaCode }: AreaWithErrors) => areas.includes(areaCode);
	return [...alike.filter(isChosen), ...alike.filter((area) => !isChosen(area))];
}

/** The states that the chosen areas lie in, in the order of these. */
function statesOf(
	{ areas }: MetroChoice,
	known: readonly AreaWithErrors[],
	states: readonly AreaState[],
): readonly AreaWithErrors[] {
	const codes = areas.flatMap((area) =>
		states.filter(({ areaCode }) => areaCode === area).map(({ stateCode }) => stateCode),
	);
	return [...new Set(codes)].flatMap((code) => known.find(({ areaCode }) => areaCode === code) ?? []);
}

function offer(
	year: number,
	{ roles, areas }: MetroChoice,
	means: readonly MeansWithErrors[],
	pairs: number,
	places: readonly AreaWithErrors[] | null,
): TestableChoice {
	const compared = places?.map(({ areaCode }) => areaCode) ?? areas;
	const tested = means.filter((role) => compared.some((area) => hasError(area, role)));
	return {
		year,
		roles: roles.filter((role) => tested.some(({ occCode }) => occCode === role)),
		places: places?.map(({ areaCode, areaTitle }) => ({ code: areaCode, title: areaTitle })) ?? null,
		pairs,
		change: places ? { year: [year], area: compared } : { year: [year] },
	};
}

/** Pairs of areas of one role and of roles of one area with an error on both sides. */
function testedPairs(areas: readonly AreaCode[], means: readonly MeansWithErrors[]): number {
	const ofRoles = means.map((role) => areas.filter((area) => hasError(area, role)).length);
	const ofAreas = areas.map((area) => means.filter((role) => hasError(area, role)).length);
	return [...ofRoles, ...ofAreas].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

/** The nation has errors of every role that has any below it: its table is whole. */
function hasError(area: AreaCode, { areaCodes }: MeansWithErrors): boolean {
	return area === NATION || areaCodes.includes(area);
}
