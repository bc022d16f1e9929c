import type { RoleCredential } from '$lib/domain/role-profile.ts';
import type { Statement } from '../statement.ts';
import { textOf } from '../record.ts';

/** The credentials that serve each role, with why; those the articles name first. */
export function roleCredentials(): Statement<RoleCredential> {
	return {
		name: 'role-credentials',
		sql: `SELECT s.occ_code, c.id, c.name, c.abbreviation, c.issuer, c.origin, s.reason
FROM "credential-occupations" s JOIN credentials c ON c.id = s.credential_id
ORDER BY s.occ_code, list_position(['article', 'added'], c.origin), c.abbreviation`,
		parameters: [],
		needs: [{ table: 'credential-occupations' }, { table: 'credentials' }],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			id: textOf(record, 'id'),
			name: textOf(record, 'name'),
			abbreviation: textOf(record, 'abbreviation'),
			issuer: textOf(record, 'issuer'),
			origin: textOf(record, 'origin') as RoleCredential['origin'],
			reason: textOf(record, 'reason'),
		}),
		prebuilt: 'details',
	};
}
