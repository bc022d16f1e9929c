import { NATION, type AreaCode } from '$lib/domain/area.ts';
import { homeStates } from '$lib/query/questions/home-states.ts';
import type { Ask } from './asking.ts';

/** The home states of some areas, each once; the nation has none. */
export async function homesOf(
	ask: Ask,
	turn: string,
	areas: readonly AreaCode[],
): Promise<readonly AreaCode[]> {
	const wanted = new Set(areas.filter((code) => code !== NATION));
	if (wanted.size === 0) return [];
	const homes = await ask(turn, homeStates());
	return [...new Set(homes.flatMap(({ areaCode, stateCode }) => (wanted.has(areaCode) ? [stateCode] : [])))];
}
