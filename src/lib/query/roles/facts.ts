import type { Family, WageBasis } from '$lib/domain/occupation.ts';
import type { RoleFacts } from '$lib/domain/role-profile.ts';
import type { Statement } from '../statement.ts';
import { numberOf, textOf } from '../record.ts';

/** What the occupations table says of every role, by code. */
export function roleFacts(): Statement<RoleFacts> {
	return {
		name: 'role-facts',
		sql: `SELECT o.*, e.title AS education_title FROM occupations o
LEFT JOIN education e ON e.id = o.typical_education ORDER BY o.occ_code`,
		parameters: [],
		needs: [{ table: 'occupations' }, { table: 'education' }],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			title: textOf(record, 'title'),
			family: textOf(record, 'family') as Family | '',
			familyReason: textOf(record, 'family_reason'),
			inHealthInformationSet: record['in_health_information_set'] === true,
			wageBasis: textOf(record, 'wage_basis') as WageBasis,
			firstYear: Number(record['first_year']),
			lastYear: Number(record['last_year']),
			education: textOf(record, 'education_title'),
			workExperience: textOf(record, 'work_experience'),
			training: textOf(record, 'on_the_job_training'),
			jobZone: numberOf(record, 'job_zone'),
			definition: textOf(record, 'definition'),
		}),
	};
}
