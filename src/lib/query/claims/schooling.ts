import type { EntryProjection, NamedSchooling, SchoolingLevel } from '$lib/domain/claim.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { isIn, own, sql, text } from '../sql.ts';
import type { Statement } from '../statement.ts';
import { numberOf, textOf } from '../record.ts';

/** Every projection of some occupations, with the schooling it calls typical for entry, the oldest round first. */
export function entryProjections(roles: readonly SocCode[]): Statement<EntryProjection> {
	const { sql: statement, parameters } = sql`
SELECT p.occ_code, p.title, p.base_year, p.projected_year, p.employment_base, p.employment_projected,
	p.change_percent, p.openings, p.typical_education, e.title AS education, e."order" AS education_order, e.typical_years
FROM projections p LEFT JOIN education e ON e.id = p.typical_education
WHERE ${isIn(own('p.occ_code'), roles.map(text))} ORDER BY p.base_year, p.occ_code`;
	return {
		name: 'entry-projections',
		sql: statement,
		parameters,
		needs: [{ table: 'projections' }, { table: 'education' }],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			occTitle: textOf(record, 'title'),
			baseYear: Number(record['base_year']),
			projectedYear: Number(record['projected_year']),
			employmentBase: numberOf(record, 'employment_base'),
			employmentProjected: numberOf(record, 'employment_projected'),
			changePercent: numberOf(record, 'change_percent'),
			openings: numberOf(record, 'openings'),
			educationId: textOf(record, 'typical_education'),
			education: textOf(record, 'education'),
			educationOrder: numberOf(record, 'education_order'),
			educationYears: numberOf(record, 'typical_years'),
		}),
	};
}

/** What people in some occupations name as required schooling (O*NET), the lowest level first. */
export function namedSchooling(roles: readonly SocCode[]): Statement<NamedSchooling> {
	const { sql: statement, parameters } = sql`
SELECT occ_code, category, education_level, percent FROM "occupation-education"
WHERE ${isIn(own('occ_code'), roles.map(text))} AND onet_code = occ_code || '.00' ORDER BY occ_code, category`;
	return {
		name: 'named-schooling',
		sql: statement,
		parameters,
		needs: [{ table: 'occupation-education' }],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			category: Number(record['category']),
			level: textOf(record, 'education_level'),
			percent: Number(record['percent']),
		}),
	};
}

/** The levels of schooling, the lowest first. */
export function schoolingLevels(): Statement<SchoolingLevel> {
	return {
		name: 'schooling-levels',
		sql: 'SELECT title, "order" FROM education ORDER BY "order"',
		parameters: [],
		needs: [{ table: 'education' }],
		decode: (record) => ({ title: textOf(record, 'title'), order: Number(record['order']) }),
	};
}
