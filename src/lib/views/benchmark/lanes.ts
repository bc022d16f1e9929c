import type { Benchmark, BenchmarkedPerson, Market } from '$lib/domain/benchmark.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';

/** The people of a role whose market is of one place. */
export interface Lane {
	readonly market: Market;
	/** By pay, lowest first. */
	readonly people: readonly BenchmarkedPerson[];
}

/** The lanes of a role. */
export interface LaneRole {
	readonly occCode: string;
	readonly title: string;
	readonly people: number;
	readonly lanes: readonly Lane[];
}

/** As many lanes as are drawn before a reader asks for more. */
export const MOST_LANES = 16;
export const MOST_NARROW_LANES = 8;

/** The picture's lanes: roles with the most people first, within them places with the most. */
export function laneRoles({ people }: Pick<Benchmark, 'people'>): readonly LaneRole[] {
	const roles = new Map<string, Map<string, BenchmarkedPerson[]>>();
	for (const person of people) {
		const { occCode, areaCode } = person.market;
		const lanes = roles.get(occCode) ?? new Map<string, BenchmarkedPerson[]>();
		roles.set(occCode, lanes);
		const own = lanes.get(areaCode);
		if (own) own.push(person);
		else lanes.set(areaCode, [person]);
	}
	return [...roles]
		.flatMap(([occCode, places]) => {
			const lanes = [...places.values()].flatMap(laneOf).sort(byCount);
			const [first] = lanes;
			if (!first) return [];
			const count = lanes.reduce((sum, lane) => sum + lane.people.length, 0);
			return [{ occCode, title: first.market.occTitle, people: count, lanes }];
		})
		.sort((one, other) => other.people - one.people || (one.title < other.title ? -1 : 1));
}

function laneOf(people: readonly BenchmarkedPerson[]): readonly Lane[] {
	const [first] = people;
	if (!first) return [];
	const sorted = [...people].sort((one, other) => one.pay - other.pay || one.line - other.line);
	// A place that is somebody's own does not only stand in for another.
	const market = people.find(({ market: { place } }) => place === 'own')?.market ?? first.market;
	return [{ market, people: sorted }];
}

function byCount(one: Lane, other: Lane): number {
	return other.people.length - one.people.length || (one.market.areaTitle < other.market.areaTitle ? -1 : 1);
}

/** A market as the house's range marks take it. */
export function rangeOfMarket(market: Market): WageRow {
	const none = { value: null, flag: 'not_in_source' } as const;
	return {
		...market,
		mean: none,
		employment: none,
		employmentRse: null,
		locationQuotient: null,
		meanRse: null,
		priceParity: null,
		priceParityYear: null,
		cpiFactor: null,
	};
}
