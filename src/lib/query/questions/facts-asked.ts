import type { AreaCode } from '$lib/domain/area.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { Context } from '../context.ts';
import {
	factsOfPlace,
	factsOfPlaces,
	factsOfRole,
	factsOfSet,
	type PlaceFacts,
	type RoleFacts,
} from '../slices/facts.ts';
import type { Question } from '../statement.ts';

/** More areas than these are looked up in the list of them all. */
export const MOST_ONE_BY_ONE = 8;

/** The facts of some roles; none of those no table knows. */
export function roleFacts(roles: readonly SocCode[], context: Context): Question<readonly RoleFacts[]> {
	return async (ask) => {
		const inSet = new Set(context.healthInformationSet);
		const others = roles.filter((role) => !inSet.has(role));
		const [ofSet, ...ofOthers] = await Promise.all([
			others.length < roles.length ? ask(factsOfSet()) : [],
			...others.map((role) => ask(factsOfRole(role))),
		]);
		const wanted = new Set(roles);
		return [...ofSet.filter(({ occCode }) => wanted.has(occCode)), ...ofOthers.flat()];
	};
}

/** The facts of some areas; none of those no table knows. */
export function placeFacts(areas: readonly AreaCode[]): Question<readonly PlaceFacts[]> {
	return async (ask) => {
		if (areas.length <= MOST_ONE_BY_ONE)
			return (await Promise.all(areas.map((area) => ask(factsOfPlace(area))))).flat();
		const wanted = new Set(areas);
		return (await ask(factsOfPlaces())).filter(({ areaCode }) => wanted.has(areaCode));
	};
}
