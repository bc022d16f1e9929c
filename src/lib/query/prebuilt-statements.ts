import type { AreaCode } from '$lib/domain/area.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { claimedAreas } from './areas/claims.ts';
import { areaStates } from './areas/facts.ts';
import { areasWithErrors, meansWithErrors } from './areas/mean-errors.ts';
import { ladderClaims, ladderSteps } from './credentials/career-ladder.ts';
import { occupationsOfScopes, pathOccupation } from './paths/occupations.ts';
import { roleDuties } from './roles/facts.ts';
import { roleSettingPay } from './roles/pay.ts';
import { PATH_SKILLS, roleCredentials, roleSkills } from './roles/skills.ts';
import type { Context } from './context.ts';
import { credentialsWithoutFigure, servedRoles, statedPay } from './slices/credentials.ts';
import { healthEmployers } from './slices/employers.ts';
import { factsOfPlace, factsOfPlaces, factsOfRole, factsOfSet, placeCounts } from './slices/facts.ts';
import { areaChangesOf, areaLinks, familiesOfSet, familyOf } from './slices/lineage.ts';
import { postingPoints, postingSectors } from './slices/postings.ts';
import {
	projectionsOfRole,
	projectionsOfSet,
	stateProjectionsAround,
	stateProjectionsOfRole,
} from './slices/projections.ts';
import { settingClaims, settingsOfRole } from './slices/settings.ts';
import { wageTables } from './slices/wage-tables.ts';
import { nationalWages, wagesOfPlace, wagesOfRole } from './slices/wages.ts';
import type { Statement } from './statement.ts';

/** What exists to be answered ahead. */
export interface Known {
	readonly roles: readonly SocCode[];
	readonly areas: readonly AreaCode[];
}

/** Every statement the build answers ahead, as files that hold what is asked together. A new slice is a line here. */
export function prebuiltStatements({ roles, areas }: Known, context: Context): readonly Statement<unknown>[] {
	return [
		factsOfSet(),
		placeCounts(),
		wageTables(),
		familiesOfSet(),
		areaLinks(),
		projectionsOfSet(),
		settingClaims(),
		healthEmployers(),
		servedRoles(),
		statedPay(context),
		credentialsWithoutFigure(),
		claimedAreas(),
		occupationsOfScopes(),
		ladderSteps(),
		ladderClaims(),
		factsOfPlaces(),
		...wideStatements(context),
		roleSkills(PATH_SKILLS),
		roleDuties(),
		roleSettingPay(),
		roleCredentials(),
		postingPoints(),
		postingSectors(),
		...roles.flatMap((role) => ofRole(role, context)),
		...areas.flatMap((area) => [
			factsOfPlace(area),
			areaStates(area),
			areaChangesOf(area),
			stateProjectionsAround(area),
			wagesOfPlace(area, context),
		]),
	];
}

/**
 * Those that read the files of every role: many times what all others read, for answers that no choice changes. An engine loads
 * their tables only where the file of the answer fails.
 */
export function wideStatements(context: Context): readonly Statement<unknown>[] {
	return [meansWithErrors(context), areasWithErrors(context)];
}

function ofRole(role: SocCode, context: Context): readonly Statement<unknown>[] {
	const isInSet = context.healthInformationSet.includes(role);
	return [
		wagesOfRole(role, context),
		factsOfRole(role),
		familyOf(role),
		projectionsOfRole(role),
		stateProjectionsOfRole(role),
		settingsOfRole(role, context),
		pathOccupation(role),
		// Within the set its national wages stand in the nation's own file.
		...(isInSet ? [] : [nationalWages(role, context)]),
	];
}
