import type { EntryProjection, NamedSchooling } from '$lib/domain/claim.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { EducationLevel } from '$lib/domain/path-answers.ts';
import { fields, from, is, PROJECTION } from '../record.ts';
import { isIn, own, sql, text } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** Every projection of some occupations, with the schooling it calls typical for entry, the oldest round first. */
export function entryProjections(roles: readonly SocCode[]): Statement<EntryProjection> {
	return {
		name: 'entry-projections',
		...sql`
SELECT p.occ_code, p.title, p.base_year, p.projected_year, p.employment_base, p.employment_projected,
	p.change_percent, p.openings, p.typical_education, e.title AS education, e."order" AS education_order, e.typical_years
FROM projections p LEFT JOIN education e ON e.id = p.typical_education
WHERE ${isIn(own('p.occ_code'), roles.map(text))} ORDER BY p.base_year, p.occ_code`,
		needs: [{ table: 'projections' }, { table: 'education' }],
		decode: fields({
			...PROJECTION,
			occTitle: from('title', is.text),
			educationId: from('typical_education', is.text),
			education: is.text,
			educationOrder: is.figure,
			educationYears: from('typical_years', is.figure),
		}),
	};
}

/** What people in some occupations name as required schooling (O*NET), the lowest level first. */
export function namedSchooling(roles: readonly SocCode[]): Statement<NamedSchooling> {
	return {
		name: 'named-schooling',
		...sql`
SELECT occ_code, category, education_level AS level, percent FROM "occupation-education"
WHERE ${isIn(own('occ_code'), roles.map(text))} AND onet_code = occ_code || '.00' ORDER BY occ_code, category`,
		needs: [{ table: 'occupation-education' }],
		decode: fields({ occCode: is.text, category: is.number, level: is.text, percent: is.number }),
	};
}

/** Every level of typical entry-level education, from little to much. */
export function educationLevels(): Statement<EducationLevel> {
	return {
		name: 'education-levels',
		...own('SELECT id, title, "order", typical_years AS years FROM education ORDER BY "order"'),
		needs: [{ table: 'education' }],
		decode: fields({ id: is.text, title: is.text, order: is.number, years: is.figure }),
	};
}
