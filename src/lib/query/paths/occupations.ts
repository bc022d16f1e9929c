import type { SocCode } from '$lib/domain/occupation.ts';
import type { PathOccupation } from '$lib/domain/path-row.ts';
import type { Side } from '$lib/domain/path-scope.ts';
import { isIn, own, sql, text } from '../sql.ts';
import type { Statement } from '../statement.ts';
import { numberOf, textOf } from '../record.ts';

/** The occupations that a scope of the tables puts on a side, and `others` besides, by code. */
export function pathOccupations(others: readonly SocCode[]): Statement<PathOccupation> {
	const { sql: statement, parameters } = sql`
SELECT o.*, e.title AS education_title, e."order" AS education_order, e.typical_years
FROM occupations o LEFT JOIN education e ON e.id = o.typical_education
WHERE o.wide_side IN ('him', 'hit') OR ${isIn(own('o.occ_code'), others.map(text))}
ORDER BY o.occ_code`;
	return {
		name: 'path-occupations',
		sql: statement,
		parameters,
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
	};
}
