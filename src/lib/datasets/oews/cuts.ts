import { ALL_OCCUPATIONS, majorGroup, type SocCode } from '../../domain/occupation.ts';

/** Name of the cut that holds the occupations around health information, and all occupations together. */
export const HEALTH_INFORMATION_CUT = 'health-information';

/** Which cut of a table an occupation's rows stand in: the health-information set's, or its major group's. */
export function cutOf(occCode: SocCode, healthInformationSet: ReadonlySet<SocCode>): string {
	if (occCode === ALL_OCCUPATIONS || healthInformationSet.has(occCode)) return HEALTH_INFORMATION_CUT;
	return majorGroup(occCode);
}
