import type { AreaCode } from '$lib/domain/area.ts';
import { ALL_OCCUPATIONS, type SocCode } from '$lib/domain/occupation.ts';
import { areaReleases, type Context } from '../context.ts';
import { fields, is } from '../record.ts';
import { sql, text } from '../sql.ts';
import type { Statement } from '../statement.ts';
import { wageNeeds } from '../tables.ts';

/** A role in an area and release whose mean has a published error. */
export interface MeanWithError {
	readonly year: number;
	readonly areaCode: AreaCode;
	readonly occCode: SocCode;
}

/**
 * Where the tables have a relative standard error of the mean below the nation, for the health-information set:
 * what differences of means can be tested with. The newest release first, then by area and role.
 */
export function meansWithErrors(context: Context): Statement<MeanWithError> {
	const asked = {
		roles: context.healthInformationSet,
		areas: { kinds: ['metro' as const] },
		years: areaReleases(context),
	};
	return {
		name: 'mean-errors',
		...sql`
SELECT w.year, w.area_code, w.occ_code FROM wages w JOIN areas a ON a.area_code = w.area_code
WHERE a.kind <> 'nation' AND w.mean_rse IS NOT NULL AND w.a_mean IS NOT NULL AND w.occ_code <> ${text(ALL_OCCUPATIONS)}
ORDER BY w.year DESC, a.title, w.occ_code`,
		needs: [...wageNeeds(asked, context), { table: 'areas' }],
		decode: fields({ year: is.number, areaCode: is.text, occCode: is.text }),
	};
}
