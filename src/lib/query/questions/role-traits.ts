import type { SocCode } from '$lib/domain/occupation.ts';
import { own, sql } from '../sql.ts';
import type { Statement } from '../statement.ts';
import { textOf } from './role-record.ts';

/** What of an occupation the narrowing filters look at. */
export interface RoleTraits {
	readonly occCode: SocCode;
	/** Id of the typical entry-level education; empty where BLS assigns none. */
	readonly education: string;
	/** Ids of the credentials that serve it. */
	readonly credentials: readonly string[];
}

/** The traits of every occupation: which roles a filter leaves is then known without a further question. */
export function roleTraits(): Statement<RoleTraits> {
	return {
		name: 'role-traits',
		sql: sql`
SELECT o.occ_code, coalesce(o.typical_education, '') AS education,
	coalesce(string_agg(c.credential_id, ' ' ORDER BY c.credential_id), '') AS credentials
FROM occupations o LEFT JOIN ${own('"credential-occupations"')} c ON c.occ_code = o.occ_code
GROUP BY o.occ_code, o.typical_education ORDER BY o.occ_code`.sql,
		parameters: [],
		needs: [{ table: 'occupations' }, { table: 'credential-occupations' }],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			education: textOf(record, 'education'),
			credentials: textOf(record, 'credentials').split(' ').filter(Boolean),
		}),
	};
}
