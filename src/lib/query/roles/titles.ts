import type { RoleTitle } from '$lib/domain/role-profile.ts';
import type { Statement } from '../statement.ts';
import { textOf } from '../record.ts';

/** The titles each code has had, oldest first. */
export function roleTitles(): Statement<RoleTitle> {
	return {
		name: 'role-titles',
		sql: 'SELECT * FROM "occupation-titles" ORDER BY occ_code, first_year',
		parameters: [],
		needs: [{ table: 'occupation-titles' }],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			title: textOf(record, 'title'),
			firstYear: Number(record['first_year']),
			lastYear: Number(record['last_year']),
		}),
	};
}
