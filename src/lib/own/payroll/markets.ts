import type { AreaCode } from '$lib/domain/area.ts';
import type { Market, MarketPlace } from '$lib/domain/benchmark.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { Context } from '$lib/query/context.ts';
import {
	marketTables,
	marketWages,
	type AskedMarket,
	type MarketPair,
} from '$lib/query/payroll/market-wages.ts';
import type { Question } from '$lib/query/statement.ts';
import type { TableNeed } from '$lib/query/table-need.ts';

/** The markets of a payroll: of each role in each place its own, and those that may stand in for it. */
export type Markets = ReadonlyMap<string, readonly AskedMarket[]>;

/** In the order in which one place stands in for another; they are never combined. */
const ORDER: readonly MarketPlace[] = ['own', 'state', 'nation'];

function keyOf(role: SocCode, area: AreaCode): string {
	return `${role}|${area}`;
}

/** Every market that people of these roles and places may be held against. */
export function marketsAsked(
	people: readonly { readonly role: SocCode; readonly area: AreaCode }[],
	context: Context,
): Question<Markets> {
	const pairs: MarketPair[] = people.map(({ role, area }) => ({ occCode: role, areaCode: area }));
	return async (ask) => {
		if (pairs.length === 0) return new Map();
		const markets = new Map<string, AskedMarket[]>();
		for (const market of await ask(marketWages(pairs, context))) {
			const key = keyOf(market.occCode, market.askedArea);
			const known = markets.get(key);
			if (known) known.push(market);
			else markets.set(key, [market]);
		}
		return markets;
	};
}

/**
 * The market of a role in a place: the place's own; where that has no published median and a fallback is allowed, the state's, then
 * the nation's, whichever first has one. A top code is published: it says that pay is that much or more.
 */
export function marketOf(markets: Markets, role: SocCode, area: AreaCode, isFallback: boolean): Market {
	const known = markets.get(keyOf(role, area)) ?? [];
	const own = known.find(({ place }) => place === 'own');
	if (!own) return unknownMarket(role, area);
	if (!isFallback || own.median.value !== null) return own;
	const standIn = ORDER.flatMap((place) =>
		known.filter((one) => one.place === place && one.median.value !== null),
	);
	return standIn[0] ?? own;
}

function unknownMarket(role: SocCode, area: AreaCode): Market {
	const none = { value: null, flag: 'not_available' } as const;
	return {
		year: 0,
		occCode: role,
		occTitle: role,
		areaCode: area,
		areaTitle: area,
		place: 'own',
		isPublished: false,
		p10: none,
		p25: none,
		median: none,
		p75: none,
		p90: none,
	};
}

/** Every table that a payroll of any roles and places needs: what has to be there before a file is chosen. */
export function marketNeeds(context: Context): readonly TableNeed[] {
	return marketTables(context);
}
