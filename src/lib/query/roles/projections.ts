import type { RoleProjection } from '$lib/domain/role-profile.ts';
import type { Statement } from '../statement.ts';
import { numberOf, textOf } from '../record.ts';

/** The newest national projection of every occupation and group of occupations. */
export function roleProjections(): Statement<RoleProjection> {
	return {
		name: 'role-projections',
		sql: `SELECT * FROM projections
WHERE base_year = (SELECT max(base_year) FROM projections) ORDER BY occ_code`,
		parameters: [],
		needs: [{ table: 'projections' }],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			title: textOf(record, 'title'),
			baseYear: Number(record['base_year']),
			projectedYear: Number(record['projected_year']),
			employmentBase: numberOf(record, 'employment_base'),
			employmentProjected: numberOf(record, 'employment_projected'),
			change: numberOf(record, 'change'),
			changePercent: numberOf(record, 'change_percent'),
			selfEmployedPercent: numberOf(record, 'self_employed_percent'),
			openings: numberOf(record, 'openings'),
			exits: numberOf(record, 'exits'),
			transfers: numberOf(record, 'transfers'),
		}),
	};
}
