import type { SocCode } from '$lib/domain/occupation.ts';
import type { PathOccupation } from '$lib/domain/path-row.ts';
import type { Side } from '$lib/domain/path-scope.ts';
import { numberOf, textOf } from '../record.ts';
import { own, sql, text, type Fragment } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** The occupations that a scope of the tables puts on a side, by code. */
export function occupationsOfScopes(): Statement<PathOccupation> {
	return occupations('occupations-of-scopes', 'common', own("o.wide_side IN ('him', 'hit')"));
}

/** One occupation as the comparison of paths shows it; no row where no table knows its code. */
export function pathOccupation(role: SocCode): Statement<PathOccupation> {
	return occupations('path-occupation', `role/${role}`, sql`o.occ_code = ${text(role)}`);
}

function occupations(name: string, prebuilt: string, condition: Fragment): Statement<PathOccupation> {
	return {
		name,
		...sql`
SELECT o.*, e.title AS education_title, e."order" AS education_order, e.typical_years
FROM occupations o LEFT JOIN education e ON e.id = o.typical_education
WHERE ${condition} ORDER BY o.occ_code`,
		needs: [{ table: 'occupations' }, { table: 'education' }],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			title: textOf(record, 'title'),
			narrow: textOf(record, 'narrow_side') as Side | '',
			mid: textOf(record, 'mid_side') as Side | '',
			wide: textOf(record, 'wide_side') as Side | '',
			reason: textOf(record, 'side_reason'),
			educationId: textOf(record, 'typical_education'),
			education: textOf(record, 'education_title'),
			educationOrder: numberOf(record, 'education_order'),
			educationYears: numberOf(record, 'typical_years'),
			workExperience: textOf(record, 'work_experience'),
			training: textOf(record, 'on_the_job_training'),
			jobZone: numberOf(record, 'job_zone'),
			definition: textOf(record, 'definition'),
		}),
		prebuilt,
	};
}
