import type { RelatedRole } from '$lib/domain/role-profile.ts';
import { integer, sql } from '../sql.ts';
import type { Statement } from '../statement.ts';
import { textOf } from '../record.ts';

/** The `most` nearest occupations of every role by O*NET's rank, of those the tables have. */
export function roleRelated(most: number): Statement<RelatedRole> {
	const { sql: statement, parameters } = sql`
SELECT r.occ_code, r.related_code, o.title FROM "occupation-related" r
JOIN occupations o ON o.occ_code = r.related_code
WHERE r.related_code <> r.occ_code
QUALIFY row_number() OVER (PARTITION BY r.occ_code ORDER BY r.rank, r.related_code) <= ${integer(most)}
ORDER BY r.occ_code, r.rank, r.related_code`;
	return {
		name: 'role-related',
		sql: statement,
		parameters,
		needs: [{ table: 'occupation-related' }, { table: 'occupations' }],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			code: textOf(record, 'related_code'),
			title: textOf(record, 'title'),
		}),
	};
}
