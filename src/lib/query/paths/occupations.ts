import type { SocCode } from '$lib/domain/occupation.ts';
import type { PathOccupation } from '$lib/domain/path-row.ts';
import { fields, from, is } from '../record.ts';
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
		decode: fields({
			occCode: is.text,
			title: is.text,
			narrow: (record) => is.word(record, 'narrow_side'),
			mid: (record) => is.word(record, 'mid_side'),
			wide: (record) => is.word(record, 'wide_side'),
			reason: from('side_reason', is.text),
			educationId: from('typical_education', is.text),
			education: from('education_title', is.text),
			educationOrder: is.figure,
			educationYears: from('typical_years', is.figure),
			workExperience: is.text,
			training: from('on_the_job_training', is.text),
			jobZone: is.figure,
			definition: is.text,
		}),
		prebuilt,
	};
}
