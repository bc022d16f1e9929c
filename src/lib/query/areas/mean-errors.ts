import type { AreaCode } from '$lib/domain/area.ts';
import { ALL_OCCUPATIONS, type SocCode } from '$lib/domain/occupation.ts';
import type { Context } from '../context.ts';
import { fields, is, textOf } from '../record.ts';
import { own, sql, text } from '../sql.ts';
import type { Statement } from '../statement.ts';
import type { TableNeed } from '../table-need.ts';

/** Where below the nation the mean of a role has a published error in a release. */
export interface MeansWithErrors {
	readonly year: number;
	readonly occCode: SocCode;
	/** By title. */
	readonly areaCodes: readonly AreaCode[];
}

/** An area below the nation that has any mean with a published error in a release. */
export interface AreaWithErrors {
	readonly year: number;
	readonly areaCode: AreaCode;
	readonly areaTitle: string;
}

/** What can be tested with: a mean that is a figure and not a bound, with its error. */
const TESTABLE = own(`a.kind <> 'nation' AND w.mean_rse IS NOT NULL AND w.a_mean IS NOT NULL
	AND coalesce(w.a_mean_flag, '') <> 'top_coded'`);

/**
 * Where the tables have a relative standard error of the mean below the nation: what differences of means can be tested
 * with. The newest release first, then by role.
 */
export function meansWithErrors(context: Context): Statement<MeansWithErrors> {
	return {
		name: 'mean-errors',
		...sql`
SELECT w.year, w.occ_code, string_agg(w.area_code, ' ' ORDER BY a.title, w.area_code) AS area_codes
FROM wages w JOIN areas a ON a.area_code = w.area_code
WHERE ${TESTABLE} AND w.occ_code <> ${text(ALL_OCCUPATIONS)}
GROUP BY w.year, w.occ_code
ORDER BY w.year DESC, w.occ_code`,
		needs: areaNeeds(context),
		decode: fields({
			year: is.number,
			occCode: is.text,
			areaCodes: (record, column) => textOf(record, column).split(' '),
		}),
		prebuilt: 'errors',
	};
}

/** The areas of these rows, the newest release first, then by title. */
export function areasWithErrors(context: Context): Statement<AreaWithErrors> {
	return {
		name: 'areas-with-errors',
		...sql`
SELECT DISTINCT w.year, w.area_code, a.title AS area_title
FROM wages w JOIN areas a ON a.area_code = w.area_code
WHERE ${TESTABLE}
ORDER BY w.year DESC, a.title, w.area_code`,
		needs: areaNeeds(context),
		decode: fields({ year: is.number, areaCode: is.text, areaTitle: is.text }),
		prebuilt: 'errors',
	};
}

/** Every part of the wage tables below the nation: which of them have errors, the rows alone say. */
function areaNeeds({ wageParts }: Context): readonly TableNeed[] {
	const parts = wageParts.filter((part) => part.startsWith('areas-'));
	return [{ table: 'wages' }, ...parts.map((part) => ({ table: 'wages', part })), { table: 'areas' }];
}
